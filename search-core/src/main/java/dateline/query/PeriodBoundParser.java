package dateline.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a [PeriodBound]. The text it is given is short: [Period] sees to that.
final class PeriodBoundParser {

    /// What can be written, for messages.
    static final String ALLOWED = "write 2023, 2023-10, 2023-10-01, 2023-10-01T09:00, today, yesterday,"
            + " \"last week\", \"this month\", monday, october, 2weeks, or a range A..B, A.., ..B, >A, <B";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
                    + "(Z|z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([12]\\d{3})(?:(\\d{2})(\\d{2})|[/.](\\d{1,2})[/.](\\d{1,2}))");

    /// With full stops the day comes first everywhere; with slashes, where it cannot be a month.
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})[./]([12]\\d{3})");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?,?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4}|\\p{Alpha}+?) ?(\\p{Alpha}+) ?(?=\\d|$)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s_-]+");

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("y", ChronoUnit.YEARS),
            Map.entry("yr", ChronoUnit.YEARS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("M", ChronoUnit.MONTHS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("wk", ChronoUnit.WEEKS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES));

    private PeriodBoundParser() {}

    /// {@return the point of this text}
    ///
    /// @param text at most some dozens of characters
    /// @throws IllegalArgumentException if it is none
    static PeriodBound parse(String text) {
        String trimmed = iso(text.strip());
        try {
            Matcher iso = ISO.matcher(trimmed);
            return iso.matches() ? absolute(iso) : named(trimmed).orElseThrow(() -> noPeriod(trimmed));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + trimmed + "' is not a calendar date", e);
        }
    }

    /// {@return a day that is written in another form, such as `20171117`, `17.11.2017` and `2017/11/17`, in the one of
    /// ISO; other texts as they are}
    private static String iso(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return yearFirst.group(1)
                    + '-'
                    + two(yearFirst.group(yearFirst.group(2) == null ? 4 : 2))
                    + '-'
                    + two(yearFirst.group(yearFirst.group(3) == null ? 5 : 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (!dayFirst.matches()) {
            return text;
        }
        int first = Integer.parseInt(dayFirst.group(1));
        int second = Integer.parseInt(dayFirst.group(3));
        boolean dotted = dayFirst.group(2).equals(".");
        if (!dotted && first <= 12 && second <= 12 && first != second) {
            return text;
        }
        boolean monthFirst = !dotted && second > 12;
        String day = dayFirst.group(monthFirst ? 3 : 1);
        String month = dayFirst.group(monthFirst ? 1 : 3);
        return dayFirst.group(4) + '-' + two(month) + '-' + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? '0' + number : number;
    }

    /// {@return what to throw for a text that is no period}
    ///
    /// @param text the text
    static IllegalArgumentException noPeriod(String text) {
        return new IllegalArgumentException("'" + text + "' is not a period: " + ALLOWED);
    }

    private static PeriodBound absolute(Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        if (iso.group(2) == null) {
            return new PeriodBound.InYear(Year.of(year));
        }
        int month = Integer.parseInt(iso.group(2));
        if (iso.group(3) == null) {
            return new PeriodBound.InMonth(YearMonth.of(year, month));
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(iso.group(3)));
        if (iso.group(4) == null) {
            return new PeriodBound.OnDay(day);
        }
        String seconds = iso.group(6);
        String fraction = iso.group(7) == null ? "" : iso.group(7);
        LocalDateTime time = day.atTime(
                Integer.parseInt(iso.group(4)),
                Integer.parseInt(iso.group(5)),
                seconds == null ? 0 : Integer.parseInt(seconds),
                Integer.parseInt((fraction + "000000000").substring(0, 9)));
        Optional<ZoneOffset> offset =
                Optional.ofNullable(iso.group(8)).map(id -> ZoneOffset.of(id.toUpperCase(Locale.ROOT)));
        return new PeriodBound.AtTime(time, offset, seconds == null ? -1 : fraction.length());
    }

    private static Optional<PeriodBound> named(String text) {
        List<String> words =
                SEPARATOR.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        Optional<PeriodBound> point = switch (words.size()) {
            case 1 -> oneWord(words.get(0));
            case 2 -> twoWords(words.get(0), words.get(1));
            case 3 -> day(words.get(0), words.get(1), words.get(2));
            default -> Optional.empty();
        };
        return point.or(() -> ago(SEPARATOR.matcher(text).replaceAll(" ")));
    }

    private static Optional<PeriodBound> oneWord(String word) {
        return switch (word) {
            case "now" -> Optional.of(new PeriodBound.Now());
            case "today" -> Optional.of(new PeriodBound.Current(ChronoUnit.DAYS, false));
            case "yesterday" -> Optional.of(new PeriodBound.Current(ChronoUnit.DAYS, true));
            default ->
                byName(DayOfWeek.values(), word)
                        .<PeriodBound>map(PeriodBound.OnWeekday::new)
                        .or(() -> byName(Month.values(), word).map(PeriodBound.InNamedMonth::new));
        };
    }

    private static Optional<PeriodBound> twoWords(String first, String second) {
        if (first.equals("this") || first.equals("last")) {
            return switch (second) {
                case "week" -> Optional.of(new PeriodBound.Current(ChronoUnit.WEEKS, first.equals("last")));
                case "month" -> Optional.of(new PeriodBound.Current(ChronoUnit.MONTHS, first.equals("last")));
                case "year" -> Optional.of(new PeriodBound.Current(ChronoUnit.YEARS, first.equals("last")));
                default -> Optional.empty();
            };
        }
        Optional<Month> month = byName(Month.values(), first);
        return month.isPresent() && YEAR.matcher(second).matches()
                ? Optional.of(new PeriodBound.InMonth(YearMonth.of(Integer.parseInt(second), month.get())))
                : Optional.empty();
    }

    private static Optional<PeriodBound> day(String first, String second, String year) {
        boolean monthFirst = byName(Month.values(), first).isPresent();
        Optional<Month> month = byName(Month.values(), monthFirst ? first : second);
        Matcher day = DAY_OF_MONTH.matcher(monthFirst ? second : first);
        return month.isPresent() && day.matches() && YEAR.matcher(year).matches()
                ? Optional.of(new PeriodBound.OnDay(
                        LocalDate.of(Integer.parseInt(year), month.get(), Integer.parseInt(day.group(1)))))
                : Optional.empty();
    }

    /// Finds the constant that has this name, or begins with it where it has three letters or more.
    private static <T extends Enum<T>> Optional<T> byName(T[] constants, String word) {
        if (word.length() >= 3) {
            for (T constant : constants) {
                if (constant.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                    return Optional.of(constant);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PeriodBound> ago(String text) {
        String counts = text.toLowerCase(Locale.ROOT).endsWith(" ago") ? text.substring(0, text.length() - 4) : text;
        Map<ChronoUnit, Integer> sums = new EnumMap<>(ChronoUnit.class);
        Matcher counted = COUNTED.matcher(counts);
        int end = 0;
        while (end < counts.length()) {
            if (!counted.find(end) || counted.start() != end) {
                return Optional.empty();
            }
            Optional<Integer> number = number(counted.group(1));
            Optional<ChronoUnit> unit = unit(counted.group(2));
            if (number.isEmpty() || unit.isEmpty() || sums.putIfAbsent(unit.get(), number.get()) != null) {
                return Optional.empty();
            }
            end = counted.end();
        }
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PeriodBound.Ago(
                sums.getOrDefault(ChronoUnit.YEARS, 0),
                sums.getOrDefault(ChronoUnit.MONTHS, 0),
                sums.getOrDefault(ChronoUnit.WEEKS, 0),
                sums.getOrDefault(ChronoUnit.DAYS, 0),
                sums.getOrDefault(ChronoUnit.HOURS, 0),
                sums.getOrDefault(ChronoUnit.MINUTES, 0)));
    }

    private static Optional<Integer> number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Integer.parseInt(text));
        }
        int index = NUMBERS.indexOf(text.toLowerCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    private static Optional<ChronoUnit> unit(String text) {
        if (text.length() == 1) {
            return Optional.ofNullable(UNITS.get(text.equals("M") ? text : text.toLowerCase(Locale.ROOT)));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(UNITS.get(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower));
    }
}
