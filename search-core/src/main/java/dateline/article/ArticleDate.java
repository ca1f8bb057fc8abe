package dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an article was published, as precisely as is known: an instant with its offset from UTC, a day, a month, a
/// year, a month and day whose year is not known, or nothing.
///
/// [#toString] is the ISO 8601 form (`2023-10-12T09:30:00+09:00`, `2023-10-12`, `2023-10`, `2023`, `--10-12`, or empty)
/// and [#parse] reads it back, so that `parse(date.toString())` equals `date`. Years run from 1 to 9999.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class ArticleDate {

    private static final ArticleDate UNKNOWN = new ArticleDate(Precision.UNKNOWN, "", null, null, null);

    private final Precision precision;
    private final String iso;
    private final @Nullable OffsetDateTime time;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    private ArticleDate(
            Precision precision,
            String iso,
            @Nullable OffsetDateTime time,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        this.precision = precision;
        this.iso = iso;
        this.time = time;
        this.first = first;
        this.last = last;
    }

    /// How much of a date is known.
    public enum Precision {
        /// A point in time, to the second or finer, with its offset from UTC.
        INSTANT,
        /// A calendar day at the place of publication.
        DAY,
        /// A calendar month.
        MONTH,
        /// A calendar year.
        YEAR,
        /// A month and a day of an unknown year. No date range contains it.
        MONTH_DAY,
        /// Nothing. No date range contains it.
        UNKNOWN
    }

    /// {@return the date of which nothing is known}
    public static ArticleDate unknown() {
        return UNKNOWN;
    }

    /// {@return a point in time}
    ///
    /// @param time the time with its offset, which decides on which day the article was published
    public static ArticleDate of(OffsetDateTime time) {
        Objects.requireNonNull(time, "time must not be null");
        LocalDate day = checked(time.toLocalDate());
        String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        return new ArticleDate(Precision.INSTANT, iso, time, day, day);
    }

    /// {@return a calendar day}
    ///
    /// @param day the day at the place of publication
    public static ArticleDate of(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        return new ArticleDate(Precision.DAY, checked(day).toString(), null, day, day);
    }

    /// {@return a calendar month}
    ///
    /// @param month the month
    public static ArticleDate of(YearMonth month) {
        Objects.requireNonNull(month, "month must not be null");
        LocalDate first = checked(month.atDay(1));
        return new ArticleDate(Precision.MONTH, month.toString(), null, first, month.atEndOfMonth());
    }

    /// {@return a calendar year}
    ///
    /// @param year the year
    public static ArticleDate of(Year year) {
        Objects.requireNonNull(year, "year must not be null");
        LocalDate first = checked(year.atDay(1));
        String iso = first.toString().substring(0, 4);
        return new ArticleDate(Precision.YEAR, iso, null, first, first.withDayOfYear(first.lengthOfYear()));
    }

    /// {@return a month and day whose year is not known}
    ///
    /// @param monthDay the month and day
    public static ArticleDate of(MonthDay monthDay) {
        Objects.requireNonNull(monthDay, "monthDay must not be null");
        return new ArticleDate(Precision.MONTH_DAY, monthDay.toString(), null, null, null);
    }

    /// {@return the date that an ISO 8601 text as of [#toString] stands for; blank text is the unknown date}
    ///
    /// A time without an offset is refused: say which offset it has, or give the day only.
    ///
    /// @param text an ISO 8601 date
    /// @throws DateTimeException if the text is none
    public static ArticleDate parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String s = text.strip();
        if (s.isEmpty()) {
            return UNKNOWN;
        }
        if (s.startsWith("--")) {
            return of(MonthDay.parse(s));
        }
        return switch (s.length()) {
            case 4 -> of(Year.parse(s));
            case 7 -> of(YearMonth.parse(s));
            case 10 -> of(parseDay(s));
            default -> of(parseTime(s));
        };
    }

    /// As `LocalDate.parse`, which takes many times as long: every article that is shown has a date.
    private static LocalDate parseDay(String s) {
        int year = digits(s, 0, 4);
        int month = digits(s, 5, 7);
        int day = digits(s, 8, 10);
        boolean isPlain = year > 0 && month > 0 && day > 0 && s.charAt(4) == '-' && s.charAt(7) == '-';
        return isPlain && month <= 12 && day <= 28 ? LocalDate.of(year, month, day) : LocalDate.parse(s);
    }

    /// {@return the number that these digits are; -1 if they are none}
    private static int digits(String s, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = s.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static OffsetDateTime parseTime(String s) {
        try {
            return OffsetDateTime.parse(s);
        } catch (DateTimeParseException e) {
            throw new DateTimeParseException(
                    "'" + s + "' is not an ISO 8601 date (2023, 2023-10, 2023-10-12 or 2023-10-12T09:30:00Z)", s, 0, e);
        }
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("year " + day.getYear() + " is outside 1 to 9999");
        }
        return day;
    }

    /// {@return how much of the date is known}
    public Precision precision() {
        return precision;
    }

    /// {@return whether a date range can contain it: an instant, a day, a month or a year}
    public boolean isDated() {
        return first != null;
    }

    /// {@return the point in time, when that is known}
    public Optional<Instant> instant() {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    /// {@return the first day that it may mean, at the place of publication}
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(first);
    }

    /// {@return the last day that it may mean, at the place of publication}
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(last);
    }

    /// Two dates are equal when their ISO forms are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleDate that && iso.equals(that.iso);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(iso);
    }

    /// {@return the ISO 8601 form, empty for the unknown date}
    @Override
    public String toString() {
        return iso;
    }
}
