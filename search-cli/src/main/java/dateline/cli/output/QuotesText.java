package dateline.cli.output;

import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.Table;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Quotes for people, and as values for spreadsheets.
public final class QuotesText {

    /// A longer quote is cut, in UTF-16 units.
    private static final int LONGEST = 600;

    private static final int MARGIN = 2;
    private static final int SPEAKERS = 8;
    private static final int GAP = 2;
    private static final int COUNT_COLUMNS = 8;

    private QuotesText() {}

    /// Writes quotes, each with its speaker and where it stands.
    ///
    /// @param page   the quotes
    /// @param layout palette and width
    /// @param out    where to
    public static void write(QuotePage page, TextLayout layout, Out out) {
        boolean isFirst = true;
        for (PrintedQuote each : page.quotes()) {
            out.print(isFirst ? "" : "\n");
            write(each, layout, out);
            isFirst = false;
        }
        if (page.speakers().size() > 1 && !page.quotes().isEmpty()) {
            String speakers = page.speakers().stream()
                    .limit(SPEAKERS)
                    .map(each -> each.speaker() + " " + Amount.number(each.quotes()))
                    .collect(Collectors.joining(", "));
            int more = page.speakers().size() - SPEAKERS;
            out.print("\n");
            new StyledText()
                    .add(
                            "Speakers: " + speakers + (more > 0 ? " and " + Amount.number(more) + " more" : ""),
                            Style.META)
                    .writeTo(out, layout, new StyledText());
        }
    }

    private static void write(PrintedQuote printed, TextLayout layout, Out out) {
        Quote quote = printed.quote();
        StyledText speaker =
                new StyledText().add(quote.speaker().isEmpty() ? "(speaker not named)" : quote.speaker(), Style.TITLE);
        boolean isOther = !quote.asWritten().isEmpty() && !quote.asWritten().equals(quote.speaker());
        List<String> about = new ArrayList<>();
        if (isOther || !quote.cue().isEmpty()) {
            about.add((isOther ? quote.asWritten() + " " : "") + quote.cue());
        }
        if (quote.confidence() < .6 && !quote.speaker().isEmpty()) {
            about.add("uncertain");
        }
        if (!about.isEmpty()) {
            speaker.add(" · " + String.join(" · ", about).strip(), Style.META);
        }
        speaker.writeTo(out, layout, new StyledText());
        new StyledText()
                .add("“" + cut(quote.text()) + "”", Style.PLAIN)
                .writeTo(out, layout, new StyledText().indent(MARGIN));
        new StyledText().add(where(printed), Style.META).writeTo(out, layout, new StyledText().indent(MARGIN));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end) + " …";
    }

    private static String where(PrintedQuote printed) {
        Article article = printed.article();
        List<String> where = new ArrayList<>();
        where.add(article.published().toString());
        where.add(article.publisher().orElse(""));
        where.add(article.title());
        where.add(article.id().value());
        int copies = printed.printed().size() - 1;
        where.add(copies == 0 ? "" : "and in " + Amount.of(copies, "other article"));
        where.removeIf(String::isEmpty);
        return String.join(" · ", where);
    }

    /// Writes who is quoted how often.
    ///
    /// @param speakers the speakers
    /// @param layout   palette and width
    /// @param out      where to
    public static void write(List<SpeakerCount> speakers, TextLayout layout, Out out) {
        for (SpeakerCount each : speakers) {
            StyledText count = new StyledText().add(Amount.number(each.quotes()), Style.META);
            count.indent(Math.max(GAP, COUNT_COLUMNS - count.columns()));
            new StyledText().add(each.speaker(), Style.PLAIN).writeTo(out, layout, count);
        }
    }

    // --- values ---

    /// Writes quotes as comma- or tab-separated values.
    ///
    /// @param page the quotes
    /// @param tabs whether tabs separate them
    /// @param out  where to
    public static void values(QuotePage page, boolean tabs, Out out) {
        line(
                tabs,
                out,
                "speaker",
                "as_written",
                "cue",
                "quote",
                "confidence",
                "field",
                "start",
                "end",
                "id",
                "title",
                "publisher",
                "published",
                "printed");
        for (PrintedQuote each : page.quotes()) {
            Quote quote = each.quote();
            line(
                    tabs,
                    out,
                    quote.speaker(),
                    quote.asWritten(),
                    quote.cue(),
                    quote.text(),
                    String.format(Locale.ROOT, "%.2f", quote.confidence()),
                    quote.field(),
                    Integer.toString(quote.start()),
                    Integer.toString(quote.end()),
                    each.article().id().value(),
                    each.article().title(),
                    each.article().publisher().orElse(""),
                    each.article().published().toString(),
                    Integer.toString(each.printed().size()));
        }
    }

    /// Writes who is quoted how often as comma- or tab-separated values.
    ///
    /// @param speakers the speakers
    /// @param tabs     whether tabs separate them
    /// @param out      where to
    public static void values(List<SpeakerCount> speakers, boolean tabs, Out out) {
        line(tabs, out, "speaker", "quotes");
        speakers.forEach(each -> line(tabs, out, each.speaker(), Long.toString(each.quotes())));
    }

    private static void line(boolean tabs, Out out, String... cells) {
        out.data(Arrays.stream(cells).map(cell -> cell(cell, tabs)).collect(Collectors.joining(tabs ? "\t" : ",")))
                .print("\n");
    }

    private static String cell(String value, boolean tabs) {
        String safe = Table.guarded(value);
        if (tabs) {
            return safe.replaceAll("[\\t\\r\\n]+", " ");
        }
        boolean quotes = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
