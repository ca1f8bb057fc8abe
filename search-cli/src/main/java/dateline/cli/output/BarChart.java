package dateline.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A bar chart as text for a terminal, one line per entry: label, value, bar. No line is wider than asked for, counting
/// one column per code point.
public final class BarChart {

    /// Narrowest width that has room for a label, a value and a bar.
    public static final int MIN_WIDTH = 20;

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private BarChart() {}

    /// {@return bars from the left edge} The largest value fills the width where it is above 1, and 1 fills it
    /// otherwise; negative values have no bar.
    ///
    /// @param values label → value, in the order wanted; values are finite
    /// @param width the columns to fill, at least [#MIN_WIDTH]
    /// @param ascii whether to draw with `#` instead of block characters, for terminals without them
    /// @throws IllegalArgumentException if the width is too small or a value is not finite
    public static List<String> of(Map<String, Double> values, int width, boolean ascii) {
        var layout = new Layout(values, width, ascii);
        double full = Math.max(1, layout.largest);
        var lines = new ArrayList<String>(values.size());
        values.forEach((label, value) -> lines.add(
                (layout.begin(label, value) + bar(Math.max(0, value) / full, layout.room, ascii)).stripTrailing()));
        return List.copyOf(lines);
    }

    /// {@return bars to both sides of an axis} They go to the left where the value is negative; the value furthest from
    /// zero fills its side.
    ///
    /// @param values label → value, in the order wanted; values are finite
    /// @param width the columns to fill, at least [#MIN_WIDTH]
    /// @param ascii whether to draw with `#` and `|` instead of block characters, for terminals without them
    /// @throws IllegalArgumentException if the width is too small or a value is not finite
    public static List<String> ofDifferences(Map<String, Double> values, int width, boolean ascii) {
        var layout = new Layout(values, width, ascii);
        int side = (layout.room - 1) / 2;
        String block = ascii ? "#" : "█";
        var lines = new ArrayList<String>(values.size());
        values.forEach((label, value) -> {
            double share = layout.largest == 0 ? 0 : Math.abs(value) / layout.largest;
            int length = (int) Math.round(share * side);
            String left = value < 0 ? " ".repeat(side - length) + block.repeat(length) : " ".repeat(side);
            String right = value > 0 ? block.repeat(length) : "";
            lines.add(layout.begin(label, value) + left + (ascii ? "|" : "│") + right);
        });
        return List.copyOf(lines);
    }

    private static String bar(double share, int room, boolean ascii) {
        if (ascii) {
            return "#".repeat((int) Math.round(share * room));
        }
        int eighths = (int) Math.round(share * room * 8);
        return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt(eighths % 8));
    }

    /// Widths of the columns.
    private static final class Layout {

        private final int labels;
        private final int numbers;
        private final boolean ascii;
        final int room;
        final double largest;

        Layout(Map<String, Double> values, int width, boolean ascii) {
            if (width < MIN_WIDTH) {
                throw new IllegalArgumentException("width " + width + " is less than " + MIN_WIDTH);
            }
            if (!values.values().stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a value is not finite");
            }
            int longest = values.keySet().stream()
                    .mapToInt(label -> label.codePointCount(0, label.length()))
                    .max()
                    .orElse(0);
            this.ascii = ascii;
            this.labels = Math.min(longest, width / 4);
            this.largest = values.values().stream().mapToDouble(Math::abs).max().orElse(0);
            this.numbers = values.values().stream()
                    .mapToInt(v -> number(v).length())
                    .max()
                    .orElse(0);
            this.room = Math.max(1, width - labels - numbers - 2);
        }

        String begin(String label, double value) {
            String number = number(value);
            return label(label) + " " + " ".repeat(numbers - number.length()) + number + " ";
        }

        /// The label in its column: cut where too long, and without control characters, which could move the cursor.
        private String label(String label) {
            int[] points = label.codePoints()
                    .map(c -> Character.isISOControl(c) ? '?' : c)
                    .toArray();
            if (points.length <= labels) {
                return new String(points, 0, points.length) + " ".repeat(labels - points.length);
            }
            return new String(points, 0, labels - 1) + (ascii ? "~" : "…");
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
    }
}
