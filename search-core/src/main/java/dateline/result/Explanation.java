package dateline.result;

import java.util.List;
import java.util.Objects;

/// How a query was read, and what each part of it finds.
///
/// @param query    the query in the query language, every operator written out
/// @param reading  the query in plain words, one sentence
/// @param clause   what the query means and finds, clause by clause
/// @param unknown  words that no article has, as typed
/// @param suggestions    other queries that find something, where this one finds nothing
/// @param warnings what could not be read as meant, and what looks unintended
/// @since 0.1
public record Explanation(
        String query,
        String reading,
        ClauseExplanation clause,
        List<String> unknown,
        List<QuerySuggestion> suggestions,
        List<String> warnings) {

    /// Checks and copies.
    public Explanation {
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(reading, "reading must not be null");
        Objects.requireNonNull(clause, "clause must not be null");
        Objects.requireNonNull(unknown, "unknown must not be null");
        Objects.requireNonNull(suggestions, "suggestions must not be null");
        Objects.requireNonNull(warnings, "warnings must not be null");
        unknown = List.copyOf(unknown);
        suggestions = List.copyOf(suggestions);
        warnings = List.copyOf(warnings);
    }

    /// {@return the reading}
    @Override
    public String toString() {
        return reading;
    }
}
