package dateline.query.parser;

import dateline.query.syntax.CaretLine;
import java.util.Optional;

/// Says where and why a text is no query. Thrown by strict reading only, see [QueryParser#parseStrict].
///
/// Following `java.util.regex.PatternSyntaxException`, this is an unchecked exception.
///
/// @since 0.1
public final class QuerySyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// The query text.
    private final String input;
    /// Where it is wrong, in UTF-16 units.
    private final int position;
    /// What is wrong.
    private final String description;
    /// What to write instead; empty if unknown.
    private final String hint;

    QuerySyntaxException(String input, int position, String description, String hint) {
        super(description + " (character " + (position + 1) + ")" + (hint.isEmpty() ? "" : ": " + hint));
        this.input = input;
        this.position = position;
        this.description = description;
        this.hint = hint;
    }

    /// {@return the text that was to be read}
    public String input() {
        return input;
    }

    /// {@return where the fault is, in UTF-16 units from the beginning; the length of the input if it is at the end}
    public int position() {
        return position;
    }

    /// {@return what is wrong}
    public String description() {
        return description;
    }

    /// {@return what was likely meant, or what to write instead}
    public Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /// {@return three or four lines for a fixed-width terminal: the description, the part of the input around the
    /// fault, a caret under it, and the hint if there is one}
    ///
    /// Characters that move the cursor or turn the direction of writing are shown as `·`.
    public String prettyPrint() {
        return description + "\n" + CaretLine.under(input, position) + (hint.isEmpty() ? "" : "\n" + hint);
    }
}
