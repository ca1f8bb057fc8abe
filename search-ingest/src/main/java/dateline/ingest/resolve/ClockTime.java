package dateline.ingest.resolve;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day with its zone, as it stands behind a date, or before it: `09:30:00+09:00`, `8:05 p.m. EDT`,
/// `5:32 PM ET`, `09.12 GMT`, `17h30 CEST`, `1730 GMT`, `T093000Z`.
///
/// @param time the time of day
/// @param zone the zone, mostly its offset from UTC
record ClockTime(LocalTime time, ZoneId zone) {

    /// How many tokens behind a date are looked at.
    private static final int WITHIN = 6;

    private static final int LONGEST_FRACTION = 9;

    /// `093000` and `0930`, behind a T; and the same behind the eight digits of a day.
    private static final int COMPACT = 6;

    private static final int COMPACT_MINUTES = 4;
    private static final int COMPACT_DAY = 8;

    private static final Pattern HALF_DAY = Pattern.compile("\\s*([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);

    /// The names of zones: those of RFC 822, and others that mean one zone wherever they are read. `IST` is one in
    /// India, Ireland and Israel, `CST` one in America and China, and so none.
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("CT", ZoneId.of("America/Chicago")),
            Map.entry("MT", ZoneId.of("America/Denver")),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")),
            Map.entry("BST", ZoneOffset.ofHours(1)),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("PKT", ZoneOffset.ofHours(5)),
            Map.entry("HKT", ZoneOffset.ofHours(8)),
            Map.entry("SGT", ZoneOffset.ofHours(8)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("KST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("NZST", ZoneOffset.ofHours(12)),
            Map.entry("NZDT", ZoneOffset.ofHours(13)));

    /// {@return the time that is stated from a token on, if its zone is stated too}
    static Optional<ClockTime> read(String text, List<DateToken> tokens, int from) {
        int end = Math.min(tokens.size(), from + WITHIN + 1);
        if (from > 0 && tokens.get(from - 1).number() && tokens.get(from - 1).length() == COMPACT_DAY + COMPACT) {
            DateToken digits = tokens.get(from - 1);
            return compact(digits.text().substring(COMPACT_DAY), text.substring(digits.end()));
        }
        for (int i = Math.max(0, from); i < end; i++) {
            DateToken hour = tokens.get(i);
            if (DateWords.isUpdate(hour.text()) || DateWords.isLabel(hour.text())) {
                // That of another date.
                return Optional.empty();
            }
            if (i + 1 < end && hour.isShort() && isJoined(text, tokens, i + 1, hour.end(), ":.")) {
                boolean minutes = tokens.get(i + 1).length() == 2;
                Optional<ClockTime> time = minutes ? at(text, tokens, i) : Optional.empty();
                if (time.isPresent() || text.charAt(hour.end()) == ':') {
                    return time;
                }
            }
            boolean behindT = i > 0 && tokens.get(i - 1).text().equals("t");
            if (behindT && hour.number() && (hour.length() == COMPACT || hour.length() == COMPACT_MINUTES)) {
                return compact(hour.text(), text.substring(hour.end()));
            }
            if (hour.isShort()
                    && i + 1 < end
                    && DateWords.isHour(tokens.get(i + 1).text())) {
                return behindHour(text, tokens, i);
            }
            if (hour.isYear() && i == from && isBeforeWord(text, hour.end())) {
                return compact(hour.text(), behindHourWord(text.substring(hour.end())));
            }
            if (hour.isShort()
                    && HALF_DAY.matcher(text).region(hour.end(), text.length()).lookingAt()) {
                return hourOfHalf(hour.value(), text.substring(hour.end()));
            }
        }
        return Optional.empty();
    }

    /// Takes `17h30 GMT`, `17 heures GMT`, `17 Uhr MESZ`.
    private static Optional<ClockTime> behindHour(String text, List<DateToken> tokens, int i) {
        DateToken word = tokens.get(i + 1);
        boolean minutes = i + 2 < tokens.size()
                && tokens.get(i + 2).isShort()
                && text.substring(word.end(), tokens.get(i + 2).start()).isBlank();
        DateToken last = minutes ? tokens.get(i + 2) : word;
        return of(tokens.get(i).value(), minutes ? last.value() : 0, 0, text.substring(last.end()));
    }

    /// Whether a space and a letter stand at a place, as behind the time in `1730 GMT`, and not behind the year in
    /// `2024-05-03`.
    private static boolean isBeforeWord(String text, int at) {
        return text.startsWith(" ", at) && at + 1 < text.length() && DateToken.isLetter(text.charAt(at + 1));
    }

    /// {@return a text without the word of hours that it begins with}
    private static String behindHourWord(String text) {
        String rest = text.stripLeading();
        int end = 0;
        while (end < rest.length() && DateToken.isLetter(rest.charAt(end))) {
            end++;
        }
        return DateWords.isHour(DateToken.folded(rest.substring(0, end))) ? rest.substring(end) : rest;
    }

    private static Optional<ClockTime> compact(String digits, String rest) {
        int number = Integer.parseInt(digits);
        return digits.length() == COMPACT
                ? of(number / 10_000, number / 100 % 100, number % 100, rest)
                : of(number / 100, number % 100, 0, rest);
    }

    /// Takes `5 p.m. ET`.
    private static Optional<ClockTime> hourOfHalf(int hour, String rest) {
        Matcher half = HALF_DAY.matcher(rest);
        return hour >= 1 && hour <= 12 && half.lookingAt()
                ? of(hour % 12 + (half.group(1).equalsIgnoreCase("p") ? 12 : 0), 0, 0, rest.substring(half.end()))
                : Optional.empty();
    }

    private static Optional<ClockTime> at(String text, List<DateToken> tokens, int i) {
        int hour = tokens.get(i).value();
        int minute = tokens.get(i + 1).value();
        int second = 0;
        int at = i + 2;
        int end = tokens.get(i + 1).end();
        if (text.charAt(tokens.get(i).end()) == ':' && isJoined(text, tokens, at, end, ":")) {
            second = tokens.get(at).value();
            end = tokens.get(at).end();
            at++;
            if (isJoined(text, tokens, at, end, ".,") && tokens.get(at).length() <= LONGEST_FRACTION) {
                end = tokens.get(at).end();
            }
        }
        String rest = text.substring(end).strip();
        Matcher half = HALF_DAY.matcher(rest);
        if (half.lookingAt()) {
            hour = hour % 12 + (half.group(1).equalsIgnoreCase("p") ? 12 : 0);
            rest = rest.substring(half.end());
        }
        return of(hour, minute, second, behindHourWord(rest));
    }

    private static Optional<ClockTime> of(int hour, int minute, int second, String rest) {
        ZoneId zone = zone(rest.strip());
        if (zone == null || hour > 23 || minute > 59 || second < 0 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new ClockTime(LocalTime.of(hour, minute, second), zone));
    }

    private static boolean isJoined(String text, List<DateToken> tokens, int at, int end, String joints) {
        return at < tokens.size()
                && tokens.get(at).number()
                && tokens.get(at).start() == end + 1
                && joints.indexOf(text.charAt(end)) >= 0;
    }

    private static @Nullable ZoneId zone(String text) {
        String stated = text.startsWith("(") ? text.substring(1) : text;
        if (stated.isEmpty()) {
            return null;
        }
        char sign = stated.charAt(0);
        if (sign == '+' || sign == '-') {
            return numeric(stated);
        }
        int end = 0;
        while (end < stated.length() && Character.isLetter(stated.charAt(end))) {
            end++;
        }
        ZoneId zone = ZONES.get(stated.substring(0, end));
        boolean offset = ZoneOffset.UTC.equals(zone) && (stated.startsWith("+", end) || stated.startsWith("-", end));
        ZoneId exact = offset ? numeric(stated.substring(end)) : null;
        return exact == null ? zone : exact;
    }

    private static @Nullable ZoneOffset numeric(String text) {
        int end = 1;
        while (end < text.length() && end < 6 && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        boolean bare = end > 2 && text.charAt(2) == ':';
        if (end == 6 && text.startsWith(":", end)) {
            // An offset of seconds is none that anybody means.
            return null;
        }
        String zone = bare ? text.charAt(0) + "0" + text.substring(1, Math.min(end, 5)) : text.substring(0, end);
        try {
            return zone.length() == 1 ? null : ZoneOffset.of(zone);
        } catch (DateTimeException noOffset) {
            return null;
        }
    }
}
