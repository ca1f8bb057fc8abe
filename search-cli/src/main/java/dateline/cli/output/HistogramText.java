package dateline.cli.output;

import dateline.format.Amount;
import dateline.query.PeriodLength;
import dateline.result.PeriodCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A histogram drawn with bars, to a scale of an eighth of a column: the dark part of a bar is stories, the light part
/// their copies, and a line below says so. A period without articles has a line without a bar; a long run of them is
/// one line.
final class HistogramText {

    private static final int MOST_CELLS = 50;
    private static final int LEAST_CELLS = 10;
    private static final int REST = 45;
    private static final int EIGHTHS = 8;
    private static final String PARTS = " ▏▎▍▌▋▊▉█";

    /// So many empty periods side by side are drawn; of more there is one line.
    private static final int MOST_EMPTY = 3;

    private HistogramText() {}

    static void write(List<PeriodCount> histogram, PeriodLength periods, TextLayout layout, Out out) {
        long most = 1;
        boolean hasCopies = false;
        for (PeriodCount count : histogram) {
            most = Math.max(most, count.articles());
            hasCopies |= stories(count) != count.articles();
        }
        int cells = layout.columns() == 0 ? MOST_CELLS : Math.clamp(layout.columns() - REST, LEAST_CELLS, MOST_CELLS);
        LocalDate next = histogram.getFirst().start();
        for (PeriodCount count : histogram) {
            writeEmpty(next, count.start(), periods, layout, out);
            write(count, periods, cells, most, layout, out);
            next = periods.next(count.start());
        }
        if (hasCopies) {
            new StyledText().add("█ stories, ░ further copies", Style.META).writeTo(out, layout, new StyledText());
        }
    }

    private static long stories(PeriodCount count) {
        return count.stories().orElse(count.articles());
    }

    private static void write(
            PeriodCount count, PeriodLength periods, int cells, long most, TextLayout layout, Out out) {
        long stories = stories(count);
        String bar = bar(count.articles(), stories, cells, most);
        String said = Amount.of(count.articles(), "article");
        if (stories != count.articles()) {
            said += " of " + Amount.number(stories) + (stories == 1 ? " story" : " stories");
        }
        StyledText line = new StyledText()
                .add(PeriodPages.begin(periods, count.start()), Style.META)
                .indent(2);
        line.add(bar, Style.RANK).indent(cells - bar.length() + 2);
        new StyledText().add(said, Style.PLAIN).writeTo(out, layout, line);
    }

    /// {@return the bar; what ends within a column is drawn in eighths, copies in whole columns}
    static String bar(long articles, long stories, int cells, long most) {
        StringBuilder bar = new StringBuilder(cells);
        if (stories == articles) {
            int eighths = Math.max(1, Math.round((float) cells * EIGHTHS * articles / most));
            bar.repeat('█', eighths / EIGHTHS);
            return eighths % EIGHTHS == 0
                    ? bar.toString()
                    : bar.append(PARTS.charAt(eighths % EIGHTHS)).toString();
        }
        int whole = Math.max(1, Math.round((float) cells * articles / most));
        int dark = Math.clamp(Math.round((float) cells * stories / most), Math.min(1, whole - 1), whole);
        return bar.repeat('█', dark).repeat('░', whole - dark).toString();
    }

    private static void writeEmpty(LocalDate from, LocalDate to, PeriodLength periods, TextLayout layout, Out out) {
        List<LocalDate> empty = new ArrayList<>();
        for (LocalDate period = from; period.isBefore(to); period = periods.next(period)) {
            empty.add(period);
        }
        if (empty.size() > MOST_EMPTY) {
            String unit = periods.name().toLowerCase(Locale.ROOT);
            String said = "… " + Amount.of(empty.size(), unit) + " without articles";
            new StyledText()
                    .add(said, Style.META)
                    .writeTo(out, layout, begin(periods, from).indent(2));
        } else {
            empty.forEach(period -> begin(periods, period).writeTo(out, layout, new StyledText()));
        }
    }

    private static StyledText begin(PeriodLength periods, LocalDate period) {
        return new StyledText().add(PeriodPages.begin(periods, period), Style.META);
    }
}
