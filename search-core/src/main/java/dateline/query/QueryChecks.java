package dateline.query;

import dateline.article.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the constructors of queries check. Each throws an [IllegalArgumentException] that says what is wrong.
final class QueryChecks {

    private QueryChecks() {}

    /// Checks that a number is at least 1.
    static void requirePositive(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + value);
        }
    }

    /// Checks that a query [has places][Query#hasPlaces()].
    static void requirePlaces(Query query, String what) {
        Objects.requireNonNull(query, what + " must not be null");
        if (!query.hasPlaces()) {
            throw new IllegalArgumentException(
                    what + " must be words, phrases, patterns, proximity, or alternatives of these, not " + query);
        }
    }

    /// Checks that a field, if it is one that every article has, is of one of these types.
    static void requireType(String field, Set<Field.Type> allowed) {
        Optional<Field> known = Field.named(field);
        if (known.isPresent() && !allowed.contains(known.get().type())) {
            throw new IllegalArgumentException("field " + field + " is of type "
                    + known.get().type().toString().toLowerCase(Locale.ROOT));
        }
    }

    /// Checks that a number is at least 0.
    static void requireNotNegative(int value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " must not be negative, not " + value);
        }
    }

    /// The clauses as a list, none of them null.
    static List<Query> listOf(Query... clauses) {
        Objects.requireNonNull(clauses, "clauses must not be null");
        for (Query clause : clauses) {
            Objects.requireNonNull(clause, "clause must not be null");
        }
        return List.of(clauses);
    }

    /// {@return a copy of the clauses, of which there must be so many at least}
    static List<Query> requireClauses(List<Query> clauses, int least) {
        Objects.requireNonNull(clauses, "clauses must not be null");
        clauses.forEach(clause -> Objects.requireNonNull(clause, "clause must not be null"));
        List<Query> copy = List.copyOf(clauses);
        if (copy.size() < least) {
            throw new IllegalArgumentException("at least " + least + " clauses are needed");
        }
        return copy;
    }
}
