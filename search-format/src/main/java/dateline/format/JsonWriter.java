package dateline.format;

import dateline.result.Mark;
import dateline.result.Snippet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Writes JSON, member by member, on one line or indented.
///
/// What [ControlCharacterEscaper] would not let through to a terminal is written as an escape, which readers of JSON
/// undo. The caller sees to it that what is opened is closed. Not safe for use by several threads at once.
///
/// @since 0.1
public final class JsonWriter {

    private final Consumer<? super CharSequence> out;
    private final boolean indented;
    private final StringBuilder text = new StringBuilder(512);
    private int depth;
    private boolean first = true;
    private boolean named;

    /// Makes a writer.
    ///
    /// @param out      takes the text of each value at the top, whole, when it is complete
    /// @param indented whether each member stands on a line of its own
    public JsonWriter(Consumer<? super CharSequence> out, boolean indented) {
        Objects.requireNonNull(out, "out must not be null");
        this.out = out;
        this.indented = indented;
    }

    /// Begins an object.
    ///
    /// @return this
    public JsonWriter beginObject() {
        return begin('{');
    }

    /// Ends an object.
    ///
    /// @return this
    public JsonWriter endObject() {
        return end('}');
    }

    /// Begins an array.
    ///
    /// @return this
    public JsonWriter beginArray() {
        return begin('[');
    }

    /// Ends an array.
    ///
    /// @return this
    public JsonWriter endArray() {
        return end(']');
    }

    /// Writes the name of the member whose value comes next.
    ///
    /// @param name the name
    /// @return this
    public JsonWriter name(String name) {
        Objects.requireNonNull(name, "name must not be null");
        separate();
        quote(name);
        text.append(indented ? ": " : ":");
        named = true;
        return this;
    }

    /// Writes a text.
    ///
    /// @param value the text
    /// @return this
    public JsonWriter value(String value) {
        Objects.requireNonNull(value, "value must not be null");
        separate();
        quote(value);
        return written();
    }

    /// Writes texts as an array.
    ///
    /// @param values the texts
    /// @return this
    public JsonWriter value(List<String> values) {
        Objects.requireNonNull(values, "values must not be null");
        beginArray();
        for (String value : values) {
            value(value);
        }
        return endArray();
    }

    /// Writes passages with their marks as an array.
    ///
    /// @param snippets the passages
    /// @return this
    public JsonWriter snippets(List<Snippet> snippets) {
        Objects.requireNonNull(snippets, "snippets must not be null");
        beginArray();
        for (Snippet snippet : snippets) {
            beginObject();
            name("field").value(snippet.field());
            name("text").value(snippet.text());
            name("start").value(snippet.start());
            name("marks").beginArray();
            for (Mark mark : snippet.marks()) {
                beginObject();
                name("start").value(mark.start());
                name("end").value(mark.end());
                endObject();
            }
            endArray();
            endObject();
        }
        return endArray();
    }

    /// Writes a whole number.
    ///
    /// @param value the number
    /// @return this
    public JsonWriter value(long value) {
        separate();
        text.append(value);
        return written();
    }

    /// Writes a number, or `null` for one that JSON cannot write.
    ///
    /// @param value the number
    /// @return this
    public JsonWriter value(double value) {
        separate();
        text.append(Double.isFinite(value) ? Double.toString(value) : "null");
        return written();
    }

    /// Writes a number in the digits that single precision needs, or `null` for one that JSON cannot write.
    ///
    /// @param value the number
    /// @return this
    public JsonWriter value(float value) {
        separate();
        text.append(Float.isFinite(value) ? Float.toString(value) : "null");
        return written();
    }

    /// Writes `true` or `false`.
    ///
    /// @param value which
    /// @return this
    public JsonWriter value(boolean value) {
        separate();
        text.append(value);
        return written();
    }

    /// Writes `null`.
    ///
    /// @return this
    public JsonWriter nothing() {
        separate();
        text.append("null");
        return written();
    }

    private JsonWriter begin(char bracket) {
        separate();
        text.append(bracket);
        depth++;
        first = true;
        return this;
    }

    private JsonWriter end(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
        return written();
    }

    /// What stands between the value before and the one that comes.
    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (depth == 0) {
            return;
        }
        if (!first) {
            text.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        if (indented) {
            text.append('\n').repeat("  ", depth);
        }
    }

    private JsonWriter written() {
        first = false;
        if (depth == 0) {
            out.accept(text.append('\n').toString());
            text.setLength(0);
            first = true;
        }
        return this;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        text.append(c).append(value.charAt(++i));
                    } else if (ControlCharacterEscaper.isControl(c)) {
                        ControlCharacterEscaper.appendEscape(text, c);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
