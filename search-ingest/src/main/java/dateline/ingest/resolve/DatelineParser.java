package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the dateline at the beginning of a text, in the forms that [Dateline] lists.
final class DatelineParser {

    /// How much of a text can be a dateline, in UTF-16 units.
    static final int LONGEST = 120;

    private static final int LONGEST_PLACE = 60;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_CHINESE_PLACE = 8;
    private static final int LONGEST_AGENCY = 30;

    private static final String DASHES = "-–—―_•";

    /// What stands in capitals before a dash, and is no place: the kind of text.
    private static final Set<String> LABELS =
            LanguageFiles.lists("datelines.txt").all("label");

    /// The text, with `(…)` for `/…/`, which some agencies write their names in.
    private final String start;

    private DatelineParser(String start) {
        this.start = bracketed(start);
    }

    /// {@return the dateline that a text begins with}
    static Optional<Dateline> parse(String text) {
        int skipped = 0;
        while (skipped < text.length() && skipped < LONGEST && Character.isWhitespace(text.charAt(skipped))) {
            skipped++;
        }
        String start = firstLine(text.substring(skipped, Math.min(text.length(), skipped + LONGEST)));
        int offset = skipped;
        return new DatelineParser(start)
                .any()
                .map(found -> new Dateline(found.place(), found.date(), found.agency(), found.end() + offset));
    }

    /// {@return the first line, and the second where that begins with the dash}
    private static String firstLine(String start) {
        for (int i = start.indexOf('\n'); i >= 0; i = start.indexOf('\n', i + 1)) {
            if (i + 1 == start.length() || "-–—".indexOf(start.charAt(i + 1)) < 0) {
                return start.substring(0, i);
            }
        }
        return start;
    }

    /// {@return the dateline that a whole line is, without a dash}
    static Optional<Dateline> parseWhole(String line) {
        return new DatelineParser(line).head(line.length(), line.length());
    }

    private static String bracketed(String start) {
        int open = start.indexOf(" /") + 1;
        int close = open <= 0 ? -1 : start.indexOf('/', open + 1);
        if (close < 0 || close - open > LONGEST_AGENCY || start.charAt(open + 1) == ' ') {
            return start;
        }
        return start.substring(0, open) + '(' + start.substring(open + 1, close) + ')' + start.substring(close + 1);
    }

    private Optional<Dateline> any() {
        return chinese(start)
                .or(this::inSquareBrackets)
                .or(this::agencyFirst)
                .or(this::dashed)
                .or(this::withoutDash);
    }

    /// `[SEOUL] The` and `【北京】`.
    private Optional<Dateline> inSquareBrackets() {
        char close = start.startsWith("[") ? ']' : start.startsWith("【") ? '】' : 0;
        int end = close == 0 ? -1 : start.indexOf(close);
        if (end < 2 || end > LONGEST_PLACE) {
            return Optional.empty();
        }
        String place = start.substring(1, end).strip();
        boolean ideographs = close == '】'
                && end <= LONGEST_CHINESE_PLACE
                && place.codePoints().allMatch(Character::isIdeographic);
        return ideographs || isCapitals(place)
                ? Optional.of(new Dateline(place, Optional.empty(), Optional.empty(), skip(end + 1, " ")))
                : Optional.empty();
    }

    /// `(CNN) -- The`, `(CNN)The`, and `(ANSA) - ROMA, 14 NOV - Il`.
    private Optional<Dateline> agencyFirst() {
        int close = start.startsWith("(") ? start.indexOf(')') : -1;
        String agency = close < 0 ? "" : start.substring(1, close).strip();
        if (!isKnown(agency)) {
            return Optional.empty();
        }
        int next = skip(close + 1, " .:" + DASHES);
        Optional<Dateline> rest =
                parse(start.substring(next)).filter(line -> line.agency().isEmpty());
        return rest.map(line -> new Dateline(line.place(), line.date(), Optional.of(agency), line.end() + next))
                .or(() -> Optional.of(new Dateline("", Optional.empty(), Optional.of(agency), next)));
    }

    private Optional<Dateline> dashed() {
        int dash = dash();
        if (dash <= 0) {
            return Optional.empty();
        }
        Optional<Dateline> found = head(dash, skip(dash, " ." + DASHES));
        return found.isPresent() && found.get().agency().isEmpty() ? found.map(this::withAgencyBehind) : found;
    }

    /// `New Delhi, Nov 14 (PTI) The`, `NEW DELHI, Nov 14: The`.
    private Optional<Dateline> withoutDash() {
        int close = start.indexOf(')') + 1;
        Optional<Dateline> bracketed = close <= 0
                ? Optional.empty()
                : head(close, skip(close, " :"))
                        .filter(line ->
                                line.agency().filter(DatelineParser::isKnown).isPresent());
        if (bracketed.isPresent() && begins(bracketed.get().end())) {
            return bracketed;
        }
        int colon = start.indexOf(": ");
        return colon <= 0
                ? Optional.empty()
                : head(colon, skip(colon, ": "))
                        .filter(line -> line.date().isPresent()
                                || line.agency().filter(DatelineParser::isKnown).isPresent())
                        .filter(line -> begins(line.end()));
    }

    /// Whether a sentence begins there.
    private boolean begins(int at) {
        return at < start.length()
                && (Character.isUpperCase(start.codePointAt(at))
                        || Character.isDigit(start.charAt(at))
                        || "\"“‘«'".indexOf(start.charAt(at)) >= 0);
    }

    private int skip(int from, String marks) {
        int next = from;
        while (next < start.length() && marks.indexOf(start.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /// Behind the dash, Russian agencies name themselves, and services of press releases: `CHICAGO--(BUSINESS WIRE)--`.
    private Dateline withAgencyBehind(Dateline line) {
        int end = line.end();
        if (start.startsWith("(", end)) {
            int close = start.indexOf(')', end);
            int next = close < 0 ? end : skip(close + 1, " " + DASHES);
            boolean is = close > 0 && next > close + 1 && close - end <= LONGEST_AGENCY;
            return is
                    ? new Dateline(
                            line.place(),
                            line.date(),
                            Optional.of(start.substring(end + 1, close).strip()),
                            next)
                    : line;
        }
        int stop = start.indexOf('.', end);
        String name = stop < 0 || stop - end > LONGEST_AGENCY
                ? ""
                : start.substring(end, stop).strip();
        return line.date().isPresent() && Agencies.isAgency(name)
                ? new Dateline(line.place(), line.date(), Optional.of(name), Math.min(start.length(), stop + 2))
                : line;
    }

    /// {@return where the dash stands, or the full stop behind a bracket that is used in its place; -1 without one}
    private int dash() {
        for (int i = 1; i < start.length(); i++) {
            char c = start.charAt(i);
            boolean before = Character.isWhitespace(start.charAt(i - 1)) || ".)".indexOf(start.charAt(i - 1)) >= 0;
            boolean after = i + 1 == start.length() || Character.isWhitespace(start.charAt(i + 1));
            boolean dash = c == '—'
                    || c == '―'
                    || (c == '–' && before)
                    || ((c == '_' || c == '•') && before && after)
                    || (c == '-' && ((before && after) || start.startsWith("--", i)));
            boolean stop = c == '.' && start.charAt(i - 1) == ')';
            if (dash || stop) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Dateline> head(int dash, int end) {
        String head = start.substring(0, dash).strip();
        int bracket = head.indexOf('(');
        int close = bracket < 0 ? -1 : head.indexOf(')', bracket);
        String bracketed = close < 0 ? "" : head.substring(bracket + 1, close).strip();
        String named = withoutStop((bracket > 0 ? head.substring(0, bracket) : head).strip());
        int comma = dateComma(named);
        String place = (comma < 0 ? named : named.substring(0, comma)).strip();
        Optional<DateMention> date = comma < 0
                ? DateText.read(bracketed)
                : DateText.all(named.substring(comma + 1), LONGEST).stream().findFirst();
        Optional<String> agency =
                bracketed.isEmpty() || DateText.read(bracketed).isPresent() ? Optional.empty() : Optional.of(bracketed);
        boolean trailing = close >= 0 && head.substring(close + 1).chars().anyMatch(Character::isLetter);
        if (trailing) {
            return Optional.empty();
        }
        Optional<DateMention> alone = comma < 0 && agency.isPresent() ? DateText.read(named) : Optional.empty();
        if (alone.isPresent()) {
            // Jan. 5 (UPI) --
            return Optional.of(new Dateline("", alone, agency, end));
        }
        boolean known = isCapitals(place)
                || (isName(place)
                        && (agency.filter(Agencies::isAgency).isPresent() || (date.isPresent() && agency.isPresent())));
        boolean label = LABELS.contains(firstWord(place));
        return known && !label ? Optional.of(new Dateline(place, date, agency, end)) : Optional.empty();
    }

    /// `14 ноября. (ТАСС)` has a full stop behind the day; `RICHMOND, Va.` keeps its own.
    private static String withoutStop(String named) {
        int last = named.lastIndexOf(' ');
        boolean month = named.endsWith(".") && DateText.beginsWithMonth(named.substring(last + 1));
        return month ? named.substring(0, named.length() - 1) : named;
    }

    private static String firstWord(String place) {
        int end = 0;
        while (end < place.length() && " ,-/:".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        return place.substring(0, end).toLowerCase(Locale.ROOT);
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

    private static boolean isKnown(String agency) {
        return Agencies.isAgency(agency) || (Agencies.isOrganisation(agency) && !Agencies.isBusiness(agency));
    }

    private static boolean isCapitals(String place) {
        int comma = place.indexOf(',');
        String city = comma < 0 ? place : place.substring(0, comma);
        return isShort(place)
                && city.codePoints().filter(Character::isUpperCase).count() > 1
                && city.codePoints().noneMatch(Character::isDigit)
                && city.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && city.split(" ", MOST_WORDS + 1).length <= MOST_WORDS
                && place.chars().noneMatch(c -> ":)?!".indexOf(c) >= 0);
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

    /// `新华社北京10月12日电`, and `中新网10月12日电` without a place.
    private static Optional<Dateline> chinese(String start) {
        for (String agency : Agencies.first()) {
            int end = start.indexOf('电');
            if (start.startsWith(agency) && end > 0) {
                String rest = start.substring(agency.length(), end);
                int digit = 0;
                while (digit < rest.length() && !Character.isDigit(rest.charAt(digit))) {
                    digit++;
                }
                String place = rest.substring(0, digit);
                Optional<DateMention> day = DateText.read(rest.substring(digit));
                int next = end + 1;
                while (next < start.length() && Character.isWhitespace(start.charAt(next))) {
                    next++;
                }
                return (place.isEmpty() && day.isEmpty()) || place.length() > LONGEST_CHINESE_PLACE
                        ? Optional.empty()
                        : Optional.of(new Dateline(place, day, Optional.of(agency), next));
            }
        }
        return Optional.empty();
    }
}
