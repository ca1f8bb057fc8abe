package dateline.cli.output;

import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.query.PeriodLength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A page of stories for each period, written as they come.
public final class PeriodPages {

    private final PeriodLength length;
    private final TextLayout layout;
    private final Out out;
    private final List<Page> pages = new ArrayList<>();
    private boolean begun;

    private record Page(LocalDate start, Answer answer) {}

    /// Makes a writer.
    ///
    /// @param length how long the periods are
    /// @param layout palette and width
    /// @param out    where to
    public PeriodPages(PeriodLength length, TextLayout layout, Out out) {
        this.length = length;
        this.layout = layout;
        this.out = out;
    }

    /// Adds a period, as text at once.
    ///
    /// @param start  its first day
    /// @param answer its stories
    public void write(LocalDate start, Answer answer) {
        out.print(begun ? "\n" : "");
        begun = true;
        long stories = answer.page().stories().orElse(0);
        new StyledText()
                .add(name(start), Style.TITLE)
                .add(
                        " · " + (answer.page().total().exact() ? "" : "at least ")
                                + Amount.of(answer.page().total().articles(), "article") + " of "
                                + Amount.number(stories)
                                + (stories == 1 ? " story" : " stories"),
                        Style.META)
                .writeTo(out, layout, new StyledText());
        new TextPage(layout).write(answer, out);
    }

    /// Keeps a period for [#writeJson].
    ///
    /// @param start  its first day
    /// @param answer its stories
    public void keep(LocalDate start, Answer answer) {
        pages.add(new Page(start, answer));
    }

    /// Writes the periods that were kept as one JSON object.
    public void writeJson() {
        JsonWriter json = new JsonWriter(out, true);
        json.beginObject();
        json.name("format_version").value(1);
        json.name("periods").beginArray();
        for (Page each : pages) {
            json.beginObject();
            json.name("start").value(each.start().toString());
            json.name("end").value(length.next(each.start()).minusDays(1).toString());
            json.name("page");
            JsonPage.write(each.answer(), json);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /// {@return `2024-03-05`, `2024-03`, `2024`, or `2024-03-04 to 2024-03-10`}
    private String name(LocalDate start) {
        String begin = begin(length, start);
        return length == PeriodLength.WEEK ? begin + " to " + start.plusDays(6) : begin;
    }

    /// {@return `2024-03-05`, `2024-03` or `2024`; the first day of a week}
    static String begin(PeriodLength length, LocalDate start) {
        String day = start.toString();
        return switch (length) {
            case DAY, WEEK -> day;
            case MONTH -> day.substring(0, day.length() - 3);
            case YEAR -> day.substring(0, day.length() - 6);
        };
    }
}
