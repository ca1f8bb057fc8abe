package dateline.lucene;

import dateline.query.NativeClause;
import dateline.search.translate.LuceneCondition;
import java.util.Objects;

/// A Lucene query as a clause of a [dateline.query.Query]: it finds and scores as Lucene does, and is marked where
/// Lucene reports matches in title, lead or body.
///
/// @since 0.1
public final class LuceneClause {

    private LuceneClause() {}

    /// {@return a query that asks what a Lucene query asks; as a filter of a request it does not score}
    ///
    /// @param query a Lucene query over the fields of the index
    public static dateline.query.Query of(org.apache.lucene.search.Query query) {
        return new dateline.query.Query.Native(new Condition(query));
    }

    private record Condition(org.apache.lucene.search.Query luceneQuery) implements NativeClause, LuceneCondition {
        Condition {
            Objects.requireNonNull(luceneQuery, "query must not be null");
        }

        @Override
        public String toString() {
            return "lucene{" + luceneQuery + "}";
        }
    }
}
