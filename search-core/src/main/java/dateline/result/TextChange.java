package dateline.result;

import java.util.Objects;

/// A stretch of text that two articles have in common, or that one of them has.
///
/// @param kind which of the two has it
/// @param text the words with the white space that follows them, not empty
/// @since 0.1
public record TextChange(Kind kind, String text) {

    /// Which of two texts has a stretch.
    public enum Kind {
        /// Both; the text is the second's.
        EQUAL,
        /// The second only.
        INSERT,
        /// The first only.
        DELETE
    }

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if `text` is empty
    public TextChange {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }
}
