package dateline.search.translate;

import dateline.analysis.token.Terms;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

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
        return new HighlightQuery(query, withValues, queriedTerms(query));
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

    private static Optional<Map<String, QueriedTerms>> queriedTerms(Query query) {
        Map<String, QueriedTerms> byField = new HashMap<>();
        boolean[] unknown = {false};
        query.visit(new QueryVisitor() {
            // The field that the next leaf is of, if it says so.
            private @Nullable String field;

            @Override
            public boolean acceptField(String name) {
                field = name;
                return true;
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }

            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                for (Term term : terms) {
                    in(term.field()).add(term.bytes());
                }
                field = null;
            }

            @Override
            public void consumeTermsMatching(Query leaf, String name, Supplier<ByteRunAutomaton> automaton) {
                // Lucene has none where it keeps the automaton non-deterministic.
                Optional<ByteRunAutomaton> deterministic = Optional.ofNullable(automaton.get());
                deterministic.ifPresentOrElse(in(name)::add, () -> byField.put(name, QueriedTerms.ALL));
                field = null;
            }

            @Override
            public void visitLeaf(Query leaf) {
                if (leaf instanceof FieldExistsQuery exists) {
                    byField.put(exists.getField(), QueriedTerms.ALL);
                } else if (field != null) {
                    byField.put(field, QueriedTerms.ALL);
                } else if (!(leaf instanceof MatchAllDocsQuery) && !(leaf instanceof MatchNoDocsQuery)) {
                    unknown[0] = true;
                }
                field = null;
            }

            private QueriedTerms in(String field) {
                return byField.computeIfAbsent(field, name -> new QueriedTerms());
            }
        });
        return unknown[0] ? Optional.empty() : Optional.of(byField);
    }
}
