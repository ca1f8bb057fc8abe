package dateline.cli.option;

import dateline.query.Period;
import dateline.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Reads the options that name a time: `--since`, `--until`, `--as-of`.
public final class PeriodOptions {

    private PeriodOptions() {}

    /// {@return what is published in the period of `--since` and `--until`; empty if neither is given}
    ///
    /// @param arguments what was typed
    public static Optional<Query> period(Arguments arguments) {
        String since = arguments.get(QueryOptions.SINCE).orElse("");
        String until = arguments.get(QueryOptions.UNTIL).orElse("");
        if (since.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        requirePoint(since, QueryOptions.SINCE.name());
        requirePoint(until, QueryOptions.UNTIL.name());
        return Optional.of(Query.published(since + ".." + until));
    }

    private static void requirePoint(String text, String option) {
        if (text.contains("..") || text.startsWith("<") || text.startsWith(">")) {
            throw new UsageException(option + " takes one date, not '" + text + "'");
        }
        try {
            if (!text.isEmpty()) {
                Period.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /// {@return the last instant of the period that `--as-of` names}
    ///
    /// @param text the period
    /// @param zone the zone of its days
    public static Instant asOf(String text, ZoneId zone) {
        requirePoint(text, QueryOptions.AS_OF.name());
        // A day is meant to its end; the period's end is the first instant that no longer belongs to it.
        return Period.parse(text).resolve(Clock.system(zone)).to().orElseThrow().minusNanos(1);
    }
}
