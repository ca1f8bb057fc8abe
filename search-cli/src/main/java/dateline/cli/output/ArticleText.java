package dateline.cli.output;

import dateline.article.Article;
import dateline.article.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes whole articles for reading.
public final class ArticleText {

    private static final StyledText NO_MARGIN = new StyledText();
    private static final int NAME_COLUMNS = 12;

    private final Layout layout;
    private final Out out;

    /// Makes a writer.
    ///
    /// @param layout palette and width
    /// @param out    where to
    public ArticleText(Layout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Writes an article: its title, what is known about it, and its text.
    ///
    /// @param article the article
    public void write(Article article) {
        paragraph(article.title().isEmpty() ? "(no title)" : article.title(), Style.TITLE);
        about("id", article.id().value());
        about("authors", String.join(", ", article.authors()));
        about("publisher", article.publisher().orElse(""));
        about("published", article.published().toString());
        about("place", article.place().orElse(""));
        about("section", article.section().orElse(""));
        about("tags", String.join(", ", article.tags()));
        about("language", article.language().orElse(""));
        about("url", article.url().orElse(""));
        for (Map.Entry<String, List<String>> extra : article.extras().entrySet()) {
            about(extra.getKey(), String.join(", ", extra.getValue()));
        }
        paragraphs(article.lead());
        paragraphs(article.body());
    }

    /// Writes where an article and each of its fields come from.
    ///
    /// @param article the article
    public void writeProvenance(Article article) {
        paragraph(article.title().isEmpty() ? "(no title)" : article.title(), Style.TITLE);
        about("id", article.id().value());
        about("read from", article.source().isPresent() ? article.source().get().toString() : "");
        about("added", article.added().map(Instant::toString).orElse(""));
        about("words", Integer.toString(article.wordCount()));
        for (Map.Entry<String, Origin> origin : article.origins().entrySet()) {
            about(origin.getKey(), said(origin.getValue()));
        }
    }

    private static String said(Origin origin) {
        return origin.confidence() == 1
                ? origin.evidence()
                : origin.evidence() + " (" + Math.round(origin.confidence() * 100) + " % sure)";
    }

    private void about(String name, String value) {
        if (!value.isEmpty()) {
            StyledText margin = new StyledText().add(name, Style.META);
            margin.indent(Math.max(1, NAME_COLUMNS - margin.columns()));
            new StyledText().add(value, Style.PLAIN).writeTo(out, layout, margin);
        }
    }

    private void paragraphs(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                out.print("\n");
                paragraph(text.substring(start, end), Style.PLAIN);
            }
            start = end + 2;
        }
    }

    private void paragraph(String text, Style style) {
        new StyledText().add(text, style).writeTo(out, layout, NO_MARGIN);
    }
}
