package dateline.cli.output;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import java.util.List;
import java.util.Map;

/// A page for reading: for each hit its rank and title, a dim line of publisher, date, place and id, and what it says.
final class TextPage implements PageWriter {

    private static final String DOT = " · ";

    private final Layout layout;

    TextPage(Layout layout) {
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
    }

    private void write(Hit hit, int digits, List<Column> columns, Out out) {
        Article article = hit.article();
        String rank = Long.toString(hit.rank());
        StyledText margin = new StyledText().indent(digits + 2);
        StyledText title = new StyledText();
        if (article.title().isEmpty()) {
            title.add("(no title)", Style.META);
        } else {
            title.add(hit.title(), Style.TITLE, layout.marks());
        }
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
            append(about, date(article.published()));
            append(about, article.place().orElse(""));
            append(about, article.id().value());
        } else {
            for (Column column : columns) {
                append(about, column.of(hit).cell());
            }
        }
        if (!about.isEmpty()) {
            about.writeTo(out, layout, margin);
        }
        for (Snippet snippet : hit.snippets()) {
            new StyledText().add(snippet, Style.PLAIN, layout.marks()).writeTo(out, layout, margin);
        }
    }

    private static void append(StyledText about, String part) {
        if (!part.isEmpty()) {
            about.add(about.isEmpty() ? "" : DOT, Style.META).add(part, Style.META);
        }
    }

    /// The day is enough here; `--json` has the time.
    static String date(ArticleDate date) {
        return switch (date.precision()) {
            case INSTANT -> date.toString().substring(0, 10);
            case DAY, MONTH, YEAR, UNKNOWN -> date.toString();
            case MONTH_DAY -> date.toString().substring(2) + " (no year)";
        };
    }

    private void write(String field, List<FacetCount> counts, Out out) {
        new StyledText().add(field, Style.TITLE).writeTo(out, layout, new StyledText());
        int digits = 1;
        for (FacetCount count : counts) {
            digits = Math.max(digits, Long.toString(count.articles()).length());
        }
        for (FacetCount count : counts) {
            String number = Long.toString(count.articles());
            StyledText margin = new StyledText()
                    .indent(digits + 2 - number.length())
                    .add(number, Style.META)
                    .indent(2);
            new StyledText().add(count.value(), Style.PLAIN).writeTo(out, layout, margin);
        }
    }
}
