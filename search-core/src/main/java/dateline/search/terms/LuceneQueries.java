package dateline.search.terms;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Lucene queries that are built in many places.
public final class LuceneQueries {

    private LuceneQueries() {}

    /// {@return a query for any of some}
    public static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /// {@return a query for terms in sequence}
    ///
    /// @param field a Lucene field
    /// @param terms one or several
    /// @param slop  by how many positions they may be off
    public static Query phrase(String field, List<String> terms, int slop) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /// {@return a query for all articles but some}
    public static Query allBut(Query excluded) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }
}
