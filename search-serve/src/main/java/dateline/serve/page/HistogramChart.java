package dateline.serve.page;

import dateline.format.Amount;
import dateline.format.SvgBarChart;
import dateline.query.PeriodLength;
import dateline.result.PeriodCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Articles over time as bars, each of which narrows the search to its period.
///
/// @param length how long a period is
/// @param counts the periods that have articles, in order
record HistogramChart(PeriodLength length, List<PeriodCount> counts) {

    private static final int MOST_BARS = 120;
    private static final int MONTHS_IN_DAYS = 3;
    private static final int MOST_YEARS = 60;

    /// {@return whether months are few enough to be shown in days}
    static boolean isShort(List<PeriodCount> months) {
        return !months.isEmpty() && months(months) <= MONTHS_IN_DAYS;
    }

    /// {@return what months come to, in years where there are too many of them}
    static HistogramChart ofMonths(List<PeriodCount> months) {
        if (months.isEmpty() || months(months) <= MOST_BARS) {
            return new HistogramChart(PeriodLength.MONTH, months);
        }
        TreeMap<LocalDate, PeriodCount> years = new TreeMap<>();
        for (PeriodCount month : months) {
            years.merge(PeriodLength.YEAR.start(month.start()), month, HistogramChart::sum);
        }
        List<PeriodCount> counts = new ArrayList<>();
        years.forEach((start, count) -> counts.add(new PeriodCount(start, count.articles(), count.stories())));
        return new HistogramChart(PeriodLength.YEAR, counts);
    }

    private static long months(List<PeriodCount> months) {
        return ChronoUnit.MONTHS.between(
                        months.getFirst().start(), months.getLast().start())
                + 1;
    }

    private static PeriodCount sum(PeriodCount a, PeriodCount b) {
        OptionalLong stories = a.stories().isPresent() && b.stories().isPresent()
                ? OptionalLong.of(a.stories().getAsLong() + b.stories().getAsLong())
                : OptionalLong.empty();
        return new PeriodCount(a.start(), a.articles() + b.articles(), stories);
    }

    /// {@return the chart; nothing where it would have a single bar}
    ///
    /// @param search the address of the search
    Html chart(Link search) {
        if (counts.size() < 2) {
            return new Html();
        }
        List<SvgBarChart.Bar> bars = new ArrayList<>();
        int early = early();
        if (early > 0) {
            bars.add(before(counts.subList(0, early), search));
        }
        LocalDate next = early > 0 ? firstShown() : counts.getFirst().start();
        for (PeriodCount count : counts.subList(early, counts.size())) {
            for (int gaps = 0; next.isBefore(count.start()) && gaps < MOST_BARS; gaps++) {
                bars.add(new SvgBarChart.Bar(name(next), "", 0, 0, ""));
                next = length.next(next);
            }
            bars.add(bar(count, search));
            next = length.next(count.start());
        }
        Html figure = new Html()
                .add(new SvgBarChart("Articles over time; each bar narrows the search to its period", bars))
                .open("figcaption")
                .element("span", bars.getFirst().label())
                .element("span", caption())
                .element("span", name(counts.getLast().start()))
                .close("figcaption");
        return new Html()
                .element(
                        "figure",
                        figure,
                        "class",
                        bars.size() < SvgBarChart.MIN_SLOTS / 2 ? "histogram few" : "histogram");
    }

    /// {@return the first year of the last [#MOST_YEARS]}
    private LocalDate firstShown() {
        return counts.getLast().start().minusYears(MOST_YEARS - 1);
    }

    /// {@return how many years at the beginning share one bar: a few early dates, often wrong ones, would press all
    /// others together}
    private int early() {
        return length == PeriodLength.YEAR
                ? (int) counts.stream()
                        .filter(count -> count.start().isBefore(firstShown()))
                        .count()
                : 0;
    }

    private SvgBarChart.Bar before(List<PeriodCount> early, Link search) {
        PeriodCount sum = early.stream().reduce(HistogramChart::sum).orElseThrow();
        String until = name(firstShown().minusYears(1));
        return bar("to " + until, sum, search.set("until", until));
    }

    private String caption() {
        boolean hasCopies = counts.stream().anyMatch(count -> stories(count) < count.articles());
        return "articles by " + length.name().toLowerCase(Locale.ROOT) + (hasCopies ? "; pale: copies" : "");
    }

    private static long stories(PeriodCount count) {
        return Math.min(count.stories().orElse(count.articles()), count.articles());
    }

    private SvgBarChart.Bar bar(PeriodCount count, Link search) {
        String name = name(count.start());
        return bar(name, count, search.set("since", name).set("until", name));
    }

    private static SvgBarChart.Bar bar(String name, PeriodCount count, Link link) {
        long stories = stories(count);
        String text = name + ": " + Amount.of(count.articles(), "article");
        if (stories != count.articles()) {
            text += " of " + Amount.number(stories) + (stories == 1 ? " story" : " stories");
        }
        return new SvgBarChart.Bar(name, text, count.articles(), stories, link.toString());
    }

    private String name(LocalDate start) {
        String day = start.toString();
        return switch (length) {
            case DAY, WEEK -> day;
            case MONTH -> day.substring(0, day.length() - 3);
            case YEAR -> day.substring(0, day.length() - 6);
        };
    }
}
