package dateline.result;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/// What one clause of a query means and finds.
///
/// @param role    what it means for the clause that it belongs to
/// @param query   the clause in the query language
/// @param meaning the clause in plain words, without those that it consists of
/// @param total   how many articles answer the clause by itself, under the filters of the request; not exact where
///                counting was cut short
/// @param removed how many articles the clause takes away from what the clause around it would find without it; present
///                for what is excluded
/// @param terms   the terms of the index that it looks for, those of most articles first, ten at most
/// @param others  how many more terms there are
/// @param otherForms other forms that a word finds by its stem and that are in more articles than the word as spelled,
///                those of most articles first, three at most: *federal* for `federer`
/// @param clauses what it consists of
/// @since 0.1
public record ClauseExplanation(
        Role role,
        String query,
        String meaning,
        TotalHits total,
        OptionalLong removed,
        List<TermCount> terms,
        int others,
        List<TermCount> otherForms,
        List<ClauseExplanation> clauses) {

    /// What a clause means for the one that it belongs to.
    public enum Role {
        /// It takes part as the other one says.
        PART,
        /// It must match.
        REQUIRED,
        /// It must not match.
        EXCLUDED
    }

    /// Checks and copies.
    public ClauseExplanation {
        Objects.requireNonNull(terms, "terms must not be null");
        Objects.requireNonNull(otherForms, "otherForms must not be null");
        Objects.requireNonNull(clauses, "clauses must not be null");
        Objects.requireNonNull(role, "role must not be null");
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(meaning, "meaning must not be null");
        Objects.requireNonNull(total, "total must not be null");
        Objects.requireNonNull(removed, "removed must not be null");
        terms = List.copyOf(terms);
        otherForms = List.copyOf(otherForms);
        clauses = List.copyOf(clauses);
    }
}
