package dateline.cli.output;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.Dates;
import dateline.result.TextChange;
import java.util.ArrayList;
import java.util.List;

/// How two articles differ, for reading: titles, then texts paragraph by paragraph.
public final class DiffText {

    /// Words of a long common stretch that are shown at each of its ends.
    private static final int CONTEXT = 12;

    private static final StyledText NO_MARGIN = new StyledText();

    private final TextLayout layout;
    private final Out out;
    private final boolean whole;

    /// Makes a writer.
    ///
    /// @param layout palette and width
    /// @param out    where to
    /// @param whole  whether long common stretches are shown whole
    public DiffText(TextLayout layout, Out out, boolean whole) {
        this.layout = layout;
        this.out = out;
        this.whole = whole;
    }

    /// Writes how one article differs from another.
    ///
    /// @param firstName  how the one is called: by its id, or that of its version
    /// @param first      the one
    /// @param secondName how the other is called
    /// @param second     the other
    public void write(String firstName, Article first, String secondName, Article second) {
        about("[-", firstName, first, "-]", Style.DELETED);
        about("{+", secondName, second, "+}", Style.INSERTED);
        paragraphs(first.title(), second.title());
        paragraphs(first.lead(), second.lead());
        paragraphs(first.body(), second.body());
    }

    private void about(String open, String name, Article article, String close, Style style) {
        StyledText line = new StyledText();
        marked(line, open, name, close, style);
        String publisher = article.publisher().orElse("");
        line.add(publisher.isEmpty() ? "" : " · " + publisher, Style.META);
        String date = Dates.minute(article.published());
        line.add(date.isEmpty() ? "" : " · " + date, Style.META);
        line.writeTo(out, layout, NO_MARGIN);
    }

    private void marked(StyledText line, String open, String text, String close, Style style) {
        if (layout.palette() == Palette.NONE) {
            line.add(open + text + close, style);
        } else {
            line.add(text, style);
        }
    }

    private void paragraphs(String first, String second) {
        List<TextChange> changes = SearchIndex.diff(first, second);
        if (changes.isEmpty()) {
            return;
        }
        out.print("\n");
        StyledText line = new StyledText();
        for (TextChange change : changes) {
            String text = change.text().strip();
            switch (change.kind()) {
                case DELETE -> marked(line, "[-", text, "-]", Style.DELETED);
                case INSERT -> marked(line, "{+", text, "+}", Style.INSERTED);
                case EQUAL -> {
                    for (String part : parts(change.text())) {
                        if (part.isEmpty() && !line.isEmpty()) {
                            line.writeTo(out, layout, NO_MARGIN);
                            line = new StyledText();
                        } else {
                            line.add(part, Style.PLAIN);
                        }
                    }
                }
            }
            line.add(" ", Style.PLAIN);
        }
        if (!line.isEmpty()) {
            line.writeTo(out, layout, NO_MARGIN);
        }
    }

    /// {@return a common stretch in paragraphs, between them an empty text; the middle of a long one left out}
    private List<String> parts(String text) {
        String[] words = text.strip().split("\\s+");
        if (!whole && words.length > 3 * CONTEXT) {
            return List.of(
                    String.join(" ", List.of(words).subList(0, CONTEXT)) + " ",
                    "… (" + Amount.of(words.length - 2L * CONTEXT, "word") + " in both) … ",
                    String.join(" ", List.of(words).subList(words.length - CONTEXT, words.length)));
        }
        List<String> parts = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            if (!parts.isEmpty()) {
                parts.add("");
            }
            parts.add(paragraph);
        }
        return parts;
    }
}
