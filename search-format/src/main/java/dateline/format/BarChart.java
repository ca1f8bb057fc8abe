package dateline.format;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Columns side by side as SVG: the dark part of each counts stories, the light part their copies.
///
/// @param title what is counted, for who cannot see it
/// @param bars  the columns, from left to right
public record BarChart(String title, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 96;
    private static final int LABELS = 18;
    private static final int MOST_LABELS = 8;

    /// Few columns stand to the left, no wider than if there were so many.
    public static final int LEAST_ROOMS = 24;

    private static final String STYLE =
            "text{font:11px sans-serif;fill:#555}.copies{fill:#c9b8a8}.stories{fill:#7a2e1d}"
                    + ".base{stroke:#999}.hit{fill:none}";

    /// A column.
    ///
    /// @param label  what it stands for, such as `2024-03`
    /// @param text   what it says: `2024-03: 12 articles of 5 stories`
    /// @param whole  its height
    /// @param dark   the height of its dark part, at most that of the whole
    /// @param href   where a click leads; empty for nowhere
    public record Bar(String label, String text, double whole, double dark, String href) {

        /// Checks the values.
        public Bar {
            Objects.requireNonNull(label, "label must not be null");
            Objects.requireNonNull(text, "text must not be null");
            Objects.requireNonNull(href, "href must not be null");
            if (!(dark >= 0 && dark <= whole && Double.isFinite(whole))) {
                throw new IllegalArgumentException("dark must be 0 to whole, not " + dark + " of " + whole);
            }
        }
    }

    /// Checks and copies.
    public BarChart {
        Objects.requireNonNull(title, "title must not be null");
        bars = List.copyOf(bars);
    }

    /// {@return the chart as a file of its own, with labels and colours}
    public String file() {
        StringBuilder svg = new StringBuilder(1024);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT + LABELS)
                .append("\" role=\"img\" aria-label=\"");
        escape(title, svg);
        svg.append("\"><style>").append(STYLE).append("</style>");
        columns(svg);
        int step = Math.max(1, (bars.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < bars.size(); i += step) {
            svg.append("<text x=\"")
                    .append(number(left(i)))
                    .append("\" y=\"")
                    .append(HEIGHT + LABELS - 4)
                    .append("\">");
            escape(bars.get(i).label(), svg);
            svg.append("</text>");
        }
        return svg.append("</svg>\n").toString();
    }

    /// {@return the chart as a part of a page, which has the colours and stretches it to its width}
    public String part() {
        StringBuilder svg = new StringBuilder(1024);
        svg.append("<svg viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT + 1)
                .append("\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"");
        escape(title, svg);
        svg.append("\">");
        columns(svg);
        return svg.append("</svg>").toString();
    }

    private void columns(StringBuilder svg) {
        double most = bars.stream().mapToDouble(Bar::whole).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.whole() == 0) {
                continue;
            }
            boolean links = !bar.href().isEmpty();
            if (links) {
                svg.append("<a href=\"");
                escape(bar.href(), svg);
                svg.append("\" aria-label=\"");
                escape(bar.text(), svg);
                svg.append("\">");
            }
            svg.append("<g><title>");
            escape(bar.text(), svg);
            svg.append("</title>");
            rectangle("hit", i, 1, svg);
            rectangle("copies", i, bar.whole() / most, svg);
            rectangle("stories", i, bar.dark() / most, svg);
            svg.append("</g>").append(links ? "</a>" : "");
        }
        svg.append("<path class=\"base\" d=\"M0 ")
                .append(HEIGHT)
                .append(".5H")
                .append(WIDTH)
                .append("\"/>");
    }

    private void rectangle(String kind, int bar, double share, StringBuilder svg) {
        double height = kind.equals("hit") ? HEIGHT : Math.max(share > 0 ? 1.5 : 0, share * HEIGHT);
        double room = room();
        double gap = Math.min(4, room * 0.15);
        svg.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(left(bar) + gap / 2))
                .append("\" y=\"")
                .append(number(HEIGHT - height))
                .append("\" width=\"")
                .append(number(room - gap))
                .append("\" height=\"")
                .append(number(height))
                .append("\"/>");
    }

    private double left(int bar) {
        return room() * bar;
    }

    private double room() {
        return (double) WIDTH / Math.max(LEAST_ROOMS, bars.size());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void escape(String text, StringBuilder svg) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '"' -> svg.append("&quot;");
                default -> Visible.append(svg, c);
            }
        }
    }
}
