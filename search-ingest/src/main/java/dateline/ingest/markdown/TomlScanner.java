package dateline.ingest.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what TOML is written with: keys, strings and other values that are no collection, spaces and comments.
///
/// ```text
/// key    = name { "." name }
/// name   = bare | string
/// string = """…""" | '''…''' | "…" | '…'
/// ```
final class TomlScanner {

    /// How long a key may be, in names, and how deep values may be nested.
    static final int MOST_LEVELS = 50;

    private static final String[] QUOTES = {"\"\"\"", "'''", "\"", "'"};
    private static final String DECIMAL = "[+-]?(?:0|[1-9](?:_?[0-9])*)";
    private static final String DIGITS = "[0-9](?:_?[0-9])*";
    private static final String TIME = "\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?";

    /// Whole numbers, other numbers, truth values, dates and times, in this order.
    private static final Pattern SCALAR = Pattern.compile(DECIMAL
            + "|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*"
            + "|" + DECIMAL + "(?:\\." + DIGITS + ")?(?:[eE][+-]?" + DIGITS + ")?|[+-]?(?:inf|nan)"
            + "|true|false"
            + "|\\d{4}-\\d{2}-\\d{2}(?:[Tt ]" + TIME + "(?:[Zz]|[+-]\\d{2}:\\d{2})?)?|" + TIME);

    private final String text;
    private int position;

    /// @param text the source
    TomlScanner(String text) {
        this.text = text.replace("\r\n", "\n");
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /// {@return the character that comes next; NUL at the end}
    char peek() {
        return atEnd() ? '\0' : text.charAt(position);
    }

    /// {@return whether this came next, and was taken}
    boolean take(String expected) {
        if (text.startsWith(expected, position)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    /// Takes what must come next after spaces.
    void expect(String expected) throws TomlException {
        skipSpaces();
        if (!take(expected)) {
            throw fault("'" + expected + "' is missing");
        }
    }

    /// Takes the end of a line, with a comment before it.
    void expectLineEnd() throws TomlException {
        skipSpaces();
        skipComment();
        if (!atEnd() && !take("\n")) {
            throw fault("unexpected text after the value");
        }
    }

    void skipSpaces() {
        while (peek() == ' ' || peek() == '\t') {
            position++;
        }
    }

    /// Skips spaces, ends of lines and comments.
    void skipLines() throws TomlException {
        do {
            skipSpaces();
            skipComment();
        } while (take("\n"));
    }

    private void skipComment() throws TomlException {
        if (peek() == '#') {
            while (!atEnd() && peek() != '\n') {
                next();
            }
        }
    }

    /// {@return the names of a key}
    List<String> key() throws TomlException {
        List<String> names = new ArrayList<>();
        do {
            skipSpaces();
            names.add(name());
            if (names.size() > MOST_LEVELS) {
                throw fault("a key has more than " + MOST_LEVELS + " names");
            }
            skipSpaces();
        } while (take("."));
        return names;
    }

    private String name() throws TomlException {
        if (isQuote(peek())) {
            return string(false);
        }
        int start = position;
        while (isBare(peek())) {
            position++;
        }
        if (start == position) {
            throw fault("a key is missing");
        }
        return text.substring(start, position);
    }

    private static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /// {@return a string without its quotes, or another value as it is written}
    String scalar() throws TomlException {
        if (isQuote(peek())) {
            return string(true);
        }
        int start = position;
        int end = start;
        while (end < text.length() && ",]}#\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = text.substring(start, end).strip();
        if (value.isEmpty()) {
            throw fault("a value is missing");
        }
        if (!SCALAR.matcher(value).matches()) {
            throw fault("invalid value '" + value + "'");
        }
        position = end;
        return value;
    }

    private String string(boolean maybeLong) throws TomlException {
        String quote = "";
        for (int i = maybeLong ? 0 : 2; i < QUOTES.length && quote.isEmpty(); i++) {
            quote = take(QUOTES[i]) ? QUOTES[i] : "";
        }
        boolean isLong = quote.length() > 1;
        boolean hasEscapes = quote.charAt(0) == '"';
        if (isLong) {
            take("\n");
        }
        int start = position;
        StringBuilder value = new StringBuilder();
        while (!take(quote)) {
            if (atEnd() || (peek() == '\n' && !isLong)) {
                position = start;
                throw fault("unterminated string");
            }
            char c = next();
            if (c == '\\' && hasEscapes) {
                escape(value, isLong);
            } else {
                value.append(c);
            }
        }
        // Up to two quotes before the three that end a string are of the string.
        for (int i = 0; i < 2 && isLong && peek() == quote.charAt(0); i++) {
            value.append(next());
        }
        return value.toString();
    }

    private void escape(StringBuilder value, boolean isLong) throws TomlException {
        int start = position;
        if (isLong) {
            skipSpaces();
            if (peek() == '\n') {
                while (peek() == '\n' || peek() == ' ' || peek() == '\t') {
                    position++;
                }
                return;
            }
            position = start;
        }
        char c = peek();
        position++;
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'e' -> value.append('\u001b');
            case '"', '\\' -> value.append(c);
            case 'x' -> value.appendCodePoint(codePoint(2));
            case 'u' -> value.appendCodePoint(codePoint(4));
            case 'U' -> value.appendCodePoint(codePoint(8));
            default -> throw fault("unknown escape '\\" + c + "'");
        }
    }

    private int codePoint(int digits) throws TomlException {
        int point = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw fault("incomplete escape");
            }
            point = 16 * point + digit;
            position++;
        }
        if (!Character.isValidCodePoint(point) || (point >= 0xd800 && point <= 0xdfff)) {
            throw fault("invalid character in an escape");
        }
        return point;
    }

    /// {@return the character that comes next, which it takes}
    private char next() throws TomlException {
        char c = peek();
        if ((c < ' ' && c != '\t' && c != '\n') || c == 0x7f) {
            throw fault("control character U+00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 0xf, 16));
        }
        position++;
        return c;
    }

    TomlException fault(String what) {
        long line = text.chars().limit(position).filter(c -> c == '\n').count() + 1;
        return new TomlException(what + " on line " + line);
    }
}
