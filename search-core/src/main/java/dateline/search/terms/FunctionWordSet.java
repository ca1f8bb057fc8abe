package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.language.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The function words (*the*, *of*) of the languages of an index.
///
/// @param words the function words of each language, as exact forms
record FunctionWordSet(List<Set<String>> words) {

    /// None: every word counts alike.
    static final FunctionWordSet NONE = new FunctionWordSet(List.of());

    FunctionWordSet {
        words = List.copyOf(words);
    }

    /// {@return the function words of these languages}
    ///
    /// @param languages those of the articles
    static FunctionWordSet of(List<LanguageAnalysis> languages) {
        List<Set<String>> words = new ArrayList<>();
        for (LanguageAnalysis language : languages) {
            words.add(FunctionWords.of(language == LanguageAnalysis.unknown() ? "en" : language.tag()));
        }
        return new FunctionWordSet(words);
    }

    /// {@return whether a word is a function word in the language that most of the articles have}
    ///
    /// In that one only: *die* is an article in German, and what becomes of people in English.
    ///
    /// @param exact the word's exact form
    boolean has(String exact) {
        return !words.isEmpty() && words.getFirst().contains(exact);
    }
}
