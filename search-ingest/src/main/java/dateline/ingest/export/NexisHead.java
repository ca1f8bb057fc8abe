package dateline.ingest.export;

import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a document of LexisNexis begins: the paper, the date with the edition behind it, and the headline, in this order
/// or with the headline first, up to the first field or the text.
///
/// Where nothing tells headline and text apart, the first paragraph is the headline.
final class NexisHead {

    private static final int MOST_BLOCKS = 12;
    private static final int LONGEST_DATE = 120;
    private static final int LONGEST_EDITION = 60;

    /// How long a paragraph is, in UTF-16 units, that is no headline.
    private static final int LONGEST_HEADLINE = 300;

    private record Line(String text, int block) {}

    private final List<String> blocks;
    private final List<String> headline = new ArrayList<>();
    private final List<String> editions = new ArrayList<>();
    private final List<String> copyrights = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private String published = "";
    private String publisher = "";
    private int end;

    private NexisHead(List<String> blocks) {
        this.blocks = blocks;
    }

    /// {@return the head of a document}
    ///
    /// @param blocks its paragraphs
    static NexisHead of(List<String> blocks) {
        NexisHead head = new NexisHead(blocks);
        head.read();
        return head;
    }

    /// {@return the first paragraph behind the head}
    int end() {
        return end;
    }

    /// {@return what stands behind the headline and before the first field, and is text}
    List<String> text() {
        return text;
    }

    /// Adds what was found.
    void addTo(RawRecord.Builder record) {
        record.add("published", published);
        editions.forEach(edition -> record.add("edition", edition));
        copyrights.forEach(copyright -> record.add("copyright", copyright));
        record.add("publisher", publisher);
        record.add("headline", String.join(" ", headline));
    }

    private void read() {
        int field = 0;
        while (field < blocks.size() && !isField(blocks.get(field))) {
            field++;
        }
        List<Line> lines = new ArrayList<>();
        int most = Math.min(field, MOST_BLOCKS);
        for (int i = 0; i < most; i++) {
            for (String line : blocks.get(i).split("\n", -1)) {
                lines.add(new Line(line, i));
            }
        }
        int date = 0;
        while (date < lines.size() && date(lines.get(date).text()).isEmpty()) {
            date++;
        }
        if (date == lines.size()) {
            readUndated(field);
            return;
        }
        takeDate(lines.get(date).text());
        List<String> before =
                new ArrayList<>(lines.subList(0, date).stream().map(Line::text).toList());
        before.removeIf(this::takeCopyright);
        end = lines.get(date).block() + 1;
        List<String> sameBlock = lines.subList(date + 1, lines.size()).stream()
                .filter(line -> line.block() < end)
                .map(Line::text)
                .toList();
        List<String> after = new ArrayList<>(sameBlock);
        boolean whole = field < blocks.size() && NexisDocument.isBefore(NexisDocument.field(blocks.get(field)));
        takeAfter(after, before, whole ? field : -1);
    }

    /// Takes the headline and, where no field says where it begins, the text.
    ///
    /// @param after  what stands in the paragraph of the date behind it
    /// @param before what stands before the date
    /// @param field  the paragraph that is the first field before the text; -1 if there is none
    private void takeAfter(List<String> after, List<String> before, int field) {
        after.removeIf(line -> takeCopyright(line) || takeEdition(line));
        headline.addAll(after);
        int next = end;
        while (next < blocks.size()
                && next != field
                && (takeCopyright(blocks.get(next)) || (headline.isEmpty() && takeEdition(blocks.get(next))))) {
            next++;
        }
        boolean first = before.size() > 1
                && headline.isEmpty()
                && (next == field
                        || next == blocks.size()
                        || isField(blocks.get(next))
                        || NexisDocument.WORDS.means(blocks.get(next), "body")
                        || isText(blocks.get(next)));
        end = next;
        if (first) {
            headline.addAll(before.subList(0, before.size() - 1));
            publisher = before.getLast();
            return;
        }
        if (!before.isEmpty()) {
            publisher = before.getFirst();
            editions.addAll(0, before.subList(1, before.size()));
        }
        int behind = field < 0 ? Math.min(next + 1, blocks.size()) : field;
        List<String> rest = new ArrayList<>(blocks.subList(next, Math.max(next, behind)));
        if (rest.stream().anyMatch(NexisHead::isText)) {
            rest = rest.subList(0, Math.min(rest.size(), 1));
        }
        if (headline.isEmpty() || field >= 0) {
            int taken = 0;
            for (String block : rest) {
                boolean is = (headline.isEmpty() || field >= 0)
                        && !isText(block)
                        && !isField(block)
                        && !NexisDocument.WORDS.means(block, "body");
                if (!is) {
                    break;
                }
                if (!takeCopyright(block)) {
                    headline.add(block.replace('\n', ' '));
                }
                taken++;
            }
            end = next + taken;
        }
        if (field > end) {
            text.addAll(blocks.subList(end, field));
            end = field;
        }
    }

    /// Where no date is understood, the paper stands first and the headline right before the first field.
    private void readUndated(int field) {
        boolean known = field > 0 && field < blocks.size() && field <= MOST_BLOCKS;
        if (!known || blocks.subList(0, field).stream().anyMatch(NexisHead::isText)) {
            return;
        }
        List<String> before = new ArrayList<>(blocks.subList(0, field));
        before.removeIf(this::takeCopyright);
        if (!before.isEmpty()) {
            headline.add(before.removeLast().replace('\n', ' '));
        }
        if (!before.isEmpty()) {
            publisher = before.removeFirst();
        }
        editions.addAll(before);
        end = field;
    }

    private static boolean isField(String block) {
        return !NexisDocument.field(block).isEmpty();
    }

    private static boolean isText(String block) {
        return block.length() > LONGEST_HEADLINE
                || (block.length() > 20 && block.endsWith(".") && !block.endsWith("..."));
    }

    private void takeDate(String line) {
        DateMention found = date(line).orElseThrow();
        published = line.substring(found.start(), behind(found, line));
        String edition = edition(found, line);
        if (!edition.isEmpty()) {
            editions.add(edition);
        }
    }

    private boolean takeEdition(String line) {
        String last = line.substring(line.strip().lastIndexOf(' ') + 1);
        boolean is = line.length() <= LONGEST_EDITION
                && (NexisDocument.WORDS.means(last, "edition")
                        || last.toLowerCase(java.util.Locale.ROOT).endsWith("ausgabe"));
        if (is) {
            editions.add(line);
        }
        return is;
    }

    private boolean takeCopyright(String line) {
        boolean is = NexisDocument.isCopyright(line);
        if (is) {
            copyrights.add(line.replace('\n', ' '));
        }
        return is;
    }

    /// {@return the date that a line is, with a weekday before it perhaps, and the time of day and an edition behind}
    static Optional<DateMention> date(String line) {
        if (line.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        return DateText.all(line, LONGEST_DATE).stream()
                .filter(mention -> mention.start() <= 14
                        && line.substring(0, mention.start()).strip().indexOf(' ') < 0
                        && mention.date().firstDay().isPresent()
                        && isBehindDate(line.substring(behind(mention, line))))
                .findFirst();
    }

    /// A sentence that begins with a day goes on with more than an edition.
    private static boolean isBehindDate(String rest) {
        return rest.length() <= LONGEST_EDITION && !(rest.length() > 12 && rest.endsWith("."));
    }

    /// {@return where the date ends, with the time of day behind it}
    private static int behind(DateMention date, String line) {
        return DateText.read(line.substring(date.start())).isPresent() ? line.length() : date.end();
    }

    /// {@return what stands behind the date in its line and is no part of it}
    private static String edition(DateMention date, String line) {
        if (behind(date, line) == line.length()) {
            return "";
        }
        String rest = line.substring(date.end()).strip();
        int comma = rest.lastIndexOf(',');
        return comma < 0 ? rest : rest.substring(comma + 1).strip();
    }
}
