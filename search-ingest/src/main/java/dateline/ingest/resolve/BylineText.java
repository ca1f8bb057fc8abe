package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The names of a byline without what surrounds them: list notation, an opener such as `By`, addresses, dates.
///
/// @param names  the names
/// @param worded whether an opener stood before them, so that commas part them
record BylineText(String names, boolean worded) {

    private static final WordLists WORDS = LanguageFiles.lists("bylines.txt");
    private static final WordLists PARTS = LanguageFiles.lists("byline-parts.txt");

    /// Openers that are parts of names as well: only before two words and more.
    private static final Set<String> PARTICLES = union(WORDS.all("by_or_name"), PARTS.all("house_or_by"));

    /// Words that are no openers without a mark: `Author: Ann Lee`.
    private static final Set<String> LABELS = WORDS.all("by_label");

    /// What a byline may begin with, in lower case, the longest first.
    private static final List<String> OPENERS = union(WORDS.all("by", "by_label", "by_in_fields"), PARTICLES).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /// What stands between a name and a day.
    private static final Set<String> BEFORE_DAYS = PARTS.all("on", "before_day", "particle_or_day", "said");

    private static final List<String> ADDRESSES = List.of("http://", "https://", "www.", "mailto:");

    private static final int LONGEST_OPENER = 24;
    private static final int LONGEST_WITH_DATE = 300;

    /// {@return the names in a text}
    static BylineText of(String text) {
        String line = withoutBrackets(squeeze(text));
        String names = withoutOpener(line);
        boolean worded = names.length() < line.length();
        return new BylineText(withoutDate(withoutAddresses(names)), worded);
    }

    /// {@return whether a line begins with an opener and a capital}
    static boolean opens(String text) {
        String line = squeeze(text);
        String names = withoutOpener(line);
        return names.length() < line.length()
                && !names.isEmpty()
                && (Character.isUpperCase(names.codePointAt(0)) || Character.isIdeographic(names.codePointAt(0)));
    }

    /// `(Reporting by Ann Lee; editing by Bo Chen)` is all in brackets.
    private static String withoutBrackets(String line) {
        boolean whole = line.length() > 2
                && line.startsWith("(")
                && line.indexOf('(', 1) < 0
                && line.indexOf(')') == line.length() - 1;
        return whole ? line.substring(1, line.length() - 1).strip() : line;
    }

    /// A break of the line parts what stands on both sides of it.
    private static String squeeze(String text) {
        if (text.indexOf("  ") < 0 && isPlain(text)) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(text.length());
        for (String part : text.strip().split("\\R", 20)) {
            String plain = part.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
            if (!plain.isEmpty()) {
                line.append(line.isEmpty() ? "" : " | ").append(plain);
            }
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029) {
                return false;
            }
        }
        return true;
    }

    /// {@return a line without its opener}
    static String withoutOpener(String line) {
        String lower =
                line.substring(0, Math.min(line.length(), LONGEST_OPENER)).toLowerCase(Locale.ROOT);
        for (String opener : OPENERS) {
            if (!lower.startsWith(opener) || line.length() <= opener.length()) {
                continue;
            }
            char next = line.charAt(opener.length());
            boolean mark = next == ':' || next == '：' || next == '/' || next == '／';
            boolean ideographs = Character.isIdeographic(opener.codePointAt(0))
                    && Character.isIdeographic(line.codePointAt(opener.length()));
            if (mark || (ideographs && opener.length() > 1) || (next == ' ' && !LABELS.contains(opener))) {
                String rest =
                        line.substring(opener.length() + (ideographs ? 0 : 1)).strip();
                String names = rest.startsWith(":") ? rest.substring(1).strip() : rest;
                return PARTICLES.contains(opener) && !mark && !isFullName(names) ? line : names;
            }
        }
        return line;
    }

    private static boolean isFullName(String names) {
        int comma = names.indexOf(',');
        return (comma < 0 ? names : names.substring(0, comma)).contains(" ");
    }

    /// Takes the names out of `"Ann Person" <ann@post.example>` and `ann@post.example (Ann Person)`, and addresses off
    /// them; an address alone stays.
    private static String withoutAddresses(String line) {
        int bracket = line.indexOf('(');
        boolean behindAddress = bracket > 0
                && line.endsWith(")")
                && line.indexOf(' ') == bracket - 1
                && line.substring(0, bracket).chars().anyMatch(c -> ".@%!".indexOf(c) >= 0);
        if (behindAddress) {
            return line.substring(bracket + 1, line.length() - 1).strip();
        }
        if (line.indexOf(' ') < 0) {
            return ADDRESSES.stream().anyMatch(line::startsWith) ? "" : line;
        }
        StringBuilder names = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            String plain = word.startsWith("<") || word.startsWith("(") ? word.substring(1) : word;
            boolean address = plain.indexOf('@') >= 0 || ADDRESSES.stream().anyMatch(plain::startsWith);
            String mark = address && word.length() > 1 && ",;".indexOf(word.charAt(word.length() - 1)) >= 0
                    ? word.substring(word.length() - 1)
                    : "";
            String kept = address ? mark : word;
            names.append(names.isEmpty() || (address && kept.equals(mark)) ? "" : " ")
                    .append(kept);
        }
        String rest = names.toString().strip();
        boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.indexOf('"', 1) == rest.length() - 1;
        return quoted ? rest.substring(1, rest.length() - 1) : rest;
    }

    /// Cuts at a date: `Ann Person on 3 May 2023`, `Ann Person • May 3, 2023`.
    private static String withoutDate(String line) {
        if (line.length() > LONGEST_WITH_DATE || line.chars().noneMatch(Character::isDigit)) {
            return line;
        }
        Optional<DateMention> date = DateText.all(line, LONGEST_WITH_DATE).stream()
                .filter(mention -> mention.start() > 0)
                .findFirst();
        if (date.isEmpty()) {
            return line;
        }
        String names = line.substring(0, date.get().start()).strip();
        for (String word : BEFORE_DAYS) {
            int at = names.length() - word.length();
            boolean apart = at > 0 && (names.charAt(at - 1) == ' ' || names.charAt(at - 1) == ',');
            if (apart && names.regionMatches(true, at, word, 0, word.length())) {
                names = names.substring(0, at).strip();
            }
        }
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
