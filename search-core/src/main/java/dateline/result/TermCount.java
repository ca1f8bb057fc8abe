package dateline.result;

import java.util.Objects;

/// A term of an index, and how often it stands there. Deleted articles count until their segment is merged.
///
/// @param term        the term: a stem, a word as spelled, or a value
/// @param articles    how many articles have it
/// @param occurrences how often it stands in them
/// @since 0.1
public record TermCount(String term, long articles, long occurrences) {

    /// Checks the term.
    public TermCount {
        Objects.requireNonNull(term, "term must not be null");
    }
}
