package dateline.ingest.page;

import dateline.ingest.page.data.Microdata;
import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/// Names out of bylines: `By A. Person, B. Person and C. Person` gives three.
final class Bylines {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_VISIBLE = 120;
    private static final int MAX_MARKS = 200;
    private static final int MOST_BESIDE = 20;
    private static final int BEFORE = 8;
    private static final int AFTER = 20;

    /// How many blocks below the headline a name beside a day counts without a word such as `By`, and how many names.
    private static final int NEAR = 4;

    private static final int MOST_LOOSE = 3;

    private static final WordLists PARTS = LanguageFiles.lists("byline-parts.txt");

    private static final Set<String> OPENERS =
            LanguageFiles.lists("bylines.txt").all("by", "by_label", "by_or_name", "by_near_stories");

    private static final Pattern JOINTS = Pattern.compile(
            " (?:" + String.join("|", PARTS.all("and", "and_small", "and_or_name")) + ") | & | \\| |[;|]|, ");

    /// Words that end a name, as they are written.
    private static final Set<String> TAILS = Stream.of(
                    PARTS.all("on"), PARTS.all("tail"), capitalized(PARTS.all("said")))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

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
            if (isSuffix(name) && !names.isEmpty()) {
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

    private static boolean isOpener(String name) {
        return OPENERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isSuffix(String name) {
        return SUFFIXES.contains(name.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static Set<String> capitalized(Set<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.toSet());
    }

    private static String withoutOpener(String text) {
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

    /// {@return the names of a visible byline: of links and elements that call themselves an author's, then of lines
    /// near the headline that begin with `By`, or name a person beside a day}
    ///
    /// @param headline the block of the headline
    static List<String> visible(Document document, Blocks page, int headline) {
        List<String> byMark = marked(document);
        int end = Math.min(page.size(), headline + AFTER);
        for (int i = Math.max(0, headline - BEFORE); i < end && byMark.isEmpty(); i++) {
            Block block = page.get(i);
            if (i == headline || Hint.COMMENTS.in(block.region().inherited())) {
                continue;
            }
            BylineLine line = BylineLine.of(block.text());
            boolean near = i > headline && i <= headline + NEAR && line.dates() > 0;
            if (!line.names().isEmpty()
                    && (line.opened() || (near && line.isWhole() && line.names().size() <= MOST_LOOSE))) {
                return line.names();
            }
        }
        return byMark;
    }

    private static List<String> marked(Document document) {
        List<String> names = new ArrayList<>();
        int[] seen = {0};
        document.body().filter((node, depth) -> {
            if (!(node instanceof Element element) || element.attributesSize() == 0) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (Hint.COMMENTS.in(Hint.of(element)) || Microdata.isComment(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (isMark(element) && ++seen[0] <= MAX_MARKS) {
                String text = Text.squeeze(ShortText.of(element, MAX_VISIBLE));
                List<String> found = namesOf(text);
                if (!found.isEmpty()) {
                    names.addAll(found);
                    addBeside(element, names);
                    return NodeFilter.FilterResult.STOP;
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return names;
    }

    /// The names of a byline, or the only one of a text that has more behind it.
    private static List<String> namesOf(String text) {
        BylineLine line = BylineLine.of(text);
        String name = withoutTail(withoutOpener(text));
        if (isPersonal(name) && (line.names().size() < 2 || !line.opened() || !line.isWhole())) {
            return List.of(name);
        }
        return line.isWhole() || line.opened() ? line.names() : List.of();
    }

    /// Several authors are links side by side.
    private static void addBeside(Element first, List<String> names) {
        int looked = 0;
        for (Element next = first.nextElementSibling();
                next != null && ++looked <= MOST_BESIDE;
                next = next.nextElementSibling()) {
            if (isLink(next)) {
                String name = withoutTail(withoutOpener(Text.squeeze(ShortText.of(next, MAX_VISIBLE))));
                if (isPersonal(name) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
    }

    private static boolean isLink(Element element) {
        String href = element.attr("href");
        return element.attr("rel").contains("author")
                || (href.length() <= MAX_LENGTH && (href.contains("/author") || href.contains("/contributor")));
    }

    private static boolean isMark(Element element) {
        String names = element.attr("class");
        return isLink(element) || (names.length() <= MAX_LENGTH && Hint.saysAuthor(names));
    }

    /// The name without what templates put after it: a date, a reading time, a job.
    private static String withoutTail(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = "|·•⋅–—/(\n,;".indexOf(c) >= 0 || Character.isDigit(c) || text.startsWith(" - ", i);
            if (mark || (c == ' ' && isTail(text, i + 1))) {
                String name = text.substring(0, i).strip();
                return Character.isDigit(c) ? withoutMonth(name) : name;
            }
        }
        return text.strip();
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
                || isOpener(name)) {
            return false;
        }
        String[] words = name.split(" ", 8);
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
