package dateline.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// A piece of a query, words or a phrase, as [LanguageAnalysis#analyzeQuery] understands it.
///
/// - Words by themselves: for each of [#words], one of its forms [alone][QueryWord#alone] must or should match: a term,
///   or for several terms a phrase.
/// - A phrase: one of [#phrases] must match, its terms at consecutive positions, in the text field by their stems, or
///   in the twin by their exact forms.
/// - Where a term [is an acronym][QueryTerm#isAcronym], the twin must have one of its cased forms at that position.
///
/// @param text the query text, normalised
/// @param words its words in order; none if it holds only signs
public record AnalyzedQuery(String text, List<QueryWord> words) {
    /// Most words of a phrase whose other forms are followed; a longer phrase is looked for as typed.
    private static final int MAX_FOLLOWED_WORDS = 32;

    public AnalyzedQuery {
        Objects.requireNonNull(text, "text");
        words = List.copyOf(words);
    }

    /// All ways in which the words may stand in a text as a phrase, the words as typed first.
    ///
    /// A word that is one part here may be joined parts in a text, with more positions, and two words may be one; each
    /// doubles the number of ways, though most occur nowhere. So only forms are followed of which each term is known.
    ///
    /// @param known whether the index has the term; asked for every form but a word's first
    /// @param limit the most ways to return, at least 1
    public List<List<QueryTerm>> phrases(Predicate<QueryTerm> known, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() > MAX_FOLLOWED_WORDS) {
            return List.of(words.stream()
                    .flatMap(word -> word.forms().getFirst().terms().stream())
                    .toList());
        }
        List<List<QueryForm>> usable = new ArrayList<>();
        for (QueryWord word : words) {
            List<QueryForm> forms = new ArrayList<>();
            forms.add(word.forms().getFirst());
            for (QueryForm form : word.forms().subList(1, word.forms().size())) {
                if (form.terms().stream().allMatch(known)) {
                    forms.add(form);
                }
            }
            usable.add(forms);
        }
        List<List<QueryTerm>> phrases = new ArrayList<>();
        follow(usable, 0, new ArrayList<>(), phrases, Math.max(1, limit));
        return phrases;
    }

    // as deep as the phrase has words, at most MAX_FOLLOWED_WORDS
    private static void follow(
            List<List<QueryForm>> usable, int word, List<QueryTerm> terms, List<List<QueryTerm>> phrases, int limit) {
        if (word == usable.size()) {
            phrases.add(List.copyOf(terms));
            return;
        }
        for (QueryForm form : usable.get(word)) {
            boolean last = word + form.words() >= usable.size();
            if (phrases.size() < limit && !(last && form.kind() == QueryForm.Kind.SPREAD)) {
                int before = terms.size();
                terms.addAll(form.terms());
                follow(usable, word + form.words(), terms, phrases, limit);
                terms.subList(before, terms.size()).clear();
            }
        }
    }

    /// {@return this text with `count` of its words, from the one with index `from`, replaced by another name}
    ///
    /// Words keep their own offsets; the result's [#text] is this one's.
    public AnalyzedQuery with(int from, int count, AnalyzedQuery name) {
        List<QueryWord> replaced = new ArrayList<>();
        for (int i = 0; i < from; i++) {
            replaced.add(i == from - 1 ? words.get(i).withoutPair() : words.get(i));
        }
        replaced.addAll(name.words());
        replaced.addAll(words.subList(from + count, words.size()));
        return new AnalyzedQuery(text, replaced);
    }

    @Override
    public String toString() {
        return text;
    }
}
