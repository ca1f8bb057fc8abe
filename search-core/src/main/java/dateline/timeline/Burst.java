package dateline.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// An interval in which a subject was written about at twice its usual rate or more.
///
/// @param start      its first day
/// @param end        its last day
/// @param weight     how much better the higher rate explains what was published than the usual one: the difference of
///                   the log-likelihoods, above 0
/// @param articles   how many of the articles found were published then
/// @param stories    how many stories these make, copies counted once
/// @param collection how many articles of the collection were published then
/// @param first      the story that came first
/// @param largest    the story with most articles then; of equally large ones, that which matches best
/// @param words      the words that tell its articles from the others that were found, the most telling first
/// @since 0.1
public record Burst(
        LocalDate start,
        LocalDate end,
        double weight,
        long articles,
        long stories,
        long collection,
        BurstStory first,
        BurstStory largest,
        List<BurstWord> words) {

    /// Checks and copies.
    public Burst {
        Objects.requireNonNull(words, "words must not be null");
        Objects.requireNonNull(start, "start must not be null");
        Objects.requireNonNull(end, "end must not be null");
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(largest, "largest must not be null");
        words = List.copyOf(words);
        TimelinePeriod.requireCounts(articles, stories, collection);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end must not be before start, not " + start + " to " + end);
        }
    }

    /// {@return how many of a thousand articles of the collection were found}
    public double perThousand() {
        return collection == 0 ? 0 : 1000.0 * articles / collection;
    }

    /// {@return whether it holds some day of a period}
    ///
    /// @param from the first day of the period
    /// @param to   the first day after it
    public boolean overlaps(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(to, "to must not be null");
        return start.isBefore(to) && !end.isBefore(from);
    }
}
