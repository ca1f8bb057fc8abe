package dateline.query.parser;

import dateline.article.Field;
import dateline.query.Query;
import dateline.query.syntax.QueryFields;
import java.util.Optional;

/// Joins operands that have places, and counts them. A field around an operand becomes the field around the whole,
/// since places never cross fields: `title:a w/5 b` is `title:(a w/5 b)`.
final class ProximityBuilder {

    private static final String BODY = Field.BODY.queryName();

    private final QueryFields fields;

    ProximityBuilder(QueryFields fields) {
        this.fields = fields;
    }

    /// {@return the two joined; nothing if one of them has no places, or they stand in different fields}
    ///
    /// @param operator a proximity operator
    /// @param left     one operand
    /// @param right    the other
    Optional<Query> joined(Token.Operator operator, Query left, Query right) {
        if (left instanceof Query.In l
                && right instanceof Query.In r
                && !l.field().equals(r.field())) {
            return Optional.empty();
        }
        Query first = withoutField(left);
        Query second = withoutField(right);
        if (!first.hasPlaces() || !second.hasPlaces()) {
            return Optional.empty();
        }
        Query joined = switch (operator.kind()) {
            case NEAR -> new Query.Near(operator.number(), false, first, second);
            case BEFORE -> new Query.Near(operator.number(), true, first, second);
            case NOT_NEAR -> new Query.NotNear(operator.number(), first, second);
            case SENTENCE -> new Query.SameUnit(Query.Unit.SENTENCE, first, second);
            case PARAGRAPH -> new Query.SameUnit(Query.Unit.PARAGRAPH, first, second);
            case AND, OR, NOT, PLUS, MINUS ->
                throw new IllegalArgumentException("not a proximity operator: " + operator.text());
        };
        return Optional.of(within(left, within(right, joined)));
    }

    /// {@return what the function makes of its content; nothing if that has no places, or if the beginning of another
    /// field than the body is asked for}
    ///
    /// @param open    the bracket of `atleast3(` or `first/50(`
    /// @param content what stands in it
    Optional<Query> counted(Token.Open open, Query content) {
        Query places = withoutField(content);
        boolean first = open.function() == Token.Function.FIRST;
        if (!places.hasPlaces()
                || (first && content instanceof Query.In in && !in.field().equals(BODY))) {
            return Optional.empty();
        }
        Query counted = !first ? new Query.AtLeast(open.number(), places) : new Query.First(open.number(), places);
        return Optional.of(within(content, counted));
    }

    private Query withoutField(Query query) {
        return query instanceof Query.In in && fields.hasPlaces(in.field()) ? in.clause() : query;
    }

    private static Query within(Query original, Query query) {
        if (original instanceof Query.In in && !(query instanceof Query.In)) {
            return new Query.In(in.field(), query);
        }
        return query;
    }
}
