package dateline.format;

import java.util.List;
import java.util.Objects;

/// A bar chart as SVG, its bars side by side: the dark part of each counts stories, the light part their copies.
///
/// @param title what is counted, for screen readers
/// @param bars  the columns, from left to right
/// @since 0.1
public record SvgBarChart(String title, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 96;
    private static final int LABELS = 18;
    private static final int MOST_LABELS = 8;

    /// The width is divided into at least this many slots, so that a few bars are not drawn very wide.
    public static final int MIN_SLOTS = 24;

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
    public SvgBarChart {
        Objects.requireNonNull(bars, "bars must not be null");
        Objects.requireNonNull(title, "title must not be null");
        bars = List.copyOf(bars);
    }

    /// {@return the chart as a file of its own, with labels and colours}
    public String file() {
        Svg svg = new Svg().beginFile(WIDTH, HEIGHT + LABELS, title);
        columns(svg);
        int step = Math.max(1, (bars.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < bars.size(); i += step) {
            svg.label(bars.get(i).label(), left(i), HEIGHT + LABELS - 4, "start", "");
        }
        return svg.end() + "\n";
    }

    /// {@return the chart as a part of a page, which has the colours and stretches it to its width}
    public String part() {
        Svg svg = new Svg().begin(WIDTH, HEIGHT + 1, title, "preserveAspectRatio", "none", "role", "group");
        columns(svg);
        return svg.end();
    }

    private void columns(Svg svg) {
        double most = bars.stream().mapToDouble(Bar::whole).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (bar.whole() == 0) {
                continue;
            }
            boolean links = !bar.href().isEmpty();
            if (links) {
                svg.open("a", "href", bar.href(), "aria-label", bar.text());
            }
            svg.open("g").open("title").text(bar.text()).close("title");
            rectangle("hit", i, 1, svg);
            rectangle("copies", i, bar.whole() / most, svg);
            rectangle("stories", i, bar.dark() / most, svg);
            svg.close("g");
            if (links) {
                svg.close("a");
            }
        }
        svg.open("path", "class", "base", "d", "M0 " + HEIGHT + ".5H" + WIDTH).close("path");
    }

    private void rectangle(String kind, int bar, double share, Svg svg) {
        double height = kind.equals("hit") ? HEIGHT : Math.max(share > 0 ? 1.5 : 0, share * HEIGHT);
        double slot = slot();
        double gap = Math.min(4, slot * 0.15);
        svg.rectangle(kind, left(bar) + gap / 2, HEIGHT - height, slot - gap, height);
    }

    private double left(int bar) {
        return slot() * bar;
    }

    private double slot() {
        return (double) WIDTH / Math.max(MIN_SLOTS, bars.size());
    }
}
