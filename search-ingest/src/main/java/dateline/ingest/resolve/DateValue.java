package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as programs write them where they mean a value, not a text:
///
/// | form                                   | is                                                        |
/// |----------------------------------------|-----------------------------------------------------------|
/// | `2023`, `2023.0`                       | a year                                                    |
/// | `2023-10`, `2023/10`, `10/2023`, `10-2023` | a month                                               |
/// | `202310`, `202310.0`, `2023M10`        | a month                                                   |
/// | `20231012`, `20231012.0`, `20231012093000` | a day                                                 |
/// | `2023-285`, `2023-W41-4`, `2023W414`   | a day, by its number or by its week and weekday           |
/// | `--10-12`                              | a month and day whose year is not known                   |
/// | `44879`, `44879.5`                     | a day, as spreadsheets count them                         |
/// | `1697103000`, `1697103000.25`, `1.697103e9` | seconds since 1970, of 9 or 10 digits                |
/// | `1697103000000` and so on              | milli-, micro-, nanoseconds: 12-13, 15-16, 18-19 digits   |
/// | `/Date(1697103000000+0200)/`           | milliseconds, as .NET writes them in JSON                 |
final class DateValue {

    /// Nanoseconds since 1970 with a fraction fit; longer numbers are none.
    private static final int LONGEST_NUMBER = 24;

    private static final int LONGEST_EXPONENT = 2;

    /// The days of 1954 to 2064; other numbers of five digits are likelier something else.
    private static final int FIRST_OF_SHEETS = 20_000;

    private static final int LAST_OF_SHEETS = 60_000;

    private static final int LONGEST_MONTH = 7;
    private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4})[-/Mm]([0-9]{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([0-9]{1,2}(?=/)|[0-9]{2})[-/]([0-9]{4})");

    /// The years of six digits that are a month: other numbers of six digits are likelier something else.
    private static final int FIRST_OF_SIX_DIGITS = 1800;

    private static final int LAST_OF_SIX_DIGITS = 2099;
    private static final int THIS_CENTURY = 2000;

    private DateValue() {}

    /// {@return the date that a value is}
    ///
    /// @param s the value, without space around it
    static Optional<ArticleDate> read(String s) {
        try {
            if (s.startsWith("--")) {
                return Optional.of(ArticleDate.of(MonthDay.parse(s)));
            }
            char first = s.charAt(0);
            boolean digits = isDigit(first) || (first == '-' && s.length() > 1 && isDigit(s.charAt(1)));
            return digits ? month(s).or(() -> week(s)).or(() -> number(s)) : wrapped(s);
        } catch (DateTimeException | ArithmeticException noDate) {
            return Optional.empty();
        }
    }

    /// {@return whether a value is nothing but a number, so that it is no date when it is not one of these}
    static boolean isNumber(String s) {
        return s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Takes `2023-10`, `2023/10`, `2023M10`, `10/2023` and `10-2023`.
    private static Optional<ArticleDate> month(String s) {
        if (s.length() > LONGEST_MONTH) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_MONTH.matcher(s);
        Matcher monthFirst = MONTH_YEAR.matcher(s);
        return yearFirst.matches()
                ? month(yearFirst.group(1), yearFirst.group(2))
                : monthFirst.matches() ? month(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
    }

    private static Optional<ArticleDate> month(String year, String month) {
        return CalendarDays.day(Integer.parseInt(year), Integer.parseInt(month), 1)
                .map(day -> ArticleDate.of(YearMonth.from(day)));
    }

    /// Takes `2023-W41-4`, `2023W414` and `2023-285`.
    private static Optional<ArticleDate> week(String s) {
        boolean week = s.length() >= 8 && s.length() <= 10 && (s.charAt(4) == 'W' || s.startsWith("-W", 4));
        boolean ordinal = s.length() == 8 && s.charAt(4) == '-' && isNumber(s.substring(5));
        if (!week && !ordinal) {
            return Optional.empty();
        }
        LocalDate day = ordinal
                ? LocalDate.parse(s, DateTimeFormatter.ISO_ORDINAL_DATE)
                : LocalDate.parse(
                        s.length() == 8 ? s.substring(0, 4) + "-" + s.substring(4, 7) + "-" + s.charAt(7) : s,
                        DateTimeFormatter.ISO_WEEK_DATE);
        return CalendarDays.isYear(day.getYear()) ? Optional.of(ArticleDate.of(day)) : Optional.empty();
    }

    private static Optional<ArticleDate> number(String s) {
        if (s.length() > LONGEST_NUMBER || !isDecimal(s)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(s);
        String whole = number.setScale(0, RoundingMode.FLOOR).abs().toPlainString();
        boolean isPlain = s.indexOf('e') < 0 && s.indexOf('E') < 0;
        boolean exact = number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
        if (s.startsWith("0") && whole.length() > 1) {
            return Optional.empty();
        }
        return switch (whole.length()) {
            case 4 -> exact && isPlain ? year(Integer.parseInt(whole)) : Optional.empty();
            case 5 -> isPlain && number.signum() > 0 ? dayOfSheet(number.intValue()) : Optional.empty();
            case 6 -> exact && isPlain ? compactMonth(whole) : Optional.empty();
            case 8, 14 -> exact && isPlain ? compact(whole).map(ArticleDate::of) : Optional.empty();
            case 9, 10 -> Optional.of(moment(number, ZoneOffset.UTC));
            case 12, 13 -> Optional.of(moment(number.movePointLeft(3), ZoneOffset.UTC));
            case 15, 16 -> Optional.of(moment(number.movePointLeft(6), ZoneOffset.UTC));
            case 18, 19 -> Optional.of(moment(number.movePointLeft(9), ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }

    /// A day as spreadsheets count them, from 30 December 1899 on: 44879 is 14 November 2022.
    private static Optional<ArticleDate> dayOfSheet(int number) {
        return number >= FIRST_OF_SHEETS && number <= LAST_OF_SHEETS
                ? Optional.of(ArticleDate.of(LocalDate.of(1899, 12, 30).plusDays(number)))
                : Optional.empty();
    }

    /// Whether a value has the form of a number, such as `-12.5e9`.
    private static boolean isDecimal(String s) {
        int exponent = Math.max(s.indexOf('e'), s.indexOf('E'));
        String mantissa = exponent < 0 ? s : s.substring(0, exponent);
        String power = exponent < 0 ? "0" : s.substring(exponent + (s.startsWith("+", exponent + 1) ? 2 : 1));
        String unsigned = mantissa.startsWith("-") ? mantissa.substring(1) : mantissa;
        int point = unsigned.indexOf('.');
        String digits = point < 0 ? unsigned : unsigned.substring(0, point) + unsigned.substring(point + 1);
        return !digits.isEmpty()
                && isNumber(digits)
                && !power.isEmpty()
                && power.length() <= LONGEST_EXPONENT
                && isNumber(power);
    }

    private static Optional<ArticleDate> year(int year) {
        return CalendarDays.isYear(year) ? Optional.of(ArticleDate.of(Year.of(year))) : Optional.empty();
    }

    /// Takes `202310`, unless it may be a day of two-digit year: `200105` is May 2001 or the 5th of January 2020.
    private static Optional<ArticleDate> compactMonth(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        boolean isUsual = year >= FIRST_OF_SIX_DIGITS && year <= LAST_OF_SIX_DIGITS;
        boolean isDay = CalendarDays.day(THIS_CENTURY + year / 100, year % 100, Integer.parseInt(digits.substring(4)))
                .isPresent();
        return isUsual && !isDay ? month(digits.substring(0, 4), digits.substring(4)) : Optional.empty();
    }

    /// {@return the day of `20231012` and of `20231012093000`}
    static Optional<LocalDate> compact(String digits) {
        return CalendarDays.day(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, 8)));
    }

    /// A fraction of a second says nothing that is asked for.
    private static ArticleDate moment(BigDecimal seconds, ZoneOffset offset) {
        long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
        return ArticleDate.of(Instant.ofEpochSecond(whole).atOffset(offset));
    }

    /// Takes `/Date(1697103000000)/`, `/Date(1697103000000+0200)/`.
    private static Optional<ArticleDate> wrapped(String s) {
        int open = s.indexOf("Date(");
        int close = s.indexOf(')');
        if (open < 0 || open > 4 || close < open) {
            return Optional.empty();
        }
        String inner = s.substring(open + 5, close);
        int sign = Math.max(inner.indexOf('+'), inner.lastIndexOf('-'));
        String millis = sign > 0 ? inner.substring(0, sign) : inner;
        ZoneOffset offset = sign > 0 ? ZoneOffset.of(inner.substring(sign)) : ZoneOffset.UTC;
        boolean is = millis.length() <= 15 && isDecimal(millis) && millis.indexOf('.') < 0;
        return is ? Optional.of(moment(new BigDecimal(millis).movePointLeft(3), offset)) : Optional.empty();
    }
}
