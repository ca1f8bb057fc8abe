package dateline.timeline;

import dateline.query.PeriodLength;
import java.util.List;
import java.util.Objects;

/// How what was found went through time.
///
/// The collection that everything is compared with are the articles that pass the filters of the request. An instant is
/// counted to its day in UTC. An article of which only the month or year is known is counted in periods that are long
/// enough for it, and in no others.
///
/// Bursts are the intervals in which an automaton of two states is in the higher one (J. Kleinberg, *Bursty and
/// hierarchical structure in streams*, KDD 2002, section 4: batched arrivals). In the lower state a story of the
/// collection is one of those found with their share p of the whole; in the higher one with 2p, at most .99; to go up
/// costs the logarithm of the number of periods. Stories are counted, not articles, so that one text in a hundred
/// newspapers is no burst. With fewer than [#LEAST_STORIES] stories there are none.
///
/// @param length      how long the periods are
/// @param burstLength how long the periods are by which bursts are found: days, unless other periods were requested or
///                    the days of most articles are not known
/// @param periods     all periods from the first in which something was found to the last
/// @param bursts      the bursts with the greatest weight, earliest first
/// @param articles    how many articles were found
/// @param stories     how many stories these make, copies counted once
/// @param collection  how many articles there are
/// @param undated     of how many articles found no date is known
/// @param monthOnly   of how many articles found only the month is known
/// @param yearOnly    of how many articles found only the year is known
/// @param warnings    what the asker should know
/// @param complete    whether there was time for all
/// @since 0.1
public record Timeline(
        PeriodLength length,
        PeriodLength burstLength,
        List<TimelinePeriod> periods,
        List<Burst> bursts,
        long articles,
        long stories,
        long collection,
        long undated,
        long monthOnly,
        long yearOnly,
        List<String> warnings,
        boolean complete) {

    /// Fewer stories have no bursts.
    public static final int LEAST_STORIES = 20;

    /// Checks and copies.
    public Timeline {
        Objects.requireNonNull(periods, "periods must not be null");
        Objects.requireNonNull(bursts, "bursts must not be null");
        Objects.requireNonNull(warnings, "warnings must not be null");
        Objects.requireNonNull(length, "length must not be null");
        Objects.requireNonNull(burstLength, "burstLength must not be null");
        periods = List.copyOf(periods);
        bursts = List.copyOf(bursts);
        warnings = List.copyOf(warnings);
        TimelinePeriod.requireCounts(articles, stories, collection);
    }

    /// {@return how many of a thousand articles of the collection were found}
    public double perThousand() {
        return collection == 0 ? 0 : 1000.0 * articles / collection;
    }
}
