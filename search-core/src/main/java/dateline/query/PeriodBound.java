package dateline.query;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// One end of a [Period]: a stretch of time that is named by one expression, such as a year, `today` or `2weeks`.
///
/// Its text form is one that [PeriodBoundParser] reads.
sealed interface PeriodBound {

    /// {@return its first instant}
    ///
    /// @param now the time it is resolved against, in the zone whose days are meant
    ZonedDateTime start(ZonedDateTime now);

    /// {@return the first instant after it}
    ///
    /// @param now the time it is resolved against, in the zone whose days are meant
    ZonedDateTime end(ZonedDateTime now);

    /// A calendar year.
    record InYear(Year year) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(year.atDay(1), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(year.plusYears(1).atDay(1), now);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d", year.getValue());
        }
    }

    /// A month of a certain year.
    record InMonth(YearMonth month) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(month.atDay(1), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(month.plusMonths(1).atDay(1), now);
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /// A day of a certain year.
    record OnDay(LocalDate day) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(day, now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(day.plusDays(1), now);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// A time of a certain day: a minute, a second, or the part of a second that its digits name.
    ///
    /// @param time   its beginning
    /// @param offset from UTC, absent for the zone of the clock
    /// @param digits of the second's fraction; 0 for a whole second, -1 for a whole minute
    record AtTime(LocalDateTime time, Optional<ZoneOffset> offset, int digits) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return offset.isPresent() ? time.atZone(offset.get()) : time.atZone(now.getZone());
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return start(now).plus(length());
        }

        private Duration length() {
            if (digits < 0) {
                return Duration.ofMinutes(1);
            }
            long nanos = 1;
            for (int i = digits; i < 9; i++) {
                nanos *= 10;
            }
            return Duration.ofNanos(nanos);
        }

        @Override
        public String toString() {
            DateTimeFormatterBuilder format = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm");
            if (digits >= 0) {
                format.appendPattern(":ss");
            }
            if (digits > 0) {
                format.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true);
            }
            return format.toFormatter(Locale.ROOT).format(time)
                    + offset.map(ZoneOffset::getId).orElse("");
        }
    }

    /// The minute that is now.
    record Now() implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return now.truncatedTo(ChronoUnit.MINUTES);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return start(now).plusMinutes(1);
        }

        @Override
        public String toString() {
            return "now";
        }
    }

    /// The current week, month or year, or the one before; `today` and `yesterday` likewise.
    ///
    /// @param unit days, weeks, months or years
    /// @param last whether it is the one before
    record Current(ChronoUnit unit, boolean last) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(last ? first(now).minus(1, unit) : first(now), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(last ? first(now) : first(now).plus(1, unit), now);
        }

        private LocalDate first(ZonedDateTime now) {
            LocalDate today = now.toLocalDate();
            return switch (unit) {
                case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTHS -> today.withDayOfMonth(1);
                case YEARS -> today.withDayOfYear(1);
                default -> today;
            };
        }

        @Override
        public String toString() {
            if (unit == ChronoUnit.DAYS) {
                return last ? "yesterday" : "today";
            }
            String name = unit.toString().toLowerCase(Locale.ROOT);
            return (last ? "last " : "this ") + name.substring(0, name.length() - 1);
        }
    }

    /// The latest day of this name, today included.
    record OnWeekday(DayOfWeek day) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(day(now), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(day(now).plusDays(1), now);
        }

        private LocalDate day(ZonedDateTime now) {
            return now.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        }

        @Override
        public String toString() {
            return day.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The latest month of this name, the current one included.
    record InNamedMonth(Month month) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            return startOf(month(now).atDay(1), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            return startOf(month(now).plusMonths(1).atDay(1), now);
        }

        private YearMonth month(ZonedDateTime now) {
            YearMonth current = YearMonth.from(now);
            YearMonth named = current.withMonth(month.getValue());
            return named.isAfter(current) ? named.minusYears(1) : named;
        }

        @Override
        public String toString() {
            return month.name().toLowerCase(Locale.ROOT);
        }
    }

    /// So long ago: the day, or where hours or minutes are counted, the minute.
    record Ago(int years, int months, int weeks, int days, int hours, int minutes) implements PeriodBound {
        @Override
        public ZonedDateTime start(ZonedDateTime now) {
            ZonedDateTime then =
                    now.minusYears(years).minusMonths(months).minusWeeks(weeks).minusDays(days);
            return toTheMinute()
                    ? then.minusHours(hours).minusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES)
                    : startOf(then.toLocalDate(), now);
        }

        @Override
        public ZonedDateTime end(ZonedDateTime now) {
            ZonedDateTime start = start(now);
            return toTheMinute()
                    ? start.plusMinutes(1)
                    : startOf(start.toLocalDate().plusDays(1), now);
        }

        private boolean toTheMinute() {
            return hours > 0 || minutes > 0;
        }

        @Override
        public String toString() {
            String text = counted(years, "year")
                    + counted(months, "month")
                    + counted(weeks, "week")
                    + counted(days, "day")
                    + counted(hours, "hour")
                    + counted(minutes, "minute");
            return text.isEmpty() ? "0days" : text;
        }

        private static String counted(int number, String unit) {
            return number == 0 ? "" : number + unit + (number == 1 ? "" : "s");
        }
    }

    private static ZonedDateTime startOf(LocalDate day, ZonedDateTime now) {
        return day.atStartOfDay(now.getZone());
    }
}
