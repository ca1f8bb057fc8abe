package dateline.documents.pdf;

import dateline.documents.text.DocumentBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins lines to paragraphs, over the ends of columns and pages, and undoes the hyphens of line ends.
final class ParagraphJoiner {

    /// How much larger than the text a heading is.
    private static final double LARGER = 1.15;

    /// How much further from the line above a paragraph begins, for the usual distance 1.
    private static final double FURTHER = 1.35;

    /// How far in the first line of a paragraph begins, for the size 1.
    private static final double INDENT = 0.8;

    /// How much room a line leaves, besides that for the next word, when it ends on purpose.
    private static final double SPARE = 1.5;

    /// Letters are of different widths.
    private static final double WIDER = 1.3;

    /// Paragraphs with indents begin at least once in so many lines.
    private static final int RARE = 40;

    /// A line that ends so far before its column does, such as a byline, stands for itself; for the edge 1.
    private static final double HALF = 0.4;

    private static final String SENTENCE_ENDS = ".!?:;…\"”»)";
    private static final String HYPHENS = "-\u2010\u00AD";

    private final List<PageText> pages;
    private final double textSize;
    private final double distance;
    private final boolean indents;
    private final Set<String> compounds = new HashSet<>();

    ParagraphJoiner(List<PageText> pages) {
        this.pages = pages;
        this.textSize = usual(lines().stream().map(Line::size).toList(), 10);
        this.distance = usual(distances(), 1.2 * textSize);
        this.indents = hasIndents();
        lines().forEach(this::noteCompounds);
    }

    private List<Line> lines() {
        return pages.stream().flatMap(page -> page.lines().stream()).toList();
    }

    /// Whether paragraphs begin further in than the lines above and below, so that nothing else begins one.
    private boolean hasIndents() {
        int indented = 0;
        int all = 0;
        for (PageText page : pages) {
            List<Line> lines = page.lines();
            for (int i = 1; i + 1 < lines.size(); i++) {
                Line line = lines.get(i);
                boolean inColumn = line.base() > lines.get(i - 1).base()
                        && line.base() < lines.get(i + 1).base();
                all++;
                if (inColumn && isIndented(line, lines.get(i - 1)) && isIndented(line, lines.get(i + 1))) {
                    indented++;
                }
            }
        }
        return indented >= 2 && indented * RARE >= all;
    }

    /// {@return the value that most text has, rounded to half a point}
    private static double usual(List<Double> values, double ifNone) {
        Map<Long, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(Math.round(2 * value), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2.0)
                .orElse(ifNone);
    }

    private List<Double> distances() {
        List<Double> distances = new ArrayList<>();
        for (PageText page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                double down =
                        page.lines().get(i).base() - page.lines().get(i - 1).base();
                if (down > 0.5 * textSize && down < 3 * textSize) {
                    distances.add(down);
                }
            }
        }
        return distances;
    }

    /// Words with a hyphen within a line keep it at its end, too.
    private void noteCompounds(Line line) {
        for (String word : line.text().split("[^\\p{L}-]+", -1)) {
            int hyphen = word.indexOf('-');
            if (hyphen > 0 && hyphen < word.length() - 1) {
                compounds.add(word);
            }
        }
    }

    /// Adds the paragraphs to a document.
    void addTo(DocumentBuilder target) {
        StringBuilder paragraph = new StringBuilder();
        Line before = null;
        double edge = 0;
        boolean heading = false;
        for (PageText page : pages) {
            double[] edges = edges(page.lines());
            for (int i = 0; i < page.lines().size(); i++) {
                Line line = page.lines().get(i);
                boolean indented = i + 1 < page.lines().size()
                        && isIndented(line, page.lines().get(i + 1));
                if (before == null || begins(line, before, edge, i == 0, indented, paragraph)) {
                    put(paragraph, heading, target);
                    heading = isLarge(line);
                }
                append(line.text(), paragraph, before != null && i > 0 && isSameRow(line, before));
                before = line;
                edge = edges[i];
            }
        }
        put(paragraph, heading, target);
    }

    /// {@return for each line, how far to the right the lines of its column go}
    private static double[] edges(List<Line> lines) {
        double[] edges = new double[lines.size()];
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean ends = i == lines.size()
                    || (i > from && lines.get(i).base() < lines.get(i - 1).base())
                    || (i > from
                            && Math.abs(lines.get(i).size() - lines.get(i - 1).size()) > 1);
            if (ends) {
                double edge = lines.subList(from, i).stream()
                        .mapToDouble(Line::right)
                        .max()
                        .orElse(0);
                Arrays.fill(edges, from, i, edge);
                from = i;
            }
        }
        return edges;
    }

    private boolean isLarge(Line line) {
        return line.size() >= LARGER * textSize;
    }

    private static boolean isSameRow(Line line, Line before) {
        return Math.abs(line.base() - before.base()) < 0.3 * line.size() && line.left() >= before.right();
    }

    private static void put(StringBuilder paragraph, boolean heading, DocumentBuilder target) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (heading) {
            target.addHeading(text);
        } else {
            target.add(text);
        }
    }

    /// @param edge     how far to the right the column of the line before goes
    /// @param newPage  whether the line is the first of its page
    /// @param indented whether it begins further in than the next one
    private boolean begins(
            Line line, Line before, double edge, boolean newPage, boolean indented, StringBuilder paragraph) {
        if (Math.abs(line.size() - before.size()) > 0.12 * before.size()) {
            return true;
        }
        if (isSameRow(line, before) && !newPage) {
            return false;
        }
        boolean ended = SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
        boolean room = !indents && edge - before.right() > WIDER * firstWord(line) + SPARE * line.size();
        double down = line.base() - before.base();
        if (newPage || down <= 0) {
            // The text goes on in the next column or on the next page, unless a sentence ended.
            boolean goesOn = Character.isLowerCase(line.text().codePointAt(0)) || isHyphenated(paragraph);
            return !goesOn && ended && (indented || room);
        }
        if (down > FURTHER * distance * Math.max(1, line.size() / textSize)) {
            return true;
        }
        boolean alone = edge - before.right() > HALF * edge
                && Character.isUpperCase(line.text().codePointAt(0));
        return (isIndented(line, before) && (ended || indents)) || (ended && room) || alone;
    }

    /// {@return how wide the first word of a line is: where there was room for it above, the line above ended on
    /// purpose}
    private static double firstWord(Line line) {
        int space = line.text().indexOf(' ');
        return space < 0 ? line.width() : line.width() * space / line.text().length();
    }

    /// Whether a line begins further in than another one of its paragraph, or of the one before.
    private static boolean isIndented(Line line, Line other) {
        double in = line.left() - other.left();
        return in > INDENT * line.size() && in < 6 * line.size();
    }

    private static boolean isHyphenated(StringBuilder paragraph) {
        int last = paragraph.length() - 1;
        return last > 0
                && HYPHENS.indexOf(paragraph.charAt(last)) >= 0
                && Character.isLetter(paragraph.charAt(last - 1));
    }

    private void append(String text, StringBuilder paragraph, boolean cell) {
        if (paragraph.isEmpty()) {
            paragraph.append(text);
            return;
        }
        if (!isHyphenated(paragraph) || cell) {
            paragraph.append(' ').append(text);
            return;
        }
        int last = paragraph.length() - 1;
        String start = paragraph.substring(wordStart(paragraph, last), last);
        int end = 0;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        String whole = start + '-' + text.substring(0, end);
        boolean keeps = !Character.isLowerCase(text.codePointAt(0)) || compounds.contains(whole);
        if (!keeps) {
            paragraph.setLength(last);
        }
        paragraph.append(text);
    }

    private static int wordStart(StringBuilder paragraph, int end) {
        int start = end;
        while (start > 0 && (Character.isLetter(paragraph.charAt(start - 1)) || paragraph.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }
}
