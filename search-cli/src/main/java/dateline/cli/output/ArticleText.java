package dateline.cli.output;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.article.Origin;
import dateline.format.Dates;
import dateline.format.Paragraphs;
import dateline.format.Paragraphs.Paragraph;
import dateline.result.Contents;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes whole articles for reading.
public final class ArticleText {

    private static final StyledText NO_MARGIN = new StyledText();
    private static final int NAME_COLUMNS = 12;

    private final TextLayout layout;
    private final Out out;

    /// Makes a writer.
    ///
    /// @param layout palette and width
    /// @param out    where to
    public ArticleText(TextLayout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Writes an article: its title, what is known about it, and its text.
    ///
    /// @param article the article
    public void write(Article article) {
        write(article, Map.of(), Contents.NONE);
    }

    /// Writes an article with parts of its text marked.
    ///
    /// @param article the article
    /// @param marks   what is marked, by field, in order and without overlap
    /// @param contents what it contains, and of what it is part
    public void write(Article article, Map<String, List<Mark>> marks, Contents contents) {
        if (article.title().isEmpty()) {
            paragraph("(no title)", Style.TITLE);
        } else {
            String field = Field.TITLE.queryName();
            Snippet title = new Snippet(field, article.title(), 0, marks.getOrDefault(field, List.of()));
            new StyledText().add(title, Style.TITLE, layout.marks()).writeTo(out, layout, NO_MARGIN);
        }
        about("id", article.id().value());
        about("authors", String.join(", ", article.authors()));
        about("publisher", article.publisher().orElse(""));
        about(
                "published",
                article.isDateGuessed()
                        ? Dates.day(article)
                        : article.published().toString());
        about("place", article.place().orElse(""));
        about("section", article.section().orElse(""));
        about("tags", String.join(", ", article.tags()));
        about("language", article.language().or(article::detectedLanguage).orElse(""));
        about("url", article.url().orElse(""));
        for (Map.Entry<String, List<String>> extra : article.extras().entrySet()) {
            about(extra.getKey(), String.join(", ", extra.getValue()));
        }
        about("contains", ids(contents.contains()));
        about("part of", ids(contents.partOf()));
        String lead = Field.LEAD.queryName();
        paragraphs(article, lead, article.lead(), marks.getOrDefault(lead, List.of()));
        String body = Field.BODY.queryName();
        paragraphs(article, body, article.body(), marks.getOrDefault(body, List.of()));
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

    private static String ids(List<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).collect(Collectors.joining(", "));
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
            new StyledText().add(value, Style.PLAIN).linkTo(value).writeTo(out, layout, margin);
        }
    }

    private void paragraphs(Article article, String field, String text, List<Mark> marks) {
        for (Paragraph each : Paragraphs.of(text, article)) {
            int start = each.start();
            String paragraph = text.substring(start, each.end());
            out.print("\n");
            new StyledText()
                    .add(
                            new Snippet(field, paragraph, start, within(marks, start, paragraph.length())),
                            Style.PLAIN,
                            layout.marks())
                    .writeTo(out, layout, NO_MARGIN);
        }
    }

    private static List<Mark> within(List<Mark> marks, int start, int length) {
        return marks.stream()
                .filter(mark -> mark.start() < start + length && mark.end() > start)
                .toList();
    }

    private void paragraph(String text, Style style) {
        new StyledText().add(text, style).writeTo(out, layout, NO_MARGIN);
    }
}
