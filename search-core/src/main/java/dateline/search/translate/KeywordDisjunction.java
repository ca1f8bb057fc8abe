package dateline.search.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Alternatives in one keyword field, all with the same score. Single values become one set, which has no limit: a list
/// of thousands of ids or tags is one clause.
final class KeywordDisjunction {

    /// Fewer values are alternatives like others, which score the same and may be skipped through.
    private static final int FEW = 16;

    private final String field;
    private final List<BytesRef> values = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();

    KeywordDisjunction(String field) {
        this.field = field;
    }

    /// Adds an alternative.
    void add(Query query) {
        Query plain = query instanceof ConstantScoreQuery constant ? constant.getQuery() : query;
        if (plain instanceof TermQuery value && value.getTerm().field().equals(field)) {
            values.add(value.getTerm().bytes());
        } else {
            others.add(query);
        }
    }

    /// {@return how many alternatives are no single values}
    int others() {
        return others.size();
    }

    /// {@return a clause for any of them; empty when there is none}
    Optional<Query> query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (values.size() > FEW) {
            any.add(new TermInSetQuery(field, values), Occur.SHOULD);
        } else {
            values.forEach(
                    value -> any.add(new TermQuery(new org.apache.lucene.index.Term(field, value)), Occur.SHOULD));
        }
        others.forEach(query -> any.add(query, Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(new ConstantScoreQuery(query));
    }
}
