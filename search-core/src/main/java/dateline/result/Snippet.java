package dateline.result;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A passage of whole sentences, with what matched in it.
///
/// Positions count UTF-16 units of the stored text of the field, so `article.body().substring(mark.start(),
/// mark.end())` is the marked text; within [#text] a mark begins at `mark.start() - start`. [#marked] and
/// [#markedHtml] put the two together.
///
/// @param field the field's name: `title`, `lead`, `body` or an extra text field
/// @param text  the passage, a part of the field's text
/// @param start where the passage begins in the field's text
/// @param marks what matched, in order and without overlap; may be empty
/// @since 0.1
public record Snippet(String field, String text, int start, List<Mark> marks) {

    /// Checks and copies.
    public Snippet {
        Objects.requireNonNull(marks, "marks must not be null");
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(text, "text must not be null");
        marks = List.copyOf(marks);
    }

    /// {@return the passage with what matched between two strings, such as `*` and `*`}
    ///
    /// @param open  stands before each mark
    /// @param close stands after it
    public String marked(String open, String close) {
        return marked(open, close, UnaryOperator.identity());
    }

    /// {@return the passage as HTML, `&`, `<`, `>` and both quotation marks escaped, with what matched between two
    /// tags}
    ///
    /// @param open  stands before each mark as it is: `<b>`, `<mark class="hit">`
    /// @param close stands after it as it is: `</b>`
    public String markedHtml(String open, String close) {
        return marked(open, close, Snippet::escaped);
    }

    private String marked(String open, String close, UnaryOperator<String> escape) {
        Objects.requireNonNull(open, "open must not be null");
        Objects.requireNonNull(close, "close must not be null");
        StringBuilder marked = new StringBuilder(text.length() + marks.size() * 8);
        int done = 0;
        for (Mark mark : marks) {
            int from = Math.clamp((long) mark.start() - start, done, text.length());
            int to = Math.clamp((long) mark.end() - start, from, text.length());
            if (from < to) {
                marked.append(escape.apply(text.substring(done, from))).append(open);
                marked.append(escape.apply(text.substring(from, to))).append(close);
                done = to;
            }
        }
        return marked.append(escape.apply(text.substring(done))).toString();
    }

    private static String escaped(String part) {
        return part.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
