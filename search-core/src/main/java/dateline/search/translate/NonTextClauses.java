package dateline.search.translate;

import dateline.article.Field;
import dateline.index.Schema;
import dateline.query.Query;
import dateline.search.limit.QueryParts;
import java.util.List;
import java.util.Optional;

/// Finds the clauses of a query that do not concern text: names, labels, numbers, dates.
final class NonTextClauses {

    private NonTextClauses() {}

    /// {@return whether what is marked in an article that answers a query depends on whether one of its conditions
    /// holds, as in `kim OR (putin AND author:smith)` and in `kim NOT author:smith`}
    ///
    /// @param query  the query
    /// @param schema the types of fields
    static boolean areUndecided(Query query, Schema schema) {
        return switch (query) {
            case Query.And q -> q.clauses().stream().anyMatch(clause -> areUndecided(clause, schema));
            case Query.Best q ->
                q.clauses().stream().anyMatch(clause -> switch (clause.occurs()) {
                    case REQUIRED -> areUndecided(clause.query(), schema);
                    case OPTIONAL -> !isOne(clause.query(), schema) && has(clause.query(), schema);
                    case EXCLUDED -> has(clause.query(), schema);
                });
            case Query.Boosted q -> areUndecided(q.clause(), schema);
            case Query.In q ->
                isText(q.field(), schema) ? areUndecided(q.clause(), schema) : hasText(q.clause(), schema);
            case Query.Or q -> q.clauses().stream().anyMatch(each -> !isOne(each, schema) && has(each, schema));
            case Query.AtLeastOf q -> has(q.clauses(), schema);
            case Query.Not q -> has(q.clause(), schema);
            default -> false;
        };
    }

    /// Whether a query is such a condition and nothing else: where it is one of several alternatives, no other is
    /// marked or not on its account.
    private static boolean isOne(Query query, Schema schema) {
        return switch (query) {
            case Query.Range q -> true;
            case Query.Dated q -> true;
            case Query.In q -> !isText(q.field(), schema) && !hasText(q.clause(), schema);
            case Query.Boosted q -> isOne(q.clause(), schema);
            default -> false;
        };
    }

    /// Whether something within asks a text field: of fields within one another the inner one counts.
    private static boolean hasText(Query query, Schema schema) {
        return (query instanceof Query.In in && isText(in.field(), schema))
                || QueryParts.of(query).stream().anyMatch(part -> hasText(part.query(), schema));
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
        return field.equals(Query.HLEAD)
                || field.equals(Query.SAID)
                || field.equals(Query.SPEAKER)
                || schema.type(field).equals(Optional.of(Field.Type.TEXT));
    }
}
