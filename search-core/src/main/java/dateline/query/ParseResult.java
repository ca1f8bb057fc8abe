package dateline.query;

import java.util.List;
import java.util.Objects;

/// What a parser made of a text.
///
/// @param query    the query
/// @param warnings what could not be read as an operator and was taken as text, and what looks unintended; one sentence
///                 each
/// @since 0.1
public record ParseResult(Query query, List<String> warnings) {

    /// Checks and copies.
    public ParseResult {
        Objects.requireNonNull(warnings, "warnings must not be null");
        Objects.requireNonNull(query, "query must not be null");
        warnings = List.copyOf(warnings);
    }
}
