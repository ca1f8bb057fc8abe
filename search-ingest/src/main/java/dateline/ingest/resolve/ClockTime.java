package dateline.ingest.resolve;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time of day with its offset from UTC, as it stands behind a date, or before it.
///
/// @param time   the time of day
/// @param offset the offset
record ClockTime(LocalTime time, ZoneOffset offset) {

    /// How many tokens behind a date are looked at.
    private static final int WITHIN = 6;

    private static final int LONGEST_FRACTION = 9;

    /// {@return the time that is stated from a token on, if its offset is stated too}
    static Optional<ClockTime> read(String text, List<DateToken> tokens, int from) {
        int end = Math.min(tokens.size() - 1, from + WITHIN);
        for (int i = Math.max(0, from); i < end; i++) {
            DateToken hour = tokens.get(i);
            DateToken minute = tokens.get(i + 1);
            if (hour.isShort()
                    && minute.number()
                    && minute.length() == 2
                    && minute.start() == hour.end() + 1
                    && text.charAt(hour.end()) == ':') {
                return at(text, tokens, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<ClockTime> at(String text, List<DateToken> tokens, int i) {
        int hour = tokens.get(i).value();
        int minute = tokens.get(i + 1).value();
        int second = 0;
        int at = i + 2;
        int end = tokens.get(i + 1).end();
        if (isJoined(text, tokens, at, end, ':')) {
            second = tokens.get(at).value();
            end = tokens.get(at).end();
            at++;
            if (isJoined(text, tokens, at, end, '.') && tokens.get(at).length() <= LONGEST_FRACTION) {
                end = tokens.get(at).end();
            }
        }
        String rest = text.substring(end).strip();
        String half = rest.substring(0, Math.min(4, rest.length()))
                .toLowerCase(Locale.ROOT)
                .replace(".", "");
        if (half.startsWith("am") || half.startsWith("pm")) {
            hour = hour % 12 + (half.startsWith("pm") ? 12 : 0);
            rest = rest.substring(rest.startsWith(".", 1) ? Math.min(4, rest.length()) : 2)
                    .strip();
        }
        ZoneOffset offset = offset(rest);
        if (offset == null || hour > 23 || minute > 59 || second < 0 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new ClockTime(LocalTime.of(hour, minute, second), offset));
    }

    private static boolean isJoined(String text, List<DateToken> tokens, int at, int end, char joint) {
        return at < tokens.size()
                && tokens.get(at).number()
                && tokens.get(at).start() == end + 1
                && text.charAt(end) == joint;
    }

    /// The names of zones are those of RFC 822.
    private static @Nullable ZoneOffset offset(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char sign = text.charAt(0);
        if (sign == '+' || sign == '-') {
            return numeric(text);
        }
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(0, end)) {
            case "Z", "UT", "UTC", "GMT" -> ZoneOffset.UTC;
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> null;
        };
    }

    private static @Nullable ZoneOffset numeric(String text) {
        int end = 1;
        while (end < text.length() && end < 6 && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        String zone = text.substring(0, end);
        try {
            return zone.length() == 1 ? null : ZoneOffset.of(zone);
        } catch (DateTimeException noOffset) {
            return null;
        }
    }
}
