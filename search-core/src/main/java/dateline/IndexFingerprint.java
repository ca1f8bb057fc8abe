package dateline;

import java.util.Objects;

/// What identifies the content of an index, so that a result can be tied to it.
///
/// @param content  equal for the same articles, in whatever order they came
/// @param analysis equal for the same analysis of their text
/// @since 0.1
public record IndexFingerprint(String content, String analysis) {

    /// Checks both.
    public IndexFingerprint {
        Objects.requireNonNull(content, "content must not be null");
        Objects.requireNonNull(analysis, "analysis must not be null");
    }
}
