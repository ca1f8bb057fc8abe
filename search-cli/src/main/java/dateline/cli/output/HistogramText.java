package dateline.cli.output;

import dateline.format.Amount;
import dateline.query.PeriodLength;
import dateline.result.PeriodCount;
import java.util.List;

/// A histogram drawn with bars: the dark part of a bar is stories, the light part their copies.
final class HistogramText {

    private static final int MOST_CELLS = 50;
    private static final int LEAST_CELLS = 10;
    private static final int REST = 45;

    private HistogramText() {}

    static void write(List<PeriodCount> histogram, PeriodLength periods, Layout layout, Out out) {
        long most = 1;
        for (PeriodCount count : histogram) {
            most = Math.max(most, count.articles());
        }
        int cells = layout.columns() == 0 ? MOST_CELLS : Math.clamp(layout.columns() - REST, LEAST_CELLS, MOST_CELLS);
        for (PeriodCount count : histogram) {
            long stories = count.stories().orElse(count.articles());
            int whole = Math.max(1, Math.round((float) cells * count.articles() / most));
            int dark = Math.clamp(Math.round((float) cells * stories / most), 1, whole);
            StringBuilder bar = new StringBuilder(cells);
            bar.repeat('█', dark).repeat('░', whole - dark).repeat(' ', cells - whole);
            String said = Amount.of(count.articles(), "article");
            if (stories != count.articles()) {
                said += " of " + Amount.number(stories) + (stories == 1 ? " story" : " stories");
            }
            StyledText line = new StyledText()
                    .add(PeriodPages.begin(periods, count.start()), Style.META)
                    .indent(2);
            line.add(bar.toString().strip(), Style.RANK).indent(cells - whole + 2);
            new StyledText().add(said, Style.PLAIN).writeTo(out, layout, line);
        }
    }
}
