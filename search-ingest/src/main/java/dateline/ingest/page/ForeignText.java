package dateline.ingest.page;

import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import dateline.ingest.words.LanguageFiles;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes out of an article's text what is no text of it: teasers of other articles below it, what readers wrote, and
/// lines that send the reader elsewhere.
final class ForeignText {

    private static final WordFile WORDS = WordFile.of("foreign-lines.txt");

    private static final int FEWEST_TEASERS = 3;
    private static final int LONGEST_TEASER = 500;
    private static final int SHORTEST_LINK = 12;

    /// The article has at least so many letters outside of teasers.
    private static final int FEWEST_LETTERS = 150;

    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 5;

    private static final Pattern COUNTED = Pattern.compile(
            "(?U)(?:[0-9]{1,5}|" + any("number") + "|\\p{L}{2,6}) (\\p{L}+)(?: " + any("on") + " .{0,150})?:?");
    private static final Pattern SAYS = Pattern.compile(
            "(?U)\\S.{1,60}?\\s(\\p{L}+(?: \\p{L}+)?)\\s?:|.{2,60}\\s(\\p{L}+) " + any("dated") + " .{4,40}:");
    private static final Pattern HANDLE =
            Pattern.compile("(?iU).*\\b" + any("follow") + "\\b.{0,60}(?:@\\w{2,}|" + any("network") + ").*");

    private static String any(String list) {
        return "(?:" + LanguageFiles.alternatives("line-words.txt", list) + ")";
    }

    private final Blocks blocks;

    ForeignText(Blocks blocks) {
        this.blocks = blocks;
    }

    /// {@return the blocks of the text without what is foreign}
    ///
    /// @param kept the blocks of the text, in order
    List<Block> without(List<Block> kept) {
        List<Block> lines = withoutTeasers(kept);
        lines = withoutComments(lines);
        List<Block> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Block block = lines.get(i);
            boolean last = i >= lines.size() - 2;
            if (!isPointer(block) && !(last && lines.size() > 2 && isAboutAuthor(block))) {
                rest.add(block);
            }
        }
        return rest;
    }

    /// Siblings of one look, each with a link that begins it and a sentence or two, are teasers where the article is
    /// elsewhere.
    private List<Block> withoutTeasers(List<Block> kept) {
        Map<Integer, List<Region>> groups = new HashMap<>();
        for (Region region : blocks.regions()) {
            if (isTeaser(region)) {
                int parent = region.parent() == null ? -1 : region.parent().index();
                groups.computeIfAbsent(
                                31 * parent + region.element().normalName().hashCode(), key -> new ArrayList<>())
                        .add(region);
            }
        }
        Set<Integer> foreign = new HashSet<>();
        for (List<Region> group : groups.values()) {
            if (group.size() >= FEWEST_TEASERS && isApart(group, kept)) {
                group.forEach(region -> {
                    for (int i = region.first(); i < region.end(); i++) {
                        foreign.add(i);
                    }
                });
            }
        }
        if (foreign.isEmpty()) {
            return kept;
        }
        List<Block> rest =
                kept.stream().filter(block -> !foreign.contains(block.index())).toList();
        return rest.stream().mapToInt(Block::size).sum() >= FEWEST_LETTERS ? rest : kept;
    }

    private boolean isTeaser(Region region) {
        int count = region.end() - region.first();
        String tag = region.element().normalName();
        boolean item = tag.equals("li")
                || tag.equals("article")
                || tag.equals("div")
                || tag.equals("section")
                || tag.equals("td");
        if (!item || count < 1 || count > 4) {
            return false;
        }
        int size = 0;
        int links = 0;
        for (int i = region.first(); i < region.end(); i++) {
            size += blocks.get(i).size();
            links += blocks.get(i).linkSize();
        }
        if (size > LONGEST_TEASER || links < SHORTEST_LINK || links >= size || 3 * links > 2 * size) {
            return false;
        }
        Element link = region.element().selectFirst("a[href]");
        String first = blocks.get(region.first()).text();
        String words = link == null ? "" : Text.squeeze(ShortText.of(link, LONGEST_LINE));
        if (words.length() < SHORTEST_LINK || !first.startsWith(words.substring(0, Math.min(words.length(), 40)))) {
            return false;
        }
        String behind =
                first.substring(Math.min(first.length(), words.length())).strip();
        // What goes on with the link's sentence is a list of the article.
        int next = behind.isEmpty() ? 'A' : behind.codePointAt(0);
        return Character.isLetterOrDigit(next) && !Character.isLowerCase(next);
    }

    /// Whether no paragraph of the article stands between the teasers, or only before or behind all of them.
    private static boolean isApart(List<Region> group, List<Block> kept) {
        int first = group.getFirst().first();
        int end = group.getLast().end();
        Set<Integer> own = new HashSet<>();
        group.forEach(region -> {
            for (int i = region.first(); i < region.end(); i++) {
                own.add(i);
            }
        });
        int before = 0;
        int behind = 0;
        for (Block block : kept) {
            if (own.contains(block.index())) {
                continue;
            }
            if (block.index() < first) {
                before += block.size();
            } else if (block.index() >= end) {
                behind += block.size();
            } else {
                return false;
            }
        }
        return Math.min(before, behind) < FEWEST_LETTERS && Math.max(before, behind) >= FEWEST_LETTERS;
    }

    /// `6 responses`, or several lines such as `Ann Person says:`, begin what readers wrote.
    private static List<Block> withoutComments(List<Block> kept) {
        int letters = 0;
        int says = 0;
        int first = -1;
        for (int i = 0; i < kept.size(); i++) {
            Block block = kept.get(i);
            boolean opens = isCommentHeading(block.text());
            boolean said = isSaid(block.text());
            if ((opens || said) && letters >= FEWEST_LETTERS) {
                says += said ? 1 : 0;
                first = first < 0 ? i : first;
                if (opens && hasSaid(kept, i)) {
                    return kept.subList(0, i);
                }
            }
            letters += block.size();
        }
        return says >= 2 ? kept.subList(0, first) : kept;
    }

    private static boolean hasSaid(List<Block> kept, int from) {
        return from == kept.size() - 1
                || kept.subList(from + 1, kept.size()).stream().limit(4).anyMatch(block -> isSaid(block.text()));
    }

    private static boolean isCommentHeading(String text) {
        Matcher counted = COUNTED.matcher(text);
        return text.length() <= LONGEST_LINE && counted.matches() && WORDS.means(counted.group(1), "comments");
    }

    private static boolean isSaid(String text) {
        String line = text.substring(0, Math.min(text.length(), LONGEST_LINE));
        Matcher says = SAYS.matcher(line);
        if (!says.matches()) {
            return false;
        }
        String words = says.group(1) == null ? says.group(2) : says.group(1);
        return WORDS.means(words, "says") || WORDS.means(words.substring(words.indexOf(' ') + 1), "says");
    }

    /// A line that sends the reader to another text: its first words say so, and a mark or a link follows.
    private static boolean isPointer(Block block) {
        String text = block.text();
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        int end = 0;
        for (int words = 0; words < MOST_WORDS && end < text.length(); words++) {
            int space = text.indexOf(' ', end + 1);
            int next = space < 0 ? text.length() : space;
            String start = text.substring(0, next);
            boolean marked = ":|»>→".indexOf(start.charAt(start.length() - 1)) >= 0
                    || (next + 1 < text.length() && "|»>→–—-".indexOf(text.charAt(next + 1)) >= 0);
            boolean linked = 2 * block.linkSize() >= block.size() && block.linkSize() > 0;
            if ((marked || linked) && WORDS.means(start, "pointer")) {
                return next < text.length() || linked;
            }
            end = next;
        }
        return false;
    }

    private static boolean isAboutAuthor(Block block) {
        return block.text().length() <= 2 * LONGEST_LINE
                && HANDLE.matcher(block.text()).matches();
    }
}
