package dateline.result;

import java.util.List;
import java.util.Objects;

/// A part of a score.
///
/// @param what  what it is for: a word, a field
/// @param value what it adds to the part that it belongs to, or what that is computed from
/// @param how   how the value comes about, in the terms of the formula; empty where the parts say it
/// @param parts what it is made of
/// @since 0.1
public record ScorePart(String what, double value, String how, List<ScorePart> parts) {

    /// Checks and copies.
    public ScorePart {
        Objects.requireNonNull(parts, "parts must not be null");
        Objects.requireNonNull(what, "what must not be null");
        Objects.requireNonNull(how, "how must not be null");
        parts = List.copyOf(parts);
    }
}
