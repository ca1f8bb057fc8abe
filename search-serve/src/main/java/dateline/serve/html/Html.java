package dateline.serve.html;

import dateline.format.ControlCharacterEscaper;
import dateline.format.SvgBarChart;
import dateline.result.Mark;
import java.util.List;
import java.util.Set;

/// Builds a piece of a page. Texts and attribute values are escaped; names of tags and attributes are the program's
/// own.
///
/// Attributes that could run something or load from elsewhere are refused: event handlers, styles, and addresses other
/// than of this server, `http` and `https`. Characters that would make a line read as something else are shown as
/// escapes, see [ControlCharacterEscaper].
public final class Html {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    private final StringBuilder out = new StringBuilder(1024);

    /// Opens an element.
    ///
    /// @param tag        its name
    /// @param attributes names and values in turn
    /// @return this
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    /// Closes an element.
    ///
    /// @param tag its name
    /// @return this
    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /// Adds an element that holds text, or none and no end where its kind has none.
    ///
    /// @param tag        its name
    /// @param text       the text
    /// @param attributes names and values in turn
    /// @return this
    public Html element(String tag, String text, String... attributes) {
        open(tag, attributes);
        return VOID.contains(tag) ? this : text(text).close(tag);
    }

    /// Adds an element that holds another piece.
    ///
    /// @param tag        its name
    /// @param inner      the piece
    /// @param attributes names and values in turn
    /// @return this
    public Html element(String tag, Html inner, String... attributes) {
        return open(tag, attributes).add(inner).close(tag);
    }

    /// Adds text.
    ///
    /// @param text any text
    /// @return this
    public Html text(String text) {
        escape(text, 0, text.length());
        return this;
    }

    /// Adds another piece.
    ///
    /// @param piece the piece
    /// @return this
    public Html add(Html piece) {
        out.append(piece.out);
        return this;
    }

    /// Adds a chart.
    ///
    /// @param chart the chart
    /// @return this
    public Html add(SvgBarChart chart) {
        out.append(chart.part());
        return this;
    }

    /// Adds text with what matched in it marked.
    ///
    /// @param text  the text
    /// @param start where it begins in the text that the marks count in
    /// @param marks what matched, in order
    /// @return this
    public Html marked(String text, int start, List<Mark> marks) {
        int done = 0;
        for (Mark mark : marks) {
            int from = Math.clamp((long) mark.start() - start, done, text.length());
            int to = Math.clamp((long) mark.end() - start, from, text.length());
            if (from < to) {
                escape(text, done, from);
                out.append("<mark>");
                escape(text, from, to);
                out.append("</mark>");
                done = to;
            }
        }
        escape(text, done, text.length());
        return this;
    }

    /// {@return whether nothing was added}
    public boolean isEmpty() {
        return out.isEmpty();
    }

    private void attribute(String name, String value) {
        if (name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("the attribute " + name + " is not allowed");
        }
        if (ADDRESSES.contains(name) && !isAddress(value)) {
            throw new IllegalArgumentException(
                    "the attribute " + name + " must be an address of this server or the web");
        }
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length());
        out.append('"');
    }

    private static boolean isAddress(String value) {
        return (value.startsWith("/") && !value.startsWith("//"))
                || value.startsWith("?")
                || value.startsWith("#")
                || Link.external(value).isPresent();
    }

    private void escape(String text, int from, int to) {
        for (int i = from, c; i < to; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append('\n');
                default -> ControlCharacterEscaper.append(out, c);
            }
        }
    }

    /// {@return the text of the piece}
    @Override
    public String toString() {
        return out.toString();
    }
}
