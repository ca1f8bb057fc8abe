package dateline.search.limit;

import dateline.query.Query;
import dateline.result.ClauseExplanation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The clauses of queries of any kind.
public final class QueryParts {

    private QueryParts() {}

    /// A clause of a query.
    ///
    /// @param role  what it means for the query
    /// @param query the clause
    public record Part(Role role, Query query) {}

    /// {@return the clauses of a query}
    public static List<Part> of(Query query) {
        return switch (query) {
            case Query.Best best ->
                best.clauses().stream()
                        .map(clause -> new Part(role(clause.occurs()), clause.query()))
                        .toList();
            case Query.And and ->
                and.clauses().stream()
                        .map(clause -> clause instanceof Query.Not not
                                ? new Part(Role.EXCLUDED, not.clause())
                                : new Part(Role.REQUIRED, clause))
                        .toList();
            case Query.Or or -> parts(or.clauses());
            case Query.AtLeastOf some -> parts(some.clauses());
            case Query.Near near -> parts(List.of(near.left(), near.right()));
            case Query.NotNear apart ->
                List.of(new Part(Role.PART, apart.include()), new Part(Role.EXCLUDED, apart.exclude()));
            case Query.SameUnit same -> parts(List.of(same.left(), same.right()));
            case Query.AtLeast atLeast -> parts(List.of(atLeast.clause()));
            case Query.First first -> parts(List.of(first.clause()));
            case Query.Not not -> List.of(new Part(Role.EXCLUDED, not.clause()));
            case Query.In in -> in.clause() instanceof Query.Everything ? List.of() : parts(List.of(in.clause()));
            case Query.Boosted boosted -> parts(List.of(boosted.clause()));
            default -> List.of();
        };
    }

    private static List<Part> parts(List<Query> clauses) {
        return clauses.stream().map(clause -> new Part(Role.PART, clause)).toList();
    }

    private static Role role(Query.Occurs occurs) {
        return switch (occurs) {
            case OPTIONAL -> Role.PART;
            case REQUIRED -> Role.REQUIRED;
            case EXCLUDED -> Role.EXCLUDED;
        };
    }

    /// {@return whether a query has at most so many clauses, those of clauses counted too}
    public static boolean isWithin(Query query, int most) {
        return left(query, most) >= 0;
    }

    private static int left(Query query, int most) {
        int left = most - 1;
        for (Part part : of(query)) {
            if (left < 0) {
                break;
            }
            left = left(part.query(), left);
        }
        return left;
    }

    /// {@return the query without one of its clauses, for those that can do without; every article where none is left}
    ///
    /// @param query what [Query.And] or [Query.Best] combine
    /// @param index the clause's number among [#of]
    public static Query without(Query query, int index) {
        if (query instanceof Query.And and) {
            List<Query> rest = new ArrayList<>(and.clauses());
            rest.remove(index);
            return rest.size() == 1 ? rest.getFirst() : new Query.And(rest);
        }
        if (query instanceof Query.Best best) {
            List<Query.Clause> rest = new ArrayList<>(best.clauses());
            rest.remove(index);
            if (rest.size() > 1) {
                return new Query.Best(rest);
            }
            Query.Clause last = rest.getFirst();
            return last.occurs() == Query.Occurs.EXCLUDED ? Query.not(last.query()) : last.query();
        }
        return Query.everything();
    }

    /// {@return the query with one of its clauses replaced}
    ///
    /// @param query       a query
    /// @param index       the clause's number among [#of]
    /// @param replacement what to put there; must have places where the clause must
    public static Query with(Query query, int index, Query replacement) {
        int[] at = {0};
        return map(query, clause -> at[0]++ == index ? replacement : clause);
    }

    /// {@return the query with each of its clauses replaced by another}
    ///
    /// @param query  a query
    /// @param change gives the other, in the order of [#of]
    public static Query map(Query query, UnaryOperator<Query> change) {
        return switch (query) {
            case Query.Best best ->
                new Query.Best(best.clauses().stream()
                        .map(clause -> new Query.Clause(clause.occurs(), change.apply(clause.query())))
                        .toList());
            case Query.And and ->
                new Query.And(and.clauses().stream()
                        .map(clause -> clause instanceof Query.Not not
                                ? Query.not(change.apply(not.clause()))
                                : change.apply(clause))
                        .toList());
            case Query.Or or -> new Query.Or(or.clauses().stream().map(change).toList());
            case Query.AtLeastOf some ->
                new Query.AtLeastOf(
                        some.count(), some.clauses().stream().map(change).toList());
            case Query.Near near ->
                new Query.Near(near.distance(), near.ordered(), change.apply(near.left()), change.apply(near.right()));
            case Query.NotNear apart ->
                new Query.NotNear(apart.distance(), change.apply(apart.include()), change.apply(apart.exclude()));
            case Query.SameUnit same ->
                new Query.SameUnit(same.unit(), change.apply(same.left()), change.apply(same.right()));
            case Query.AtLeast atLeast -> new Query.AtLeast(atLeast.count(), change.apply(atLeast.clause()));
            case Query.First first -> new Query.First(first.words(), change.apply(first.clause()));
            case Query.Not not -> new Query.Not(change.apply(not.clause()));
            case Query.In in ->
                in.clause() instanceof Query.Everything ? in : new Query.In(in.field(), change.apply(in.clause()));
            case Query.Boosted boosted -> new Query.Boosted(change.apply(boosted.clause()), boosted.factor());
            default -> query;
        };
    }
}
