package dateline.search.translate;

import dateline.analysis.token.Terms;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// The translation of a query that highlights the words of a matching article.
///
/// @param query      the Lucene query over its texts, each in its own field
/// @param withValues whether it has names, labels, numbers and dates too, which need not match
/// @param terms      the terms that it needs, by Lucene field; empty where that is not known
public record HighlightQuery(Query query, boolean withValues, Optional<Map<String, QueriedTerms>> terms) {

    private static final BytesRef SENTENCE_START = new BytesRef(Terms.SENTENCE_START);
    private static final BytesRef PARAGRAPH_START = new BytesRef(Terms.PARAGRAPH_START);

    /// Highlights nothing.
    public static final HighlightQuery NOTHING =
            new HighlightQuery(MatchNoDocsQuery.INSTANCE, false, Optional.of(Map.of()));

    /// {@return what highlights the words of a query}
    ///
    /// @param query      the Lucene query over the texts of an article
    /// @param withValues whether it has clauses on other fields too
    static HighlightQuery of(Query query, boolean withValues) {
        return new HighlightQuery(query, withValues, QueriedTerms.of(query));
    }

    /// {@return the terms of a Lucene field that it needs; empty where it needs none}
    public Optional<QueriedTerms> termsOf(String field) {
        return terms.isEmpty()
                ? Optional.of(QueriedTerms.ALL)
                : Optional.ofNullable(terms.get().get(field));
    }

    /// {@return whether it needs the starts of sentences or paragraphs}
    ///
    /// @param twin the exact twin of the text's Lucene field
    public boolean needsSentences(String twin) {
        return termsOf(twin)
                .filter(terms -> terms.test(SENTENCE_START) || terms.test(PARAGRAPH_START))
                .isPresent();
    }
}
