package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.language.FunctionWords;
import java.util.List;
import java.util.Set;

/// The function words (*the*, *of*) of an index: those of the language that most of its articles have. In that one
/// only: *die* is an article in German, and what becomes of people in English.
///
/// @param words the function words, as exact forms
record FunctionWordSet(Set<String> words) {

    /// None: every word counts alike.
    static final FunctionWordSet NONE = new FunctionWordSet(Set.of());

    FunctionWordSet {
        words = Set.copyOf(words);
    }

    /// {@return the function words among articles}
    ///
    /// @param languages theirs, most articles first
    static FunctionWordSet of(List<LanguageAnalysis> languages) {
        if (languages.isEmpty()) {
            return NONE;
        }
        LanguageAnalysis first = languages.getFirst();
        return new FunctionWordSet(FunctionWords.of(first == LanguageAnalysis.unknown() ? "en" : first.tag()));
    }

    /// {@return whether a word is a function word}
    ///
    /// @param exact the word's exact form
    boolean has(String exact) {
        return words.contains(exact);
    }
}
