package dateline.ingest.page;

import dateline.ingest.page.data.Microdata;
import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.DateText;
import dateline.ingest.words.LanguageFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Who wrote a story, as its page shows it: links and elements that call themselves an author's, lines that begin with
/// `By`, names beside a day. What is near the headline goes first, for farther away stand other stories and their
/// authors.
///
/// @param people the names of people
/// @param near   whether they stand near the headline
/// @param others where there are none, what stands in their place near the headline: a first name, a login, a house
record VisibleByline(List<String> people, boolean near, List<String> others) {

    private static final int MAX_VISIBLE = 120;
    private static final int MAX_MARKS = 200;
    private static final int MAX_LINK = 300;
    private static final int MOST_BESIDE = 20;
    private static final int BEFORE = 8;
    private static final int AFTER = 20;

    /// How many blocks below the headline a name beside a day counts without a word such as `By`, and how many names.
    private static final int NEAR = 4;

    private static final int MOST_LOOSE = 3;

    private static final int MOST_LINES = 3;
    private static final int MIN_LABEL = 6;
    private static final int MAX_LABEL = 60;
    private static final int MAX_OTHER = 40;
    private static final int MOST_OTHER = 4;

    /// What people did who are not the authors.
    private static final Set<String> HELP =
            LanguageFiles.lists("byline-parts.txt").all("helper");

    /// Words in the classes of what stands beside an author's name.
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)desc|bio(?!g?raphical)|title|role|position|job|avatar|image|img|photo|social|archive|posts|related|label");

    VisibleByline {
        people = List.copyOf(people);
        others = List.copyOf(others);
    }

    /// An element that calls itself an author's, and the first block of the block element around it.
    private record Mark(Element element, int block) {}

    /// {@return the byline of a page}
    ///
    /// @param headline the block of the headline
    static VisibleByline read(Document document, Blocks page, int headline) {
        List<Mark> marks = marks(document, page);
        List<Mark> near = marks.stream()
                .filter(mark -> isNear(mark.block(), headline))
                .sorted(Comparator.<Mark>comparingInt(mark -> distance(mark.block(), headline))
                        .thenComparing(mark -> !isLink(mark.element())))
                .toList();
        List<String> first = firstOf(() -> ofMarks(near, false), () -> ofLines(page, headline, false));
        if (!first.isEmpty()) {
            return new VisibleByline(first, true, List.of());
        }
        List<String> names = firstOf(
                () -> ofMarks(marks, false),
                () -> ofHeadings(page),
                () -> ofMarks(near, true),
                () -> ofLines(page, headline, true),
                () -> ofPortrait(page, headline));
        return new VisibleByline(names, false, names.isEmpty() ? others(near, page, headline) : List.of());
    }

    @SafeVarargs
    private static List<String> firstOf(Supplier<List<String>>... places) {
        for (Supplier<List<String>> place : places) {
            List<String> names = place.get();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /// The name that stands alone below the headline and begins what tells of its bearer: `Ann Lee`, and farther below,
    /// `Ann Lee is a writer`.
    private static List<String> ofPortrait(Blocks page, int headline) {
        int end = Math.min(page.size(), headline + NEAR + 1);
        for (int i = headline + 1; i < end; i++) {
            Block block = page.get(i);
            if (block.text().length() <= MAX_OTHER && Bylines.isPersonal(block.text()) && isTold(page, block)) {
                return List.of(block.text());
            }
        }
        return List.of();
    }

    private static boolean isTold(Blocks page, Block named) {
        String name = named.text();
        return !Hint.COMMENTS.in(named.region().inherited())
                && page.blocks().stream()
                        .skip(named.index() + 1L)
                        .filter(block -> block.text().startsWith(name + " "))
                        .anyMatch(block -> BylineLine.tells(block.text().substring(name.length())));
    }

    /// The names below a heading such as `About the author`, wherever it stands.
    private static List<String> ofHeadings(Blocks page) {
        for (int i = 0; i + 1 < page.size(); i++) {
            Block block = page.get(i);
            if (block.text().length() <= MAX_LABEL
                    && (BylineLine.isAbout(block.text())
                            || (isLabel(block.text()) && block.text().length() >= MIN_LABEL))
                    && !Hint.COMMENTS.in(block.region().inherited())) {
                List<String> names = below(page, i + 1);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /// What an element that calls itself an author's says in a word or few, or what follows `By` in a line of its own.
    private static List<String> others(List<Mark> near, Blocks page, int headline) {
        for (Mark mark : near) {
            List<String> lines = ShortText.lines(mark.element(), MAX_VISIBLE).stream()
                    .filter(line -> !isLabel(line))
                    .toList();
            String name = lines.isEmpty() ? "" : Bylines.withoutOpener(lines.getFirst());
            boolean login =
                    mark.element().normalName().equals("a") || mark.element().selectFirst("a") != null;
            if (lines.size() == 1 && isOther(name) && (login || !Character.isLowerCase(name.codePointAt(0)))) {
                return List.of(name);
            }
        }
        int end = Math.min(page.size(), headline + NEAR + 1);
        for (int i = Math.max(0, headline - BEFORE); i < end; i++) {
            String text = page.get(i).text();
            boolean label = isLabel(text) && i + 1 < page.size();
            String name = label ? page.get(i + 1).text() : Bylines.withoutOpener(text);
            boolean opened = label || BylineLine.opens(text);
            if (i != headline && opened && isOther(Bylines.withoutTail(name))) {
                return List.of(Bylines.withoutTail(name));
            } else if (i != headline && opened && isOther(name)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    private static boolean isOther(String name) {
        int first = name.isEmpty() ? ' ' : name.codePointAt(0);
        return name.length() <= MAX_OTHER
                && name.split(" ", MOST_OTHER + 1).length <= MOST_OTHER
                && (Character.isUpperCase(first) || Character.isDigit(first) || name.indexOf(' ') < 0)
                && name.chars().anyMatch(Character::isLetter)
                && name.chars().noneMatch(c -> "?!:|@".indexOf(c) >= 0)
                && !Boilerplate.matches(name)
                && !DateText.beginsWithMonth(name)
                && BylineLine.of(name).dates() == 0;
    }

    private static boolean isNear(int block, int headline) {
        return block >= headline - BEFORE && block < headline + AFTER;
    }

    private static int distance(int block, int headline) {
        return block >= headline ? block - headline : 2 * (headline - block);
    }

    private static List<Mark> marks(Document document, Blocks page) {
        IdentityHashMap<Element, Region> regions = new IdentityHashMap<>();
        page.regions().forEach(region -> regions.put(region.element(), region));
        List<Mark> marks = new ArrayList<>();
        document.body().filter((node, depth) -> {
            if (!(node instanceof Element element) || element.attributesSize() == 0) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (Hint.COMMENTS.in(Hint.of(element)) || Microdata.isComment(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (isMark(element)) {
                marks.add(new Mark(element, block(element, regions)));
            }
            return marks.size() < MAX_MARKS ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
        return marks;
    }

    /// The block that an element begins with or stands in, or the one that follows the blocks before it.
    private static int block(Element element, IdentityHashMap<Element, Region> regions) {
        for (Element around = element; around != null; around = around.parent()) {
            Region region = regions.get(around);
            if (region != null) {
                return region.first();
            }
            Element before = around.previousElementSibling();
            for (int i = 0; i < MOST_BESIDE && before != null; i++) {
                Region sibling = regions.get(before);
                if (sibling != null) {
                    return sibling.end();
                }
                before = before.previousElementSibling();
            }
        }
        return 0;
    }

    /// @param helpers whether who looked the story over counts as well
    private static List<String> ofMarks(List<Mark> marks, boolean helpers) {
        for (Mark mark : marks) {
            if (!helpers && BylineLine.isOfHelper(Text.squeeze(ShortText.of(mark.element(), MAX_VISIBLE)))) {
                continue;
            }
            List<String> found = ofMark(mark.element());
            if (!found.isEmpty()) {
                List<String> names = new ArrayList<>(found);
                addBeside(mark.element(), names);
                return names;
            }
        }
        return List.of();
    }

    /// The names in an element that calls itself an author's: in one of its first lines, or all of them. Of a long one,
    /// which tells of the author as well, only the first line is a name.
    private static List<String> ofMark(Element mark) {
        List<String> shown = ShortText.lines(mark, MAX_VISIBLE);
        List<String> lines = shown.stream().filter(line -> !isLabel(line)).toList();
        boolean isLong = shown.stream().mapToInt(String::length).sum() > MAX_VISIBLE;
        if (isLong) {
            return lines.stream().limit(1).filter(Bylines::isPersonal).toList();
        }
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            List<String> names = namesOf(line);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /// Whether a line says that names follow and nothing else: `By`, `Written by:`, `Author(s)`.
    private static boolean isLabel(String line) {
        String text = line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
        return Bylines.isOpener(text.endsWith("(s)") ? text.substring(0, text.length() - 3) : text);
    }

    private static List<String> ofLines(Blocks page, int headline, boolean helpers) {
        int end = Math.min(page.size(), headline + AFTER);
        for (int i = Math.max(0, headline - BEFORE); i < end; i++) {
            Block block = page.get(i);
            if (i == headline
                    || Hint.COMMENTS.in(block.region().inherited())
                    || (!helpers && BylineLine.isOfHelper(block.text()))) {
                continue;
            }
            BylineLine line = BylineLine.of(block.text());
            boolean near = i > headline && i <= headline + NEAR;
            if (line.opened() || (near && isLoose(line))) {
                return line.names();
            }
            List<String> beside = ofTwo(page, i, near);
            if (!beside.isEmpty()) {
                return beside;
            }
        }
        return List.of();
    }

    /// Whether a line names few people and a day and says nothing else.
    private static boolean isLoose(BylineLine line) {
        return line.dates() > 0
                && line.isWhole()
                && !line.names().isEmpty()
                && line.names().size() <= MOST_LOOSE;
    }

    /// The names of a byline that two short blocks share: `By` or `Author` above a name, or names above it in a list;
    /// and near the headline, a day above or below one.
    private static List<String> ofTwo(Blocks page, int first, boolean near) {
        String text = page.get(first).text();
        if (text.length() > MAX_LABEL || first + 1 >= page.size()) {
            return List.of();
        }
        if (isLabel(text)) {
            return below(page, first + 1);
        }
        Block next = page.get(first + 1);
        boolean linked = page.get(first).linkSize() > 0 || next.linkSize() > 0;
        BylineLine line = BylineLine.of(text + " | " + next.text());
        return near && !linked && isLoose(line) ? line.names() : List.of();
    }

    /// The names in a block, and in all items of a list.
    @SuppressWarnings("ReferenceEquality") // A list is the element, not one like it.
    private static List<String> below(Blocks page, int first) {
        List<String> names = new ArrayList<>(namesBelow(page.get(first).text()));
        Region list = page.get(first).region();
        for (int i = first + 1; i < page.size() && !names.isEmpty() && names.size() < MOST_BESIDE; i++) {
            Region item = page.get(i).region();
            List<String> found = namesBelow(page.get(i).text());
            if (found.isEmpty() || !item.element().normalName().equals("li") || item.parent() != list.parent()) {
                break;
            }
            names.addAll(found);
        }
        return names;
    }

    private static List<String> namesBelow(String text) {
        BylineLine line = BylineLine.of("By " + text);
        return line.isWhole() || line.opened() ? line.names() : List.of();
    }

    /// The names of a byline, or the only one of a text that has more behind it.
    private static List<String> namesOf(String text) {
        BylineLine line = BylineLine.of(text);
        String name = Bylines.withoutTail(Bylines.withoutOpener(text));
        if (Bylines.isPersonal(name) && (line.names().size() < 2 || !line.opened() || !line.isWhole())) {
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
            if (isLink(next) && !isHelper(next)) {
                String name = Bylines.withoutTail(Bylines.withoutOpener(Text.squeeze(ShortText.of(next, MAX_VISIBLE))));
                if (Bylines.isPersonal(name) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
    }

    /// Whether the words before a link say that who is named there did something else: `Reviewed by`.
    private static boolean isHelper(Element link) {
        String before = link.previousSibling() instanceof TextNode text
                ? Text.squeeze(text.getWholeText()).toLowerCase(Locale.ROOT)
                : "";
        return HELP.stream().anyMatch(before::endsWith);
    }

    private static boolean isLink(Element element) {
        String href = element.attr("href");
        return element.attr("rel").contains("author")
                || (href.length() <= MAX_LINK && (href.contains("/author") || href.contains("/contributor")));
    }

    private static boolean isMark(Element element) {
        String names = element.attr("class");
        return isLink(element) || (names.length() <= MAX_LINK && saysAuthor(names));
    }

    /// Whether one of the classes is that of an author, and not of what is told or shown of one: `author-description`.
    private static boolean saysAuthor(String classes) {
        for (String name : classes.split(" ", MOST_BESIDE)) {
            if (Hint.saysAuthor(name) && !BESIDE.matcher(name).find()) {
                return true;
            }
        }
        return false;
    }
}
