package dateline.ingest.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of a byline without what surrounds them: list notation, an opener such as `By`, addresses, dates.
///
/// @param names  the names
/// @param worded whether an opener stood before them, so that commas part them
record BylineText(String names, boolean worded) {

    /// What a byline may begin with, in lower case.
    private static final List<String> OPENERS = List.of(
            "by",
            "written by",
            "posted by",
            "published by",
            "submitted by",
            "authored by",
            "words by",
            "text by",
            "story by",
            "stories by",
            "reported by",
            "reporting by",
            "report by",
            "analysis by",
            "opinion by",
            "commentary by",
            "review by",
            "interview by",
            "exclusive by",
            "compiled by",
            "words",
            "text",
            "author",
            "authors",
            "autor",
            "autora",
            "autores",
            "auteur",
            "autore",
            "byline",
            "from",
            "von",
            "par",
            "por",
            "di",
            "door",
            "af",
            "av",
            "от",
            "автор",
            "авторы",
            "作者",
            "文",
            "撰文",
            "记者",
            "本报记者",
            "記者",
            "نویسنده",
            "بقلم");

    /// Openers that are parts of names as well: only before two words and more.
    private static final List<String> PARTICLES = List.of("von", "di", "af", "av", "par", "por", "from");

    private static final List<String> ADDRESSES = List.of("http://", "https://", "www.", "mailto:");

    private static final int LONGEST_OPENER = 20;
    private static final int LONGEST_WITH_DATE = 300;

    /// {@return the names in a text}
    static BylineText of(String text) {
        String line = squeeze(text);
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
            // Words that are no openers without a mark: `Author: Ann Lee`.
            boolean needsMark = opener.startsWith("auth")
                    || opener.startsWith("aut")
                    || opener.equals("words")
                    || opener.equals("text")
                    || opener.equals("byline");
            if (mark || (ideographs && opener.length() > 1) || (next == ' ' && !needsMark)) {
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
        for (String word : List.of("on", "am", "le", "el", "Published", "Updated", "Posted", "published", "updated")) {
            if (names.endsWith(" " + word) || names.endsWith("," + word)) {
                names = names.substring(0, names.length() - word.length()).strip();
            }
        }
        return names;
    }
}
