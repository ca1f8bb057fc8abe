package dateline.cli.output;

import dateline.article.Article;
import dateline.format.Column;
import dateline.format.Dates;
import dateline.format.StorySize;
import dateline.result.Copies;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A page for reading: for each hit its rank and title, a dim line of publisher, date, place and id, and what it says.
final class TextPage implements PageWriter {

    private static final int BEGINNING = 60;
    private static final String DOT = " · ";

    /// What the first line of a hit shows in any case.
    private static final Set<String> SHOWN = Set.of("rank", "title");

    private final TextLayout layout;

    TextPage(TextLayout layout) {
        this.layout = layout;
    }

    @Override
    public void write(Answer answer, Out out) {
        ResultPage page = answer.page();
        List<Hit> hits = page.hits();
        int digits = hits.isEmpty() ? 1 : Long.toString(hits.getLast().rank()).length();
        for (int i = 0; i < hits.size(); i++) {
            if (i > 0) {
                out.print("\n");
            }
            write(hits.get(i), digits, answer.columns(), out);
        }
        boolean first = hits.isEmpty();
        for (Map.Entry<String, List<FacetCount>> facet : page.facets().entrySet()) {
            if (!first) {
                out.print("\n");
            }
            first = false;
            write(facet.getKey(), facet.getValue(), out);
        }
        if (!page.histogram().isEmpty()) {
            out.print(first ? "" : "\n");
            HistogramText.write(page.histogram(), answer.periods(), layout, out);
        }
    }

    private void write(Hit hit, int digits, List<Column> columns, Out out) {
        Article article = hit.article();
        String rank = Long.toString(hit.rank());
        StyledText margin = new StyledText().indent(digits + 2);
        StyledText title = new StyledText();
        if (article.title().isEmpty()) {
            title.add("(no title)" + beginning(hit), Style.META);
        } else {
            title.add(hit.title(), Style.TITLE, layout.marks());
        }
        article.url().ifPresent(title::linkTo);
        title.writeTo(
                out,
                layout,
                new StyledText()
                        .indent(digits - rank.length())
                        .add(rank, Style.RANK)
                        .indent(2));
        StyledText about = new StyledText();
        if (columns.isEmpty()) {
            append(about, article.publisher().orElse(""));
            append(about, Dates.day(article));
            append(about, article.place().orElse(""));
            append(about, article.id().value());
        } else {
            for (Column column : columns) {
                if (!SHOWN.contains(column.name())) {
                    append(about, column.of(hit).cell());
                }
            }
        }
        if (!about.isEmpty()) {
            about.writeTo(out, layout, margin);
        }
        for (Snippet snippet : hit.snippets()) {
            new StyledText().add(snippet, Style.PLAIN, layout.marks()).writeTo(out, layout, margin);
        }
        hit.copies()
                .ifPresent(copies ->
                        new StyledText().add(describe(copies, hit), Style.META).writeTo(out, layout, margin));
        for (String line : ContentsText.lines(hit.contents())) {
            new StyledText().add(line, Style.META).writeTo(out, layout, margin);
        }
    }

    /// {@return the first words of an article without a title, unless a passage shows them}
    private static String beginning(Hit hit) {
        Article article = hit.article();
        String text = article.lead().isEmpty() ? article.body() : article.lead();
        if (hit.snippets().stream().anyMatch(snippet -> snippet.start() == 0)) {
            return "";
        }
        if (text.length() <= BEGINNING) {
            return " " + text;
        }
        int space = text.lastIndexOf(' ', BEGINNING);
        return space > 0 ? " " + text.substring(0, space) + " …" : "";
    }

    /// `+ 22 copies from 17 publishers, first: AP 2024-03-01 09:12`
    private static String describe(Copies copies, Hit hit) {
        StringBuilder text = new StringBuilder(80);
        text.append(StorySize.of(copies));
        if (!copies.first().equals(hit.article().id())) {
            text.append(", first: ")
                    .append(copies.firstPublisher().orElse(copies.first().value()));
            String time = Dates.minute(copies.firstPublished());
            text.append(time.isEmpty() ? "" : " ").append(time);
        }
        return text.toString();
    }

    private static void append(StyledText about, String part) {
        if (!part.isEmpty()) {
            about.add(about.isEmpty() ? "" : DOT, Style.META).add(part, Style.META);
        }
    }

    private void write(String field, List<FacetCount> counts, Out out) {
        new StyledText().add(field, Style.TITLE).writeTo(out, layout, new StyledText());
        int digits = 1;
        int storyDigits = 0;
        for (FacetCount count : counts) {
            digits = Math.max(digits, Long.toString(number(count)).length());
            if (count.stories().isPresent() && count.stories().getAsLong() != count.articles()) {
                storyDigits = Math.max(
                        storyDigits, Long.toString(count.stories().getAsLong()).length());
            }
        }
        for (FacetCount count : counts) {
            String number = Long.toString(number(count));
            StyledText margin = new StyledText()
                    .indent(digits + 2 - number.length())
                    .add(number, Style.META)
                    .indent(2);
            if (storyDigits > 0) {
                String stories = Long.toString(count.stories().orElse(count.articles()));
                int room = Math.max(0, storyDigits - stories.length());
                String word = stories.equals("1") ? " story" : " stories";
                margin = margin.indent(room).add(stories + word, Style.META).indent(2 + 8 - word.length());
            }
            new StyledText().add(count.value(), Style.PLAIN).writeTo(out, layout, margin);
        }
    }

    /// {@return how many articles have a value; of a speaker, how many different quotes they have}
    private static long number(FacetCount count) {
        return count.quotes().orElse(count.articles());
    }
}
