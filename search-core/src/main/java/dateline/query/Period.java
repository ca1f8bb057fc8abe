package dateline.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/// A period as a person says it: `2023-10`, `last week`, `2weeks..`. It becomes an [Interval] once a clock is known.
///
/// ```text
/// period = point | [ point ] ".." [ point ] | ( ">=" | ">" | "<=" | "<" ) point
/// point  = 2023 | 2023-10 | 2023-10-01 | 2023-10-01T09:00 [ Z | +02:00 ]      a year, month, day, minute
///        | October 2023 | 1 October 2023 | October 1 2023 | October | monday   the latest October, the latest Monday
///        | now | today | yesterday
///        | ( this | last ) ( week | month | year )                             weeks begin on Monday
///        | 2weeks | 1year2months | 3hours                                      the day, or minute, so long ago
/// ```
///
/// Each point is a stretch of time of its own: `..2023-10` holds all of October, `>2023-10` begins with November. Case
/// does not count, but for the `M` of months against the `m` of minutes. Space, `-` and `_` separate words alike
/// (`last-week`). The grammar follows that of notmuch's `date:`; unlike there, `last week` is the week from Monday to
/// Sunday, and dates of digits are only read in the order of ISO 8601.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class Period {

    private static final int MAX_LENGTH = 100;

    private enum Form {
        ON,
        RANGE,
        AFTER,
        BEFORE
    }

    private final Form form;
    /// The forms that a period can have, for messages.
    public static final String FORMS = PeriodBoundParser.ALLOWED;

    private final Optional<PeriodBound> from;
    private final Optional<PeriodBound> to;

    private Period(Form form, Optional<PeriodBound> from, Optional<PeriodBound> to) {
        this.form = form;
        this.from = from;
        this.to = to;
    }

    /// {@return the period of this text}
    ///
    /// @param text a period in the form above
    /// @throws IllegalArgumentException if it is none; the message says what is allowed
    public static Period parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            throw PeriodBoundParser.noPeriod(trimmed.isEmpty() ? "" : trimmed.substring(0, 20) + "…");
        }
        int dots = trimmed.indexOf("..");
        if (dots >= 0) {
            Optional<PeriodBound> from = pointIfAny(trimmed.substring(0, dots));
            Optional<PeriodBound> to = pointIfAny(trimmed.substring(dots + 2));
            if (from.isEmpty() && to.isEmpty()) {
                throw PeriodBoundParser.noPeriod(trimmed);
            }
            return new Period(Form.RANGE, from, to);
        }
        if (trimmed.startsWith(">=")) {
            return new Period(Form.RANGE, Optional.of(PeriodBoundParser.parse(trimmed.substring(2))), Optional.empty());
        }
        if (trimmed.startsWith("<=")) {
            return new Period(Form.RANGE, Optional.empty(), Optional.of(PeriodBoundParser.parse(trimmed.substring(2))));
        }
        if (trimmed.startsWith(">")) {
            return new Period(Form.AFTER, Optional.of(PeriodBoundParser.parse(trimmed.substring(1))), Optional.empty());
        }
        if (trimmed.startsWith("<")) {
            return new Period(
                    Form.BEFORE, Optional.empty(), Optional.of(PeriodBoundParser.parse(trimmed.substring(1))));
        }
        Optional<PeriodBound> point = Optional.of(PeriodBoundParser.parse(trimmed));
        return new Period(Form.ON, point, point);
    }

    private static Optional<PeriodBound> pointIfAny(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(PeriodBoundParser.parse(text));
    }

    /// {@return what the period means at the clock's time in the clock's zone}
    ///
    /// @param clock tells the time that `today` and `2weeks` are resolved against, and the zone whose days are meant
    public Interval resolve(Clock clock) {
        Objects.requireNonNull(clock, "clock must not be null");
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZoneId zone = clock.getZone();
        Optional<Instant> start = from.map(point -> form == Form.AFTER
                ? point.end(now).toInstant()
                : point.start(now).toInstant());
        Optional<Instant> end = to.map(point -> form == Form.BEFORE
                ? point.start(now).toInstant()
                : point.end(now).toInstant());
        return new Interval(
                start,
                end,
                start.map(instant -> LocalDate.ofInstant(instant, zone)),
                end.map(instant -> LocalDate.ofInstant(instant.minusNanos(1), zone)));
    }

    /// {@return whether both are said in the same way; `today` and today's date are not the same}
    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && form == that.form && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, from, to);
    }

    /// {@return the period in the form that [#parse] reads}
    @Override
    public String toString() {
        String first = from.map(PeriodBound::toString).orElse("");
        String last = to.map(PeriodBound::toString).orElse("");
        return switch (form) {
            case ON -> first;
            case RANGE -> first + ".." + last;
            case AFTER -> ">" + first;
            case BEFORE -> "<" + last;
        };
    }
}
