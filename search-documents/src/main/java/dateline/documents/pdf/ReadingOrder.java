package dateline.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a page into the order in which they are read.
///
/// A gutter is a place that next to no line crosses, with lines on both sides: the lines that cross it, such as a
/// headline over two columns, divide what stands above from what stands below, and in each of these the left side comes
/// before the right one. The cells of a table have gutters as well, but stand in rows, and are read so.
final class ReadingOrder {

    private static final int MOST_LEVELS = 12;

    /// How many lines each side of a gutter has at least.
    private static final int FEWEST = 3;

    /// The share of lines that may cross a gutter.
    private static final double CROSSING = 0.25;

    /// The narrowest gutter, for characters of the size 1.
    private static final double NARROWEST = 0.6;

    /// The share of rows with cells on both sides that tells a table, whose cells are short.
    private static final double IN_ROWS = 0.7;

    private static final double LONGEST_CELL = 24;

    private ReadingOrder() {}

    /// {@return the lines in order}
    static List<Line> of(List<Line> lines) {
        List<Line> ordered = new ArrayList<>(lines.size());
        add(lines, ordered, 0);
        return ordered;
    }

    private record Gutter(double at, double width, List<Line> left, List<Line> right, List<Line> crossing) {}

    private static void add(List<Line> lines, List<Line> ordered, int level) {
        Gutter gutter = level < MOST_LEVELS && lines.size() >= 2 * FEWEST ? gutter(lines) : null;
        if (gutter == null) {
            addRows(lines, ordered);
            return;
        }
        List<Line> across = new ArrayList<>(gutter.crossing());
        across.sort(Comparator.comparingDouble(Line::base));
        double from = Double.NEGATIVE_INFINITY;
        for (Line line : across) {
            addSides(gutter, from, line.base(), ordered, level);
            ordered.add(line);
            from = line.base();
        }
        addSides(gutter, from, Double.POSITIVE_INFINITY, ordered, level);
    }

    private static void addSides(Gutter gutter, double from, double to, List<Line> ordered, int level) {
        add(between(gutter.left(), from, to), ordered, level + 1);
        add(between(gutter.right(), from, to), ordered, level + 1);
    }

    private static List<Line> between(List<Line> lines, double from, double to) {
        return lines.stream()
                .filter(line -> line.base() >= from && line.base() < to)
                .toList();
    }

    private static void addRows(List<Line> lines, List<Line> ordered) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::base));
        List<Line> row = new ArrayList<>();
        for (Line line : sorted) {
            if (!row.isEmpty()
                    && line.base() - row.getFirst().base()
                            > 0.5 * Math.min(line.size(), row.getFirst().size())) {
                flush(row, ordered);
            }
            row.add(line);
        }
        flush(row, ordered);
    }

    private static void flush(List<Line> row, List<Line> ordered) {
        row.sort(Comparator.comparingDouble(Line::left));
        ordered.addAll(row);
        row.clear();
    }

    private static @Nullable Gutter gutter(List<Line> lines) {
        Gutter best = null;
        double size = lines.stream().mapToDouble(Line::size).average().orElse(10);
        double[] places = lines.stream()
                .mapToDouble(Line::left)
                .map(Math::round)
                .distinct()
                .sorted()
                .toArray();
        for (double place : places) {
            Gutter found = gutterAt(place - 1, lines);
            boolean is = found.left().size() >= FEWEST
                    && found.right().size() >= FEWEST
                    && found.crossing().size() <= CROSSING * lines.size()
                    && found.width() >= NARROWEST * size
                    && isBeside(found.left(), found.right())
                    && !isTable(found);
            if (is && (best == null || isBetter(found, best))) {
                best = found;
            }
        }
        return best;
    }

    private static boolean isBetter(Gutter found, Gutter best) {
        return found.crossing().size() != best.crossing().size()
                ? found.crossing().size() < best.crossing().size()
                : found.width() > best.width();
    }

    private static Gutter gutterAt(double place, List<Line> lines) {
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        List<Line> crossing = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        double begin = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            if (line.right() <= place) {
                left.add(line);
                end = Math.max(end, line.right());
            } else if (line.left() >= place) {
                right.add(line);
                begin = Math.min(begin, line.left());
            } else {
                crossing.add(line);
            }
        }
        return new Gutter(place, begin - end, left, right, crossing);
    }

    /// Whether two groups of lines stand side by side, and not one below the other.
    private static boolean isBeside(List<Line> left, List<Line> right) {
        double top = Math.max(top(left), top(right));
        double bottom = Math.min(bottom(left), bottom(right));
        double smaller = Math.min(bottom(left) - top(left), bottom(right) - top(right));
        return bottom - top >= 0.5 * smaller && bottom > top;
    }

    private static double top(List<Line> lines) {
        return lines.stream().mapToDouble(Line::base).min().orElse(0);
    }

    private static double bottom(List<Line> lines) {
        return lines.stream().mapToDouble(Line::base).max().orElse(0);
    }

    private static boolean isTable(Gutter gutter) {
        List<Line> left = gutter.left();
        List<Line> right = gutter.right();
        double longest = Math.min(length(left), length(right));
        if (longest > LONGEST_CELL) {
            return false;
        }
        long rows = right.stream()
                .filter(cell ->
                        left.stream().anyMatch(other -> Math.abs(other.base() - cell.base()) < 0.3 * cell.size()))
                .count();
        return rows >= IN_ROWS * Math.max(1, Math.min(left.size(), right.size()));
    }

    private static double length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    }
}
