package dateline.ingest.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads TOML 1.0 as far as it stands before texts: tables, strings of all four kinds, arrays, inline tables; numbers,
/// dates and truth values are taken as the text that they are.
///
/// ```text
/// document = { "[" key "]" | "[[" key "]]" | key "=" value }
/// value    = string | "[" { value "," } "]" | "{" { key "=" value "," } "}" | bare
/// ```
final class Toml {

    private static final int MOST_LEVELS = 50;

    private final String text;
    private int position;

    private Toml(String text) {
        this.text = text;
    }

    /// {@return the table at the top: texts, lists and maps}
    ///
    /// @param text the source
    /// @throws TomlException if it is broken
    static Map<String, Object> parse(String text) throws TomlException {
        return new Toml(text.replace("\r\n", "\n")).document();
    }

    private Map<String, Object> document() throws TomlException {
        Map<String, Object> top = new LinkedHashMap<>();
        Map<String, Object> table = top;
        skipSpace(true);
        while (position < text.length()) {
            if (take("[[")) {
                table = table(top, key());
                expect("]]");
            } else if (take("[")) {
                table = table(top, key());
                expect("]");
            } else {
                pair(table, 0);
            }
            skipSpace(false);
            if (position < text.length() && text.charAt(position) != '\n') {
                throw fault("something follows the value");
            }
            skipSpace(true);
        }
        return top;
    }

    private void pair(Map<String, Object> table, int depth) throws TomlException {
        List<String> key = key();
        expect("=");
        Object value = value(depth);
        Map<String, Object> inner = table(table, key.subList(0, key.size() - 1));
        inner.put(key.getLast(), value);
    }

    /// {@return the table of a path, made where there is none}
    private static Map<String, Object> table(Map<String, Object> top, List<String> path) {
        Map<String, Object> table = top;
        for (String name : path) {
            Object inner = table.get(name);
            Map<String, Object> next = new LinkedHashMap<>();
            if (inner instanceof Map<?, ?> map) {
                map.forEach((key, value) -> next.put(String.valueOf(key), value));
            }
            table.put(name, next);
            table = next;
        }
        return table;
    }

    private List<String> key() throws TomlException {
        List<String> path = new ArrayList<>();
        do {
            skipSpace(false);
            char c = peek();
            if (c == '"' || c == '\'') {
                path.add(string());
            } else {
                int start = position;
                while (isBare(peek())) {
                    position++;
                }
                if (start == position) {
                    throw fault("a name is missing");
                }
                path.add(text.substring(start, position));
            }
            skipSpace(false);
        } while (take("."));
        return path;
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private Object value(int depth) throws TomlException {
        if (depth > MOST_LEVELS) {
            throw fault("values are nested more than " + MOST_LEVELS + " levels deep");
        }
        skipSpace(false);
        char c = peek();
        if (c == '"' || c == '\'') {
            return string();
        }
        if (take("[")) {
            return array(depth);
        }
        if (take("{")) {
            return inlineTable(depth);
        }
        int start = position;
        while (position < text.length() && ",]}#\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String bare = text.substring(start, position).strip();
        if (bare.isEmpty()) {
            throw fault("a value is missing");
        }
        return bare;
    }

    private List<Object> array(int depth) throws TomlException {
        List<Object> values = new ArrayList<>();
        skipSpace(true);
        while (!take("]")) {
            values.add(value(depth + 1));
            skipSpace(true);
            if (!take(",") && peek() != ']') {
                throw fault("a ',' or ']' is missing");
            }
            skipSpace(true);
        }
        return values;
    }

    private Map<String, Object> inlineTable(int depth) throws TomlException {
        Map<String, Object> table = new LinkedHashMap<>();
        skipSpace(false);
        while (!take("}")) {
            pair(table, depth + 1);
            skipSpace(false);
            if (!take(",") && peek() != '}') {
                throw fault("a ',' or '}' is missing");
            }
            skipSpace(false);
        }
        return table;
    }

    private String string() throws TomlException {
        for (String quote : new String[] {"\"\"\"", "'''", "\"", "'"}) {
            if (take(quote)) {
                boolean many = quote.length() == 3;
                if (many) {
                    take("\n");
                }
                int start = position;
                boolean escapes = quote.charAt(0) == '"';
                StringBuilder value = new StringBuilder();
                while (!text.startsWith(quote, position)) {
                    if (position >= text.length() || (!many && peek() == '\n')) {
                        position = start;
                        throw fault("a text has no end");
                    }
                    char c = text.charAt(position++);
                    if (c == '\\' && escapes) {
                        escape(value);
                    } else {
                        value.append(c);
                    }
                }
                position += quote.length();
                return value.toString();
            }
        }
        throw fault("a text is missing");
    }

    private void escape(StringBuilder value) throws TomlException {
        char c = peek();
        position++;
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b', 'f' -> value.append(' ');
            case '"', '\\' -> value.append(c);
            case '\n' -> skipSpace(true);
            case 'u' -> value.appendCodePoint(codePoint(4));
            case 'U' -> value.appendCodePoint(codePoint(8));
            default -> throw fault("there is no escape \\" + c);
        }
    }

    private int codePoint(int digits) throws TomlException {
        if (position + digits > text.length()) {
            throw fault("an escape is cut");
        }
        try {
            int point = Integer.parseInt(text.substring(position, position + digits), 16);
            if (!Character.isValidCodePoint(point)) {
                throw fault("there is no such character");
            }
            position += digits;
            return point;
        } catch (NumberFormatException e) {
            throw fault("an escape has something other than hexadecimal digits");
        }
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private boolean take(String expected) {
        if (text.startsWith(expected, position)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    private void expect(String expected) throws TomlException {
        skipSpace(false);
        if (!take(expected)) {
            throw fault("a '" + expected + "' is missing");
        }
    }

    /// Skips spaces, and line ends and comments too where those do not matter.
    private void skipSpace(boolean lines) {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '#') {
                while (position < text.length() && text.charAt(position) != '\n') {
                    position++;
                }
            } else if (c == ' ' || c == '\t' || (lines && c == '\n')) {
                position++;
            } else {
                return;
            }
        }
    }

    private TomlException fault(String what) {
        long line = text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new TomlException(what + " on line " + line);
    }
}
