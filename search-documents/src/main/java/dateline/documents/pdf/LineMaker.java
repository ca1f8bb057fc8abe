package dateline.documents.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes lines of characters: those of one baseline from left to right, with a space where there is a gap, and a new
/// line where the gap is as wide as one between columns.
final class LineMaker {

    /// How far the baselines of one line may differ, as a multiple of the font size.
    private static final double SAME_LINE = 0.35;

    /// The narrowest gap between words, as a multiple of the width of a space.
    private static final double WORD_GAP = 0.5;

    /// The narrowest gap between columns, as a multiple of the font size.
    private static final double COLUMN_GAP = 1.1;

    private LineMaker() {}

    /// {@return the lines, from top to bottom}
    static List<Line> lines(List<Glyph> glyphs) {
        List<Line> lines = new ArrayList<>();
        double[] directions = glyphs.stream()
                .mapToDouble(Glyph::direction)
                .distinct()
                .sorted()
                .toArray();
        for (double direction : directions) {
            List<Glyph> same = new ArrayList<>(glyphs.stream()
                    .filter(glyph -> glyph.direction() == direction && !glyph.isBlank())
                    .toList());
            same.sort(Comparator.comparingDouble(Glyph::base));
            List<Glyph> row = new ArrayList<>();
            for (Glyph glyph : same) {
                if (!row.isEmpty() && !isSameRow(row, glyph)) {
                    addRow(row, lines);
                    row.clear();
                }
                row.add(glyph);
            }
            addRow(row, lines);
        }
        return lines;
    }

    private static boolean isSameRow(List<Glyph> row, Glyph glyph) {
        Glyph last = row.getLast();
        double smaller = Math.min(last.size(), glyph.size());
        return glyph.base() - last.base() <= SAME_LINE * smaller
                && glyph.base() - row.getFirst().base() <= 2 * SAME_LINE * Math.max(last.size(), glyph.size());
    }

    private static void addRow(List<Glyph> row, List<Line> lines) {
        List<Glyph> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!run.isEmpty() && glyph.left() - run.getLast().right() > COLUMN_GAP * size(run.getLast(), glyph)) {
                lines.add(line(run));
                run.clear();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            lines.add(line(run));
        }
    }

    private static double size(Glyph a, Glyph b) {
        return Math.max(a.size(), b.size());
    }

    private static Line line(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        double sizes = 0;
        double bases = 0;
        Glyph before = null;
        for (Glyph glyph : run) {
            if (before != null && isWordGap(before, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            sizes += glyph.size();
            bases += glyph.base();
            before = glyph;
        }
        Glyph first = run.getFirst();
        Glyph last = run.getLast();
        return new Line(
                logical(Normalizer.normalize(text, Normalizer.Form.NFKC)),
                first.left(),
                last.right(),
                bases / run.size(),
                sizes / run.size());
    }

    private static boolean isWordGap(Glyph before, Glyph glyph) {
        double space = before.space() > 0 ? Math.min(before.space(), 0.5 * before.size()) : 0.25 * before.size();
        return glyph.left() - before.right() > WORD_GAP * space;
    }

    /// {@return the letters of a line in reading order, given in the order in which they stand from left to right}
    private static String logical(String seen) {
        char[] chars = seen.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return seen;
        }
        Bidi bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder text = new StringBuilder(seen.length());
        for (Integer run : order) {
            String part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            text.append(bidi.getRunLevel(run) % 2 == 0 ? part : new StringBuilder(part).reverse());
        }
        return text.toString();
    }
}
