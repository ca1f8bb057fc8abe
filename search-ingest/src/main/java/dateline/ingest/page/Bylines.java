package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateText;
import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names out of bylines: `By A. Person, B. Person and C. Person` gives three.
final class Bylines {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_NICKNAME = 20;
    private static final int LONGEST_ABBREVIATION = 4;

    /// What ends a name.
    private static final String MARKS = "|·•⋅–—/(\n,;";

    private static final WordLists PARTS = LanguageFiles.lists("byline-parts.txt");

    private static final Set<String> OPENERS =
            LanguageFiles.lists("bylines.txt").all("by", "by_label", "by_or_name", "by_near_stories");

    private static final Pattern JOINTS = Pattern.compile(
            " (?:" + String.join("|", PARTS.all("and", "and_small", "and_or_name")) + ") | & | \\| |[;|]|, ");

    /// A name by which somebody is known as well: `Ann (Bo) Lee`, `Ann "Bo" Lee`.
    private static final Pattern BRACKETED =
            Pattern.compile(" (?:\\(\\p{L}[\\p{L} .]*\\)|[\"“‘']\\p{L}+[\"”’'])(?= |$)");

    /// Words that end a name, as they are written.
    private static final Set<String> TAILS = Stream.of(
                    PARTS.all("on"), PARTS.all("tail"), capitalized(PARTS.all("said")))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /// Words that only a style keeps apart: `Senior AnalystUpdated`.
    private static final Pattern GLUED = Pattern.compile("\\p{Ll}(?:"
            + TAILS.stream()
                    .filter(word -> Character.isUpperCase(word.charAt(0)))
                    .collect(Collectors.joining("|"))
            + ")\\b|(?:\\p{Ll}{4}\\p{Lu}\\p{Ll}+){2}");

    /// A degree behind a name, by how it is written: `FACLM`, `M.D.`, `CEPF®`, `E-RYT 200`.
    private static final Pattern DEGREE =
            Pattern.compile("(?:\\p{Lu}[\\p{Lu}.-]{1,8}|Ph\\.?D\\.?)[®™]?(?: [0-9]{2,3})?");

    private static final Set<String> NO_FIRST = PARTS.all("no_first");

    private static final Set<String> HONORIFICS = PARTS.all("honorific");

    /// What may follow a comma without being a further person.
    private static final Set<String> SUFFIXES = PARTS.all("suffix", "page_suffix");

    private Bylines() {}

    /// {@return the names in a byline, openers such as `By` taken off}
    static List<String> split(String byline) {
        if (byline.length() > MAX_LENGTH) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : JOINTS.split(withoutOpener(byline), -1)) {
            String name = withoutOpener(part.strip());
            if (name.isEmpty() || isOpener(name)) {
                continue;
            }
            if (!names.isEmpty() && (isSuffix(name) || isDegree(names.getLast(), name))) {
                names.set(names.size() - 1, names.getLast() + ", " + name);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /// {@return the names in a field that holds names: as [#split], and one that is turned round (`Person, Ann`) the
    /// right way}
    static List<String> people(String text) {
        int comma = text.indexOf(',');
        boolean turned = comma > 0
                && comma == text.lastIndexOf(',')
                && text.lastIndexOf(' ', comma) < 0
                && !isSuffix(text.substring(comma + 1).strip())
                && !text.substring(comma + 1).isBlank()
                && isPersonal(text.substring(comma + 1).strip() + " " + text.substring(0, comma));
        return turned ? List.of(text.substring(comma + 1).strip() + " " + text.substring(0, comma)) : split(text);
    }

    /// {@return whether a text is nothing but what stands before names}
    static boolean isOpener(String name) {
        return OPENERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /// {@return the letters of a name without a title before it, `Dr`, so that the same person's names are equal}
    static String bare(String name) {
        int space = name.indexOf(' ');
        boolean titled = space > 0
                && HONORIFICS.contains(name.substring(0, space).replace(".", "").toLowerCase(Locale.ROOT));
        return Text.skeleton(titled ? name.substring(space + 1) : name);
    }

    private static boolean isSuffix(String name) {
        return SUFFIXES.contains(name.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /// Whether capitals behind a name are a degree: not where the name is written in capitals, too.
    private static boolean isDegree(String name, String behind) {
        return DEGREE.matcher(behind).matches()
                && !Byline.isAgency(behind)
                && isPersonal(name)
                && name.chars().filter(Character::isLowerCase).count() > 2;
    }

    private static Set<String> capitalized(Set<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.toSet());
    }

    /// {@return a text without what stands before names: `By`}
    static String withoutOpener(String text) {
        String name = text.strip();
        if (name.startsWith("and ")) {
            name = name.substring(4).strip();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String opener : OPENERS) {
            if (lower.startsWith(opener)
                    && lower.length() > opener.length()
                    && (lower.charAt(opener.length()) == ' ' || lower.charAt(opener.length()) == ':')) {
                String rest = name.substring(opener.length() + 1).strip();
                return rest.startsWith(":") ? rest.substring(1).strip() : rest;
            }
        }
        boolean glued = name.length() > 3 && name.startsWith("By") && Character.isUpperCase(name.charAt(2));
        return glued ? name.substring(2) : name;
    }

    /// The name without what templates put after it: a date, a reading time, a job.
    static String withoutTail(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int part = c == ',' ? degrees(text, i) : c == '(' ? nickname(text, i) : 0;
            boolean mark = MARKS.indexOf(c) >= 0 || Character.isDigit(c) || text.startsWith(" - ", i);
            if (part == 0 && (mark || (c == ' ' && isTail(text, i + 1)))) {
                String name = withoutStop(text.substring(0, i).strip());
                return Character.isDigit(c) ? withoutMonth(name) : name;
            }
            i += part + 1;
        }
        return text.strip();
    }

    /// {@return how many characters a further name in brackets has, which the name goes on behind: `Ann (Bo) Lee`}
    private static int nickname(String text, int open) {
        int end = text.indexOf(") ", open);
        boolean goesOn = end > 0 && end + 2 < text.length() && Character.isUpperCase(text.charAt(end + 2));
        return goesOn && end - open <= MAX_NICKNAME && !isTail(text, end + 2) ? end - open : 0;
    }

    /// A name at the end of a sentence: the full stop is that of the name behind a short word only.
    private static String withoutStop(String name) {
        int word = name.length() - 1 - name.lastIndexOf(' ');
        return name.endsWith(".") && word > LONGEST_ABBREVIATION ? name.substring(0, name.length() - 1) : name;
    }

    /// {@return how many characters the degrees behind a name have, one less than up to the next mark}
    private static int degrees(String text, int comma) {
        int end = comma + 1;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String behind = text.substring(comma + 1, end).strip();
        boolean degree = isSuffix(behind) || isDegree(text.substring(0, comma), behind);
        return degree && !behind.isEmpty() ? end - comma - 1 : 0;
    }

    private static boolean isTail(String text, int from) {
        int end = text.indexOf(' ', from);
        String word = text.substring(from, end < 0 ? text.length() : end);
        return TAILS.contains(word);
    }

    private static String withoutMonth(String text) {
        int last = text.lastIndexOf(' ');
        return last > 0 && DateText.beginsWithMonth(text.substring(last + 1)) ? text.substring(0, last) : text;
    }

    /// True for two to five words that begin with capitals, particles aside, as names are written; in scripts without
    /// capitals, for a few signs.
    static boolean isPersonal(String name) {
        if (name.length() < 2
                || name.length() > 50
                || Boilerplate.matches(name)
                || name.indexOf('@') >= 0
                || GLUED.matcher(name).find()
                || NO_FIRST.contains(name.split(" ", 2)[0].toLowerCase(Locale.ROOT))
                || isOpener(name)) {
            return false;
        }
        String[] words = BRACKETED.matcher(name).replaceAll("").strip().split(" ", 8);
        int capitals = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                return false;
            }
            int first = word.codePointAt(0);
            if (Character.isUpperCase(first)) {
                capitals++;
            } else if (!Character.isLetter(first) || word.length() > 3) {
                return Text.size(name) == 3 * name.length() && name.length() <= 6;
            }
        }
        return words.length >= 2 && words.length <= 5 && capitals >= 2 && !name.contains(" of ");
    }
}
