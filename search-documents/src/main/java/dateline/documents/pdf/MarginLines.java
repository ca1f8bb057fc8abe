package dateline.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes off what pages repeat above and below their text: headers, footers and page numbers.
final class MarginLines {

    /// The part of a page's height that headers and footers stand in, at each end.
    private static final double MARGIN = 0.11;

    /// How many lines at each end of a page can be such.
    private static final int MOST_LINES = 4;

    private static final double SMALLER = 0.9;

    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)[-–—•|\\s]*(?:\\p{L}{1,7}\\.?\\s*)?(?:[0-9]{1,4}|[ivxl]{1,6})(?:\\s*(?:/|\\p{L}{1,4}|\\|)\\s*[0-9]{1,4})?[-–—•|\\s.]*");

    private MarginLines() {}

    /// {@return the lines of all pages without those of their margins}
    static List<PageText> without(List<PageText> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (PageText page : pages) {
            Set<String> own = new HashSet<>();
            margin(page).forEach(line -> own.add(shape(line)));
            own.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        List<PageText> rest = new ArrayList<>();
        for (PageText page : pages) {
            List<Line> lines = new ArrayList<>(page.lines());
            for (Line line : margin(page)) {
                // Headers may differ on the left and the right pages, and chapters have their own.
                boolean repeated = seen.getOrDefault(shape(line), 0) >= Math.max(2, pages.size() / 5);
                if (repeated
                        || (pages.size() == 1 && isApart(line, page))
                        || NUMBER.matcher(line.text()).matches()) {
                    lines.remove(line);
                }
            }
            rest.add(new PageText(lines, page.height(), page.hasPicture()));
        }
        return rest;
    }

    /// On a single page, a header or footer is a small line that stands far from all others.
    private static boolean isApart(Line line, PageText page) {
        double usual = page.lines().stream().mapToDouble(Line::size).max().orElse(0);
        boolean alone = page.lines().stream()
                .noneMatch(other -> !other.equals(line) && Math.abs(other.base() - line.base()) < 3 * line.size());
        return alone && line.size() < SMALLER * usual && page.lines().size() > 2;
    }

    private static List<Line> margin(PageText page) {
        List<Line> lines = new ArrayList<>(page.lines());
        lines.sort((a, b) -> Double.compare(a.base(), b.base()));
        List<Line> margin = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean top = i < MOST_LINES && line.base() < MARGIN * page.height();
            boolean bottom = i >= lines.size() - MOST_LINES && line.base() > (1 - MARGIN) * page.height();
            if (top || bottom) {
                margin.add(line);
            }
        }
        return margin;
    }

    /// Page numbers and days differ from page to page.
    private static String shape(Line line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "#").replaceAll("\\s+", "");
    }
}
