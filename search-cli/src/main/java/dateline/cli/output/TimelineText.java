package dateline.cli.output;

import dateline.article.Article;
import dateline.format.Amount;
import dateline.query.PeriodLength;
import dateline.timeline.Burst;
import dateline.timeline.BurstStory;
import dateline.timeline.BurstWord;
import dateline.timeline.Timeline;
import dateline.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A timeline for people: a line for each period, with a bar, the number of articles and how many of a thousand these
/// are; then the bursts. The dark part of a bar is stories, the light part their copies.
public final class TimelineText {

    private static final int MOST_CELLS = 44;
    private static final int LEAST_CELLS = 6;

    /// Gaps of two columns between date, bar and numbers, and the mark of a burst.
    private static final int GAPS = 8;

    private static final int MARGIN = 11;

    /// So many empty periods side by side are drawn; of more there is one line.
    private static final int MOST_EMPTY = 3;

    private final Timeline timeline;
    private final TextLayout layout;
    private final Out out;

    private TimelineText(Timeline timeline, TextLayout layout, Out out) {
        this.timeline = timeline;
        this.layout = layout;
        this.out = out;
    }

    /// Writes a timeline.
    ///
    /// @param timeline the timeline
    /// @param layout   palette and width
    /// @param out      where to
    public static void write(Timeline timeline, TextLayout layout, Out out) {
        TimelineText text = new TimelineText(timeline, layout, out);
        text.writePeriods();
        text.writeRest();
        timeline.bursts().forEach(text::writeBurst);
    }

    // --- periods ---

    private void writePeriods() {
        List<TimelinePeriod> periods = timeline.periods();
        if (periods.isEmpty()) {
            return;
        }
        long most = periods.stream().mapToLong(TimelinePeriod::articles).max().orElse(1);
        int count = Amount.number(most).length();
        int rate = periods.stream()
                .mapToInt(period -> rate(period.perThousand()).length())
                .max()
                .orElse(1);
        int date =
                PeriodPages.begin(timeline.length(), periods.getFirst().start()).length();
        int cells = layout.columns() == 0
                ? MOST_CELLS
                : Math.clamp(layout.columns() - date - count - rate - GAPS, LEAST_CELLS, MOST_CELLS);
        for (int i = 0; i < periods.size(); i++) {
            int next = i;
            while (next < periods.size() && periods.get(next).articles() == 0) {
                next++;
            }
            if (next - i > MOST_EMPTY) {
                String unit = timeline.length().name().toLowerCase(Locale.ROOT);
                line(new StyledText()
                        .append(begin(periods.get(i).start()).indent(2))
                        .add("… " + Amount.of(next - i, unit) + " without articles", Style.META));
                i = next - 1;
            } else {
                writePeriod(periods.get(i), most, cells, count, rate);
            }
        }
        String legend = "Articles, and how many of 1,000 of the collection";
        if (periods.stream().anyMatch(period -> period.stories() != period.articles())) {
            legend += "; █ stories, ░ further copies";
        }
        if (!timeline.bursts().isEmpty()) {
            legend += "; ▲ a burst";
        }
        line(new StyledText().add(legend, Style.META));
    }

    private void writePeriod(TimelinePeriod period, long most, int cells, int count, int rate) {
        if (period.articles() == 0) {
            line(begin(period.start()));
            return;
        }
        String bar = HistogramText.bar(period.articles(), period.stories(), cells, most);
        String articles = Amount.number(period.articles());
        String share = rate(period.perThousand());
        StyledText line = new StyledText()
                .append(begin(period.start()).indent(2))
                .append(new StyledText().add(bar, Style.RANK))
                .indent(cells - bar.length() + 2 + count - articles.length())
                .append(new StyledText().add(articles, Style.PLAIN))
                .indent(2 + rate - share.length())
                .append(new StyledText().add(share, Style.META));
        LocalDate end = timeline.length().next(period.start());
        if (timeline.bursts().stream().anyMatch(burst -> burst.overlaps(period.start(), end))) {
            line.indent(1).append(new StyledText().add("▲", Style.MARK));
        }
        line(line);
    }

    private StyledText begin(LocalDate start) {
        return new StyledText().add(PeriodPages.begin(timeline.length(), start), Style.META);
    }

    private void writeRest() {
        List<String> rest = new ArrayList<>();
        boolean hasMonths = timeline.length() == PeriodLength.MONTH || timeline.length() == PeriodLength.YEAR;
        if (timeline.monthOnly() > 0 && !hasMonths) {
            rest.add("of " + Amount.of(timeline.monthOnly(), "article") + " only the month is known");
        }
        if (timeline.yearOnly() > 0 && timeline.length() != PeriodLength.YEAR) {
            rest.add("of " + Amount.of(timeline.yearOnly(), "article") + " only the year is known");
        }
        if (timeline.undated() > 0) {
            rest.add(Amount.of(timeline.undated(), "article") + (timeline.undated() == 1 ? " has" : " have")
                    + " no date");
        }
        if (!rest.isEmpty()) {
            line(new StyledText().add("Not shown: " + String.join("; ", rest), Style.META));
        }
    }

    // --- bursts ---

    private void writeBurst(Burst burst) {
        out.print("\n");
        String period =
                burst.start().equals(burst.end()) ? burst.start().toString() : burst.start() + " to " + burst.end();
        line(new StyledText()
                .add("▲ " + period, Style.TITLE)
                .add(
                        " · " + count(burst.articles(), burst.stories()) + " · " + rate(burst.perThousand())
                                + " of 1,000, " + rate(timeline.perThousand()) + " overall",
                        Style.META));
        writeStory("first", burst.first());
        if (!burst.largest().equals(burst.first())) {
            writeStory(burst.largest().articles() > 1 ? "largest" : "best", burst.largest());
        }
        if (!burst.words().isEmpty()) {
            labelled(
                    "words",
                    new StyledText()
                            .add(
                                    burst.words().stream().map(BurstWord::word).collect(Collectors.joining(", ")),
                                    Style.PLAIN));
        }
    }

    private void writeStory(String label, BurstStory story) {
        Article article = story.article();
        StyledText text = new StyledText().add(article.title().isBlank() ? "(no title)" : article.title(), Style.PLAIN);
        List<String> about = new ArrayList<>();
        article.publisher().ifPresent(about::add);
        article.published().firstDay().ifPresent(day -> about.add(day.toString()));
        if (story.articles() > 1) {
            about.add(Amount.of(story.articles(), "article"));
        }
        about.add(article.id().value());
        labelled(label, text.add(" · " + String.join(" · ", about), Style.META));
    }

    private void labelled(String label, StyledText text) {
        text.writeTo(
                out,
                layout,
                new StyledText()
                        .indent(2)
                        .append(new StyledText().add(label, Style.META))
                        .indent(MARGIN - 2 - label.length()));
    }

    private static String count(long articles, long stories) {
        return articles == stories
                ? Amount.of(articles, "article")
                : Amount.of(articles, "article") + " of " + Amount.number(stories)
                        + (stories == 1 ? " story" : " stories");
    }

    private static String rate(double perThousand) {
        if (perThousand > 0 && perThousand < .1) {
            return "<.1";
        }
        String number = String.format(Locale.ROOT, perThousand < 99.95 ? "%.1f" : "%.0f", perThousand);
        return number.startsWith("0.") && perThousand > 0 ? number.substring(1) : number;
    }

    private void line(StyledText line) {
        line.writeTo(out, layout, new StyledText());
    }
}
