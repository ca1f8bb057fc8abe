package dateline.result;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;

/// How many of the articles found were published in a period.
///
/// @param start    the first day of the period
/// @param articles how many articles, at least 1
/// @param stories  how many stories these make, copies counted once; empty where copies are not folded
/// @since 0.1
public record PeriodCount(LocalDate start, long articles, OptionalLong stories) {

    /// Checks the parts.
    public PeriodCount {
        Objects.requireNonNull(start, "start must not be null");
        Objects.requireNonNull(stories, "stories must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
