package dateline.eval;

import java.util.Objects;

/// One information need: what a searcher would type, under an id that judgements and runs refer to.
///
/// @param id the topic's id as the file writes it (`051` and `51` are two ids); not blank, and without white space at
///     its ends
/// @param text the query text; not blank. It is text and not query syntax: a `?` or `:` in it means itself
/// @since 0.1
public record Topic(String id, String text) {

    /// Checks both parts.
    ///
    /// @throws IllegalArgumentException if a part is blank, or the id begins or ends with white space
    public Topic {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(text, "text must not be null");
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException("topic id '" + id + "' is blank or has white space at its ends");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("topic " + id + " has no text");
        }
    }
}
