package dateline.lucene;

import dateline.query.NativeClause;
import dateline.search.LuceneCondition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Lucene query as a clause of a [dateline.query.Query]: it finds and scores as Lucene does, and is marked where
/// Lucene reports matches in title, lead or body.
///
/// Instances are immutable and safe for use by many threads.
public final class LuceneClause implements NativeClause, LuceneCondition {

    private final org.apache.lucene.search.Query query;

    private LuceneClause(org.apache.lucene.search.Query query) {
        this.query = Objects.requireNonNull(query, "query must not be null");
    }

    /// {@return a query that asks what a Lucene query asks; as a filter of a request it does not score}
    ///
    /// @param query a Lucene query over the fields of the index
    public static dateline.query.Query of(org.apache.lucene.search.Query query) {
        return new dateline.query.Query.Native(new LuceneClause(query));
    }

    @Override
    public org.apache.lucene.search.Query luceneQuery() {
        return query;
    }

    /// Two clauses are equal when their Lucene queries are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LuceneClause that && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }

    /// {@return Lucene's text form of the query}
    @Override
    public String toString() {
        return "lucene{" + query + "}";
    }
}
