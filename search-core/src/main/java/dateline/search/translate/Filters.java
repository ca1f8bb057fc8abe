package dateline.search.translate;

import dateline.article.Field;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// The conditions of a request that do not affect the score.
public record Filters(List<Query> conditions, List<Query> withoutDates) {

    /// No conditions.
    static final Filters NONE = new Filters(List.of(), List.of(MatchNoDocsQuery.INSTANCE));

    static Filters of(SearchRequest request, Translator translator) throws IOException {
        List<Query> conditions = new ArrayList<>();
        List<Query> withoutDates = new ArrayList<>();
        boolean dated = false;
        for (dateline.query.Query filter : request.filters()) {
            Query condition = translator.translate(filter).query();
            boolean isDate = filter instanceof dateline.query.Query.Dated period
                    && period.field().equals(Field.DATE.queryName());
            if (isDate && request.includeUndated()) {
                condition = new BooleanQuery.Builder()
                        .add(condition, Occur.SHOULD)
                        .add(undated(MatchAllDocsQuery.INSTANCE), Occur.SHOULD)
                        .build();
            } else if (isDate) {
                dated = true;
            } else {
                withoutDates.add(condition);
            }
            conditions.add(condition);
        }
        if (request.asOf().isPresent()) {
            conditions.add(translator.publishedBy(request.asOf().get()));
        }
        return new Filters(conditions, dated ? withoutDates : List.of(MatchNoDocsQuery.INSTANCE));
    }

    public Query restrict(Query query) {
        return restrict(query, conditions);
    }

    static Query restrict(Query query, List<Query> conditions) {
        if (conditions.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        conditions.forEach(condition -> all.add(condition, Occur.FILTER));
        return all.build();
    }

    /// {@return how many articles only the filters by date have left out for want of a date}
    public long undatedLeftOut(IndexSearcher searcher, Query query) throws IOException {
        Optional<Query> undated = undatedLeftOut(query);
        return undated.isEmpty() ? 0 : searcher.count(undated.get());
    }

    /// {@return a query for the articles that only the filters by date have left out for want of a date; empty where
    /// there are no such filters}
    public Optional<Query> undatedLeftOut(Query query) {
        return withoutDates.size() == 1 && withoutDates.getFirst() instanceof MatchNoDocsQuery
                ? Optional.empty()
                : Optional.of(undated(restrict(query, withoutDates)));
    }

    static Query undated(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new FieldExistsQuery(Field.DATE.queryName()), Occur.MUST_NOT)
                .build();
    }
}
