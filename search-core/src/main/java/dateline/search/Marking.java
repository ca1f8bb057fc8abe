package dateline.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// What marks the words of an article that answers a query.
///
/// @param query      asks its texts, each in its own field
/// @param withValues whether it asks for names, labels, numbers and dates too, since those need not hold
/// @param fields     the Lucene fields that it asks; empty where that is not known
record Marking(Query query, boolean withValues, Optional<Set<String>> fields) {

    /// Marks nothing.
    static final Marking NOTHING = new Marking(MatchNoDocsQuery.INSTANCE, false, Optional.of(Set.of()));

    /// {@return what marks the words of a query}
    ///
    /// @param query      asks the texts of an article
    /// @param withValues whether it asks for other things too
    static Marking of(Query query, boolean withValues) {
        return new Marking(query, withValues, fields(query));
    }

    /// {@return whether it may ask a Lucene field}
    boolean asks(String field) {
        return fields.isEmpty() || fields.get().contains(field);
    }

    private static Optional<Set<String>> fields(Query query) {
        Set<String> fields = new HashSet<>();
        boolean[] unknown = {false};
        query.visit(new QueryVisitor() {
            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }

            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                for (Term term : terms) {
                    fields.add(term.field());
                }
            }

            @Override
            public void consumeTermsMatching(Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
                fields.add(field);
            }

            @Override
            public void visitLeaf(Query leaf) {
                if (leaf instanceof FieldExistsQuery exists) {
                    fields.add(exists.getField());
                } else if (!(leaf instanceof MatchAllDocsQuery) && !(leaf instanceof MatchNoDocsQuery)) {
                    unknown[0] = true;
                }
            }
        });
        return unknown[0] ? Optional.empty() : Optional.of(fields);
    }
}
