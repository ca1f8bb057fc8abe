package dateline.timeline;

import java.time.LocalDate;
import java.util.Objects;

/// How much was found in a period, and how much there is.
///
/// @param start      the first day of the period
/// @param articles   how many of the articles found were published then, from 0
/// @param stories    how many stories these make, copies counted once
/// @param collection how many articles of the collection were published then, at least as many as were found
/// @since 0.1
public record TimelinePeriod(LocalDate start, long articles, long stories, long collection) {

    /// Checks the parts.
    public TimelinePeriod {
        Objects.requireNonNull(start, "start must not be null");
        requireCounts(articles, stories, collection);
    }

    /// {@return how many of a thousand articles of the collection were found; 0 where it has none}
    public double perThousand() {
        return collection == 0 ? 0 : 1000.0 * articles / collection;
    }

    static void requireCounts(long articles, long stories, long collection) {
        if (stories < 0 || stories > articles || articles > collection) {
            throw new IllegalArgumentException(
                    "stories must be 0 to articles, and articles at most the collection, not " + stories + ", "
                            + articles + " and " + collection);
        }
    }
}
