package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.result.TermCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// The other forms that a word of a query finds by its stem: *federal* for `federer`.
final class OtherForms {

    /// How many are named.
    private static final int MOST = 3;

    /// How many words with the same beginning are looked at, the most frequent ones.
    private static final int CANDIDATES = 500;

    private static final int SHORTEST_STEM = 3;

    private final IndexReader reader;
    private final List<LanguageAnalysis> languages;

    OtherForms(IndexReader reader, List<LanguageAnalysis> languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /// {@return the forms of the body that are in more articles than the word as spelled, most articles first}
    ///
    /// @param word a word; several have no other forms
    List<TermCount> of(String word) throws IOException {
        List<TermCount> others = new ArrayList<>();
        for (LanguageAnalysis language : languages) {
            Optional<QueryTerm> term = term(language, word);
            if (term.isPresent()
                    && reader.docFreq(new Term(Layout.TEXT, term.get().stem())) > 0) {
                add(language, term.get(), others);
            }
        }
        others.sort(Comparator.comparingLong(TermCount::articles).reversed().thenComparing(TermCount::term));
        return List.copyOf(others.subList(0, Math.min(MOST, others.size())));
    }

    private void add(LanguageAnalysis language, QueryTerm spelled, List<TermCount> others) throws IOException {
        String stem = spelled.stem();
        if (stem.length() < SHORTEST_STEM) {
            return;
        }
        String twin = Layout.exact(Field.BODY.queryName());
        long articles = reader.docFreq(new Term(twin, spelled.exact()));
        // Stemmers change the last letter, as in `carri` of *carry*.
        String beginning = stem.substring(0, Math.max(SHORTEST_STEM, stem.length() - 1));
        for (TermCount each : FrequentWords.beginning(reader, beginning, CANDIDATES)) {
            boolean isOther = each.articles() > articles
                    && !each.term().equals(spelled.exact())
                    && others.stream().noneMatch(other -> other.term().equals(each.term()))
                    && term(language, each.term())
                            .filter(term -> term.stem().equals(stem))
                            .isPresent();
            if (isOther) {
                others.add(each);
            }
        }
    }

    private static Optional<QueryTerm> term(LanguageAnalysis language, String text) {
        List<QueryWord> words = language.analyzeQuery(text).words();
        if (words.size() != 1) {
            return Optional.empty();
        }
        List<QueryTerm> terms = words.getFirst().forms().getFirst().terms();
        return terms.size() == 1 && !terms.getFirst().isAcronym() ? Optional.of(terms.getFirst()) : Optional.empty();
    }
}
