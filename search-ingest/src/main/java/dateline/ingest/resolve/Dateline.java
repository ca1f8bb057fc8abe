package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What stands before the dash of a wire story: `SEOUL, Oct 12 (Reuters) -` names a place, a day and an agency.
///
/// These forms are known, with any of the dashes that are in use:
///
/// | form                              | place                                       |
/// |-----------------------------------|---------------------------------------------|
/// | `SEOUL, Oct 12 (Reuters) -`       | in capitals, a country behind a comma aside |
/// | `SEOUL —`, `WASHINGTON (AP) —`    | in capitals                                 |
/// | `Madrid, 12 oct (EFE).-`          | as names are written, with a day            |
/// | `Berlin (dpa) -`, `Wien (APA).`   | as names are written, with a known agency   |
/// | `МОСКВА, 12 окт - РИА Новости.`   | in capitals                                 |
/// | `新华社北京10月12日电`                  | between agency and date                     |
///
/// @param place  where it was written; empty where a field holds a day alone
/// @param date   the day that is named after the place; mostly without its year
/// @param agency who is named in brackets, or behind the dash
/// @param end    where the text behind it begins
public record Dateline(String place, Optional<DateMention> date, Optional<String> agency, int end) {

    private static final int LONGEST = 120;
    private static final int LONGEST_PLACE = 60;

    /// The longest text that is a dateline without a dash, as in a field of its own.
    /// As many letters tell a month in the languages that wires are misspelt in.
    private static final int MONTH = 3;

    private static final int LONGEST_FIELD = 80;

    private static final List<String> CHINESE_AGENCIES = List.of("新华社", "中新社", "中新网");

    /// Checks that all are there.
    public Dateline {
        Objects.requireNonNull(place, "place must not be null");
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(agency, "agency must not be null");
    }

    /// {@return the dateline that a text begins with}
    ///
    /// @param text an article's text
    public static Optional<Dateline> of(String text) {
        int skipped = 0;
        while (skipped < text.length() && skipped < LONGEST && Character.isWhitespace(text.charAt(skipped))) {
            skipped++;
        }
        String start = text.substring(skipped, Math.min(text.length(), skipped + LONGEST));
        int offset = skipped;
        return chinese(start)
                .or(() -> dashed(start))
                .map(found -> new Dateline(found.place(), found.date(), found.agency(), found.end() + offset));
    }

    /// {@return the dateline that a field holds, with a dash or without}
    ///
    /// What is in such a field is meant as a dateline, so the place may be written in any way: `Toronto, feb 26 -`.
    ///
    /// @param field the field's value
    public static Optional<Dateline> ofField(String field) {
        String line = withoutDash(field.strip());
        if (line.isEmpty() || line.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        Optional<Dateline> strict = chinese(field.strip()).or(() -> head(line, line.length(), line.length()));
        if (strict.isPresent() && strict.get().date().isPresent()) {
            return strict;
        }
        for (DateMention date : DateText.all(line, LONGEST_FIELD)) {
            String place = withoutDash(line.substring(0, date.start()).strip());
            Optional<String> agency = strict.flatMap(Dateline::agency);
            return Optional.of(new Dateline(place, Optional.of(date), agency, line.length()));
        }
        return misspelt(line)
                .or(() -> strict)
                .or(() -> Optional.of(new Dateline(line, Optional.empty(), Optional.empty(), line.length())));
    }

    /// A place and a day whose month is misspelt behind its third letter: `ATLANTA, Apri 1`.
    private static Optional<Dateline> misspelt(String line) {
        int comma = line.lastIndexOf(',');
        String[] words = line.substring(comma + 1).strip().split(" ", 3);
        if (comma <= 0 || words.length != 2 || words[0].length() < MONTH) {
            return Optional.empty();
        }
        String month = words[0].substring(0, MONTH);
        return DateText.beginsWithMonth(month)
                ? DateText.read(month + " " + words[1])
                        .map(day -> new Dateline(
                                line.substring(0, comma).strip(), Optional.of(day), Optional.empty(), line.length()))
                : Optional.empty();
    }

    private static String withoutDash(String line) {
        int end = line.length();
        while (end > 0 && " ,-–—―".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private static Optional<Dateline> dashed(String start) {
        int dash = dash(start);
        if (dash <= 0) {
            return Optional.empty();
        }
        int next = dash;
        while (next < start.length() && " .-–—―".indexOf(start.charAt(next)) >= 0) {
            next++;
        }
        Optional<Dateline> found = head(start, dash, next);
        return found.isPresent() && found.get().agency().isEmpty()
                ? found.map(line -> line.withAgencyBehind(start))
                : found;
    }

    /// Russian agencies name themselves behind the dash.
    private Dateline withAgencyBehind(String start) {
        int stop = start.indexOf('.', end);
        String name =
                stop < 0 || stop - end > 30 ? "" : start.substring(end, stop).strip();
        return date.isPresent() && Agencies.isAgency(name)
                ? new Dateline(place, date, Optional.of(name), Math.min(start.length(), stop + 2))
                : this;
    }

    /// {@return where the dash stands, or the full stop behind a bracket that is used in its place; -1 without one}
    private static int dash(String start) {
        for (int i = 1; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '\n') {
                // A dateline may be broken before its dash.
                if (i + 1 < start.length() && "-–—".indexOf(start.charAt(i + 1)) >= 0) {
                    continue;
                }
                return -1;
            }
            boolean before = Character.isWhitespace(start.charAt(i - 1)) || ".)".indexOf(start.charAt(i - 1)) >= 0;
            boolean after = i + 1 == start.length() || Character.isWhitespace(start.charAt(i + 1));
            boolean dash = c == '—'
                    || c == '―'
                    || (c == '–' && before)
                    || (c == '-' && ((before && after) || start.startsWith("--", i)));
            boolean stop = c == '.' && start.charAt(i - 1) == ')';
            if (dash || stop) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Dateline> head(String start, int dash, int end) {
        String head = start.substring(0, dash).strip();
        int bracket = head.indexOf('(');
        int close = bracket < 0 ? -1 : head.indexOf(')', bracket);
        String bracketed = close < 0 ? "" : head.substring(bracket + 1, close).strip();
        String named = (bracket > 0 ? head.substring(0, bracket) : head).strip();
        int comma = dateComma(named);
        String place = (comma < 0 ? named : named.substring(0, comma)).strip();
        Optional<DateMention> date = comma < 0
                ? DateText.read(bracketed)
                : DateText.all(named.substring(comma + 1), LONGEST).stream().findFirst();
        Optional<String> agency =
                bracketed.isEmpty() || DateText.read(bracketed).isPresent() ? Optional.empty() : Optional.of(bracketed);
        boolean trailing = close >= 0 && head.substring(close + 1).chars().anyMatch(Character::isLetter);
        boolean known = isCapitals(place)
                || (isName(place)
                        && (agency.filter(Agencies::isAgency).isPresent() || (date.isPresent() && agency.isPresent())));
        return known && !trailing ? Optional.of(new Dateline(place, date, agency, end)) : Optional.empty();
    }

    /// {@return the comma before a month's name or a number, or -1}
    private static int dateComma(String named) {
        for (int i = named.indexOf(','); i >= 0; i = named.indexOf(',', i + 1)) {
            String rest = named.substring(i + 1).strip();
            if (!rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || DateText.beginsWithMonth(rest))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCapitals(String place) {
        int comma = place.indexOf(',');
        String city = comma < 0 ? place : place.substring(0, comma);
        return isShort(place)
                && city.codePoints().filter(Character::isUpperCase).count() > 1
                && city.equals(city.toUpperCase(Locale.ROOT));
    }

    /// Up to five words that begin with capitals, small ones between them.
    private static boolean isName(String place) {
        String[] words = place.split("[ /]", 7);
        if (!isShort(place) || words.length > 6 || !Character.isUpperCase(place.codePointAt(0))) {
            return false;
        }
        for (String word : words) {
            if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0)) && word.length() > 4) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShort(String place) {
        return place.length() >= 2 && place.length() <= LONGEST_PLACE && Character.isLetter(place.codePointAt(0));
    }

    private static Optional<Dateline> chinese(String start) {
        for (String agency : CHINESE_AGENCIES) {
            int end = start.indexOf('电');
            if (start.startsWith(agency) && end > 0) {
                String rest = start.substring(agency.length(), end);
                int digit = 0;
                while (digit < rest.length() && !Character.isDigit(rest.charAt(digit))) {
                    digit++;
                }
                String place = rest.substring(0, digit);
                int next = end + 1;
                while (next < start.length() && Character.isWhitespace(start.charAt(next))) {
                    next++;
                }
                return place.isEmpty() || place.length() > 8
                        ? Optional.empty()
                        : Optional.of(
                                new Dateline(place, ideographicDay(rest.substring(digit)), Optional.of(agency), next));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateMention> ideographicDay(String text) {
        int month = text.indexOf('月');
        int day = text.indexOf('日');
        try {
            return month <= 0 || day < month
                    ? Optional.empty()
                    : Optional.of(DateMention.of(ArticleDate.of(MonthDay.of(
                            Integer.parseInt(text.substring(0, month)),
                            Integer.parseInt(text.substring(month + 1, day))))));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }
}
