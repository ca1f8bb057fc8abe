package dateline.remote;

import java.util.Objects;

/// A term of a field.
///
/// @param field an indexed field
/// @param text  the term
public record IndexTerm(String field, String text) {

    /// Checks both.
    public IndexTerm {
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(text, "text must not be null");
    }
}
