package dateline.format;

import java.util.List;
import java.util.Objects;

/// Bars one below the other as SVG, each with its name before and its value behind: for what has no order in time, such
/// as facets, measures and benchmarks.
///
/// @param title  what is shown, for screen readers
/// @param groups what is compared with one another, from top to bottom
/// @since 0.1
public record BarRows(String title, List<Group> groups) {

    private static final int NAMES = 220;
    private static final int WIDTH = 400;
    private static final int VALUES = 160;
    private static final int ROW = 20;
    private static final int BAR = 14;
    private static final int HEAD = 30;
    private static final int MARGIN = 10;
    private static final int LONGEST_NAME = 36;
    private static final int BASELINE = 11;
    private static final int GAP = 8;

    /// Checks and copies.
    public BarRows {
        Objects.requireNonNull(groups, "groups must not be null");
        Objects.requireNonNull(title, "title must not be null");
        groups = List.copyOf(groups);
    }

    /// Bars on one scale.
    ///
    /// @param title what they are
    /// @param most  the value of a bar as long as there is room; 0 for the largest of the rows
    /// @param rows  the bars, from top to bottom
    public record Group(String title, double most, List<Row> rows) {

        /// Checks and copies.
        public Group {
            Objects.requireNonNull(rows, "rows must not be null");
            Objects.requireNonNull(title, "title must not be null");
            rows = List.copyOf(rows);
            if (!(most >= 0 && Double.isFinite(most))) {
                throw new IllegalArgumentException("most must be 0 or more, not " + most);
            }
        }

        private double scale() {
            double largest = rows.stream().mapToDouble(Row::whole).max().orElse(0);
            return most > 0 ? most : largest > 0 ? largest : 1;
        }
    }

    /// A bar.
    ///
    /// @param name  what it stands for
    /// @param whole its length
    /// @param dark  the length of its dark part, at most that of the whole
    /// @param value what stands behind it
    public record Row(String name, double whole, double dark, String value) {

        /// Checks the values.
        public Row {
            Objects.requireNonNull(name, "name must not be null");
            Objects.requireNonNull(value, "value must not be null");
            if (!(dark >= 0 && dark <= whole && Double.isFinite(whole))) {
                throw new IllegalArgumentException("dark must be 0 to whole, not " + dark + " of " + whole);
            }
        }
    }

    /// {@return the chart as a file of its own, with labels and colours}
    public String file() {
        int height = 2 * MARGIN;
        for (Group group : groups) {
            height += HEAD + ROW * group.rows().size();
        }
        Svg svg = new Svg().beginFile(NAMES + WIDTH + VALUES, height, title);
        int y = MARGIN;
        for (Group group : groups) {
            y += HEAD;
            svg.label(group.title(), MARGIN, y - MARGIN, "start", "title");
            double scale = group.scale();
            for (Row row : group.rows()) {
                draw(row, Math.min(1, row.whole() / scale), Math.min(1, row.dark() / scale), y, svg);
                y += ROW;
            }
        }
        return svg.end() + "\n";
    }

    private static void draw(Row row, double whole, double dark, int y, Svg svg) {
        svg.label(shortened(row.name()), NAMES - GAP, y + BASELINE, "end", "");
        svg.rectangle("copies", NAMES, y, WIDTH * whole, BAR);
        svg.rectangle("stories", NAMES, y, WIDTH * dark, BAR);
        svg.label(row.value(), NAMES + WIDTH * whole + GAP, y + BASELINE, "start", "");
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
