package dateline.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the dates that pages state, in ISO 8601, RFC 822 and the common written forms with the names of months in
/// the larger languages.
///
/// Dates in digits are read year first, else day first, but month first with slashes, as the sites that write them
/// so mostly do, where both are possible. Years before 1900 and after 2100 are no dates of pages.
final class DateReader {

    private static final int MAX_LENGTH = 200;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;
    private static final Map<String, Month> MONTHS = months();

    private DateReader() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String tag : List.of(
                "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro", "tr", "ru",
                "uk", "el", "id", "vi", "ar", "fa")) {
            Locale locale = Locale.forLanguageTag(tag);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
                    String word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
                    if (word.length() >= 3 && word.chars().allMatch(Character::isLetter)) {
                        months.putIfAbsent(word, month);
                    }
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }

    /// A date in a text.
    ///
    /// @param date what it says
    /// @param start where it begins
    record Match(PageDate date, int start) {}

    /// {@return the first date in `raw`}
    static Optional<PageDate> read(String raw) {
        String text = raw.strip();
        Optional<PageDate> epoch = epoch(text);
        return epoch.isPresent() ? epoch : all(text).stream().findFirst().map(Match::date);
    }

    /// {@return the dates in the first 200 characters of `raw`}
    static List<Match> all(String raw) {
        String text = raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw;
        List<Token> tokens = tokens(text);
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<LocalDate> day = dayAt(text, tokens, i);
            if (day.isPresent()) {
                Optional<OffsetDateTime> time = time(text, tokens, i, day.get());
                found.add(new Match(
                        new PageDate(text, day.get(), time), tokens.get(i).start()));
                i += 2;
            }
        }
        return found;
    }

    /// A run of digits or of letters.
    private record Token(String text, int start, int end, boolean number) {
        int value() {
            return number && text.length() <= 4 ? Integer.parseInt(text) : -1;
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (isDigit(c)) {
                while (i < text.length() && isDigit(text.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(text.substring(start, i), start, i, true));
            } else if (Character.isLetter(c)) {
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(text.substring(start, i).toLowerCase(Locale.ROOT), start, i, false));
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<PageDate> epoch(String text) {
        if ((text.length() != 10 && text.length() != 13) || !text.chars().allMatch(c -> isDigit((char) c))) {
            return Optional.empty();
        }
        long value = Long.parseLong(text);
        Instant instant = text.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return plausible(day.getYear())
                ? Optional.of(new PageDate(text, day, Optional.of(instant.atOffset(ZoneOffset.UTC))))
                : Optional.empty();
    }

    private static boolean plausible(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static Optional<LocalDate> dayAt(String text, List<Token> tokens, int i) {
        Token first = tokens.get(i);
        if (first.number() && first.text().length() == 8) {
            return compact(first.text());
        }
        if (i + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Token second = tokens.get(i + 1);
        Token third = tokens.get(i + 2);
        if (first.number() && second.number() && third.number()) {
            return digits(text, first, second, third);
        }
        if (first.number() && first.text().length() == 4 && isCjkYear(second)) {
            return i + 4 < tokens.size()
                    ? day(first.value(), third.value(), tokens.get(i + 4).value())
                    : Optional.empty();
        }
        Month named = MONTHS.get(first.text());
        if (named != null && second.number()) {
            // Month 5, 2024 and Month 5th, 2024
            Token year = third.number() ? third : i + 3 < tokens.size() ? tokens.get(i + 3) : third;
            return year.text().length() == 4 && (third.number() || isOrdinal(third))
                    ? day(year.value(), named.getValue(), second.value())
                    : Optional.empty();
        }
        if (first.number() && first.text().length() <= 2) {
            // 5 Month 2024, 5th Month 2024, 5 de mayo de 2024
            int at = i + 1;
            while (at < tokens.size()
                    && at <= i + 2
                    && !MONTHS.containsKey(tokens.get(at).text())) {
                if (tokens.get(at).number() || tokens.get(at).text().length() > 3) {
                    return Optional.empty();
                }
                at++;
            }
            Month month = at < tokens.size() ? MONTHS.get(tokens.get(at).text()) : null;
            int y = at + 1;
            if (y < tokens.size()
                    && !tokens.get(y).number()
                    && tokens.get(y).text().length() <= 3) {
                y++;
            }
            if (month != null && y < tokens.size() && tokens.get(y).text().length() == 4) {
                return day(tokens.get(y).value(), month.getValue(), first.value());
            }
        }
        return Optional.empty();
    }

    private static boolean isCjkYear(Token token) {
        return token.text().equals("年") || token.text().equals("년");
    }

    private static boolean isOrdinal(Token token) {
        return switch (token.text()) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    private static Optional<LocalDate> compact(String text) {
        return day(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6)));
    }

    private static Optional<LocalDate> digits(String text, Token first, Token second, Token third) {
        if (second.start() != first.end() + 1 || third.start() != second.end() + 1) {
            // 2024. 5. 7. as in Korean has a space more.
            if (first.text().length() != 4 || third.start() > second.end() + 2) {
                return Optional.empty();
            }
        }
        char mark = text.charAt(first.end());
        if (mark != text.charAt(second.end()) || (mark != '-' && mark != '/' && mark != '.')) {
            return Optional.empty();
        }
        if (first.text().length() == 4) {
            return day(first.value(), second.value(), third.value());
        }
        if (third.text().length() != 4
                || first.text().length() > 2
                || second.text().length() > 2) {
            return Optional.empty();
        }
        boolean monthFirst = mark == '/' && first.value() <= 12;
        return monthFirst
                ? day(third.value(), first.value(), second.value())
                        .or(() -> day(third.value(), second.value(), first.value()))
                : day(third.value(), second.value(), first.value())
                        .or(() -> day(third.value(), first.value(), second.value()));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (!plausible(year)
                || month < 1
                || month > 12
                || day < 1
                || day > Month.of(month).maxLength()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The moment, where an ISO or RFC 822 time with a zone follows the day.
    private static Optional<OffsetDateTime> time(String text, List<Token> tokens, int from, LocalDate day) {
        for (int i = from; i + 1 < tokens.size(); i++) {
            Token hour = tokens.get(i);
            Token minute = tokens.get(i + 1);
            if (!hour.number()
                    || !minute.number()
                    || hour.text().length() > 2
                    || minute.text().length() != 2) {
                continue;
            }
            if (text.charAt(hour.end()) != ':' || minute.start() != hour.end() + 1) {
                continue;
            }
            int at = i + 2;
            int second = 0;
            int end = minute.end();
            if (at < tokens.size() && tokens.get(at).number() && text.charAt(end) == ':') {
                second = tokens.get(at).value();
                end = tokens.get(at).end();
                at++;
                if (at < tokens.size() && tokens.get(at).number() && text.charAt(end) == '.') {
                    end = tokens.get(at).end();
                }
            }
            Optional<ZoneOffset> zone = zone(text.substring(end).strip());
            if (zone.isEmpty() || hour.value() > 23 || minute.value() > 59 || second < 0 || second > 59) {
                return Optional.empty();
            }
            return Optional.of(LocalDateTime.of(
                            day.getYear(), day.getMonth(), day.getDayOfMonth(), hour.value(), minute.value(), second)
                    .atOffset(zone.get()));
        }
        return Optional.empty();
    }

    private static Optional<ZoneOffset> zone(String text) {
        if (text.startsWith("Z") || text.startsWith("GMT") || text.startsWith("UTC")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (text.length() < 3 || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            return Optional.empty();
        }
        String digits = text.substring(1, Math.min(6, text.length())).replace(":", "");
        if (digits.length() < 2 || !digits.chars().allMatch(c -> isDigit((char) c))) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
        if (hours > 14 || minutes > 59) {
            return Optional.empty();
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return Optional.of(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)));
    }
}
