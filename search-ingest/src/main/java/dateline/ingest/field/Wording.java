package dateline.ingest.field;

import dateline.article.ArticleDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What bylines, datelines and dates say. The one place where fields' wording is taken apart.
public final class Wording {

    private Wording() {}

    /// Who wrote an article, and for whom.
    ///
    /// @param authors   their names, in order
    /// @param publisher the agency or paper named after them
    public record Byline(List<String> authors, Optional<String> publisher) {}

    /// What stands before the dash of a wire story.
    ///
    /// @param place  where it was written
    /// @param date   the day that is named after the place
    /// @param agency who is named in brackets
    /// @param end    where the text behind it begins
    public record Dateline(String place, ArticleDate date, Optional<String> agency, int end) {}

    /// {@return when something was published, or the unknown date}
    ///
    /// @param text a date in any usual form
    public static ArticleDate date(String text) {
        return DateReader.read(text);
    }

    /// {@return the authors and the publisher that a byline names}
    ///
    /// @param text such as `By A. Person and B. Person, Reuters`, or a name
    public static Byline byline(String text) {
        String line = Lines.squeeze(text);
        boolean worded = line.regionMatches(true, 0, "by ", 0, 3);
        if (worded) {
            line = line.substring(3).strip();
        }
        int bracket = line.indexOf('<');
        if (bracket > 0 && line.endsWith(">")) {
            line = unquoted(line.substring(0, bracket).strip());
        }
        Optional<String> publisher = Optional.empty();
        int comma = line.lastIndexOf(',');
        if (worded && comma > 0 && comma < line.length() - 1) {
            publisher = Optional.of(line.substring(comma + 1).strip());
            line = line.substring(0, comma);
        }
        List<String> authors = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            int skip = i == line.length() ? 1 : separator(line, i, worded);
            if (skip > 0) {
                String name = line.substring(from, i).strip();
                if (!name.isEmpty()) {
                    authors.add(name);
                }
                from = i + skip;
                i = from - 1;
            }
        }
        return new Byline(List.copyOf(authors), publisher);
    }

    private static int separator(String line, int i, boolean worded) {
        if (line.charAt(i) == ';') {
            return 1;
        }
        if (line.regionMatches(true, i, " and ", 0, 5)) {
            return 5;
        }
        return worded && line.charAt(i) == ',' ? 1 : 0;
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /// {@return the dateline that a text begins with}
    ///
    /// @param text an article's text, or a field that holds the dateline alone
    public static Optional<Dateline> dateline(String text) {
        String start = text.substring(0, Math.min(text.length(), 120)).strip();
        int skipped = text.indexOf(start);
        int dash = dash(start);
        int end = dash < 0 ? start.length() : dash;
        if (dash < 0 && text.strip().length() > 80) {
            return Optional.empty();
        }
        String head = start.substring(0, end).strip();
        int bracket = head.indexOf('(');
        String named = bracket > 0 ? head.substring(0, bracket).strip() : head;
        int comma = dateComma(named);
        String place = (comma < 0 ? named : named.substring(0, comma)).strip();
        if (!isPlace(place)) {
            return Optional.empty();
        }
        ArticleDate date = comma < 0 ? ArticleDate.unknown() : DateReader.read(named.substring(comma + 1));
        int next = dash < 0 ? start.length() : dash + 1;
        while (next < start.length() && " -–—".indexOf(start.charAt(next)) >= 0) {
            next++;
        }
        return Optional.of(new Dateline(place, date, agency(head, bracket), skipped + next));
    }

    private static Optional<String> agency(String head, int bracket) {
        int close = bracket < 0 ? -1 : head.indexOf(')', bracket);
        String named = close < 0 ? "" : head.substring(bracket + 1, close).strip();
        return named.isEmpty() || !DateReader.read(named).equals(ArticleDate.unknown())
                ? Optional.empty()
                : Optional.of(named);
    }

    private static int dash(String start) {
        for (int i = 1; i < start.length(); i++) {
            char c = start.charAt(i);
            boolean spaced = start.charAt(i - 1) == ' ' && (i + 1 == start.length() || start.charAt(i + 1) == ' ');
            if (c == '—' || (c == '–' && spaced) || (c == '-' && (spaced || start.startsWith("--", i)))) {
                return i;
            }
            if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /// {@return the comma before a month's name or a number, or -1}
    private static int dateComma(String named) {
        for (int i = named.indexOf(','); i >= 0; i = named.indexOf(',', i + 1)) {
            String rest = named.substring(i + 1).strip();
            if (!rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || DateReader.beginsWithMonth(rest))) {
                return i;
            }
        }
        return -1;
    }

    /// A place's name is in capitals.
    private static boolean isPlace(String place) {
        if (place.length() < 2 || place.length() > 60) {
            return false;
        }
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < place.length(); i++) {
            letters += Character.isLetter(place.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(place.charAt(i)) ? 1 : 0;
        }
        int comma = place.indexOf(',');
        String city = comma < 0 ? place : place.substring(0, comma);
        return capitals > 1
                && letters > 1
                && city.equals(city.toUpperCase(Locale.ROOT))
                && Character.isLetter(place.charAt(0));
    }
}
