package dateline.search;

import dateline.article.Field;
import dateline.index.Schema;
import dateline.query.Query;
import java.util.List;
import java.util.Optional;

/// What a query asks for besides words of texts: names, labels, numbers, dates.
final class Conditions {

    private Conditions() {}

    /// {@return whether an article may answer a query although one of its conditions does not hold, as in
    /// `kim OR author:smith` and in `kim NOT author:smith`}
    ///
    /// @param query  the query
    /// @param schema the types of fields
    static boolean areUndecided(Query query, Schema schema) {
        return switch (query) {
            case Query.And q -> q.clauses().stream().anyMatch(clause -> areUndecided(clause, schema));
            case Query.Best q ->
                q.clauses().stream()
                        .anyMatch(clause -> clause.occurs() == Query.Occurs.REQUIRED
                                ? areUndecided(clause.query(), schema)
                                : has(clause.query(), schema));
            case Query.Boosted q -> areUndecided(q.clause(), schema);
            case Query.In q -> isText(q.field(), schema) && areUndecided(q.clause(), schema);
            case Query.Or q -> has(q.clauses(), schema);
            case Query.SomeOf q -> has(q.clauses(), schema);
            case Query.Not q -> has(q.clause(), schema);
            default -> false;
        };
    }

    private static boolean has(List<Query> clauses, Schema schema) {
        return clauses.stream().anyMatch(clause -> has(clause, schema));
    }

    private static boolean has(Query query, Schema schema) {
        return switch (query) {
            case Query.Range q -> true;
            case Query.Dated q -> true;
            case Query.In q ->
                !isText(q.field(), schema) || q.clause() instanceof Query.Everything || has(q.clause(), schema);
            default -> QueryParts.of(query).stream().anyMatch(part -> has(part.query(), schema));
        };
    }

    private static boolean isText(String field, Schema schema) {
        return field.equals(Query.HLEAD) || schema.type(field).equals(Optional.of(Field.Type.TEXT));
    }
}
