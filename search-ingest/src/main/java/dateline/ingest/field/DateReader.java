package dateline.ingest.field;

import dateline.article.ArticleDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads dates in the forms that files have them in: ISO 8601, RFC 822, `26-FEB-1987 15:01:01.79`, `Oct. 12, 2023`,
/// `3 JAN 90`, seconds or milliseconds since 1970.
///
/// A time without an offset gives the day only. `03/04/2023` may be two days and is not read.
final class DateReader {

    /// The longest text looked at, in UTF-16 units.
    private static final int LONGEST = 64;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private @Nullable LocalTime time;
    private @Nullable ZoneOffset offset;

    private DateReader() {}

    /// {@return the date, or the unknown date when the text is none}
    static ArticleDate read(String text) {
        String s = text.strip();
        if (s.isEmpty() || s.length() > LONGEST) {
            return ArticleDate.unknown();
        }
        try {
            return new DateReader().parse(s);
        } catch (DateTimeException | NumberFormatException e) {
            return ArticleDate.unknown();
        }
    }

    /// {@return whether a text begins with the name of a month}
    static boolean beginsWithMonth(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return month(text.substring(0, end)) > 0;
    }

    private ArticleDate parse(String s) {
        if (isDigits(s)) {
            return number(s);
        }
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < s.length()) {
            int end = wordEnd(s, i);
            String word = s.substring(i, end);
            if (!takeZone(word) && !takeTime(word) && !takeIso(word)) {
                split(word, words);
            }
            i = end;
            while (i < s.length() && " ,\t\n()".indexOf(s.charAt(i)) >= 0) {
                i++;
            }
        }
        return takeWords(words) ? result() : ArticleDate.unknown();
    }

    private static int wordEnd(String s, int from) {
        int end = from;
        while (end < s.length() && " ,\t\n()".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static ArticleDate number(String s) {
        long n = Long.parseLong(s);
        return switch (s.length()) {
            case 4 -> n >= 1400 && n < 2200 ? ArticleDate.of(Year.of((int) n)) : ArticleDate.unknown();
            case 8 -> ArticleDate.of(LocalDate.of((int) (n / 10_000), (int) (n / 100 % 100), (int) (n % 100)));
            case 9, 10 -> ArticleDate.of(Instant.ofEpochSecond(n).atOffset(ZoneOffset.UTC));
            case 12, 13 -> ArticleDate.of(Instant.ofEpochMilli(n).atOffset(ZoneOffset.UTC));
            default -> ArticleDate.unknown();
        };
    }

    /// Takes `2023-10-12`, `2023/10/12`, `2023-10`, with or without `T` and a time.
    private boolean takeIso(String word) {
        int t = word.indexOf('T');
        String date = t > 0 ? word.substring(0, t) : word;
        String[] parts = date.replace('/', '-').split("-", 4);
        if (parts.length < 2 || parts.length > 3 || parts[0].length() != 4 || year >= 0) {
            return false;
        }
        for (String part : parts) {
            if (!isDigits(part)) {
                return false;
            }
        }
        year = Integer.parseInt(parts[0]);
        month = Integer.parseInt(parts[1]);
        day = parts.length == 3 ? Integer.parseInt(parts[2]) : -1;
        return t < 0 || takeTime(word.substring(t + 1));
    }

    /// Takes `15:01`, `15:01:01.79`, `09:30:00Z`, `09:30:00+09:00`.
    private boolean takeTime(String word) {
        int colon = word.indexOf(':');
        if (colon < 1 || colon > 2 || !Character.isDigit(word.charAt(0))) {
            return false;
        }
        int end = colon;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || ":.".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        String clock = word.substring(0, end);
        if (clock.length() > 18 || clock.endsWith(".")) {
            return false;
        }
        time = LocalTime.parse(colon == 1 ? "0" + clock : clock);
        if (end < word.length()) {
            offset = zone(word.substring(end));
        }
        return true;
    }

    private boolean takeZone(String word) {
        if (time == null || offset != null) {
            return false;
        }
        ZoneOffset found = zone(word);
        if (found == null) {
            return false;
        }
        offset = found;
        return true;
    }

    private static @Nullable ZoneOffset zone(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "Z", "UT", "UTC", "GMT" -> ZoneOffset.UTC;
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> {
                char sign = word.charAt(0);
                boolean numeric = (sign == '+' || sign == '-') && word.length() >= 3 && word.length() <= 6;
                try {
                    yield numeric ? ZoneOffset.of(word) : null;
                } catch (DateTimeException e) {
                    yield null;
                }
            }
        };
    }

    /// Takes apart `26-FEB-1987`, `Oct.` and `12th`.
    private static void split(String word, List<String> words) {
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || "-./".indexOf(word.charAt(i)) >= 0) {
                if (i > from) {
                    words.add(word.substring(from, i));
                }
                from = i + 1;
            }
        }
    }

    private boolean takeWords(List<String> words) {
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                if (!takeNumber(word)) {
                    return false;
                }
            } else if (month(word) > 0 && month < 0) {
                month = month(word);
            } else if (!isNoise(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean takeNumber(String word) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        String ending = word.substring(end).toLowerCase(Locale.ROOT);
        if (end > 4 || (!ending.isEmpty() && !List.of("st", "nd", "rd", "th").contains(ending))) {
            return false;
        }
        int n = Integer.parseInt(word.substring(0, end));
        if (end == 4 && year < 0) {
            year = n;
        } else if (end <= 2 && day < 0) {
            day = n;
        } else if (end == 2 && year < 0) {
            year = n < 70 ? 2000 + n : 1900 + n;
        } else {
            return false;
        }
        return true;
    }

    private static int month(String word) {
        return word.length() < 3 || word.length() > 9 || !isMonth(word.toLowerCase(Locale.ROOT))
                ? -1
                : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static boolean isMonth(String lower) {
        int m = MONTHS.indexOf(lower.substring(0, 3));
        if (m < 0) {
            return false;
        }
        String full = Month.of(m + 1).name().toLowerCase(Locale.ROOT);
        return lower.length() == 3 || full.equals(lower) || lower.equals("sept");
    }

    private static boolean isNoise(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "wednes", "thur", "thurs", "at", "on", "of" ->
                true;
            default -> lower.endsWith("day") && lower.length() <= 9;
        };
    }

    private ArticleDate result() {
        if (month < 0) {
            return ArticleDate.unknown();
        }
        if (year < 0) {
            return day < 0 ? ArticleDate.unknown() : ArticleDate.of(MonthDay.of(month, day));
        }
        if (day < 0) {
            return ArticleDate.of(YearMonth.of(year, month));
        }
        LocalDate date = LocalDate.of(year, month, day);
        return time == null || offset == null
                ? ArticleDate.of(date)
                : ArticleDate.of(OffsetDateTime.of(date, time, offset));
    }

    private static boolean isDigits(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return !s.isEmpty();
    }
}
