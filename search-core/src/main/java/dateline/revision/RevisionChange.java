package dateline.revision;

import java.time.Instant;
import java.util.Objects;

/// What became of an article at one time.
///
/// @param before   the version that stood before
/// @param after    the version that took its place
/// @param words    how many words of title, lead and body were changed, added or removed
/// @param headline whether the title is another one
/// @since 0.1
public record RevisionChange(Revision before, Revision after, int words, boolean headline) {

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if the number of words is below 0
    public RevisionChange {
        Objects.requireNonNull(before, "before must not be null");
        Objects.requireNonNull(after, "after must not be null");
        if (words < 0) {
            throw new IllegalArgumentException("words must be at least 0, not " + words);
        }
    }

    /// {@return when the article was changed in the index}
    public Instant time() {
        return after.from();
    }
}
