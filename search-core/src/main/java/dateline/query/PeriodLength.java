package dateline.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/// How long the periods of a histogram are.
///
/// @since 0.1
public enum PeriodLength {
    /// A day.
    DAY,
    /// A week that begins on Monday.
    WEEK,
    /// A month.
    MONTH,
    /// A year.
    YEAR;

    /// {@return the first day of the period that a day is in}
    ///
    /// @param day the day
    public LocalDate start(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// {@return the first day of the next period}
    ///
    /// @param start the first day of a period
    public LocalDate next(LocalDate start) {
        Objects.requireNonNull(start, "start must not be null");
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
