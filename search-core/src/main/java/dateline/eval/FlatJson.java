package dateline.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One line that is a JSON object (RFC 8259), read for its scalar members. Nested values are checked and passed over.
/// This is all the JSON that evaluation needs; the library has no JSON dependency.
final class FlatJson {

    /// Deepest nesting accepted, so that no input can exhaust the stack.
    private static final int MAX_DEPTH = 32;

    private final String text;
    private int at;
    private final Map<String, String> scalars = new HashMap<>();

    private FlatJson(String text) {
        this.text = text;
    }

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException if it is not one JSON object; the message names the column
    static FlatJson parse(String line) {
        var json = new FlatJson(line);
        json.readLine();
        return json;
    }

    /// {@return the decoded string, or the literal as written, of a member of the outermost object; empty where it is
    /// absent, `null`, an object or an array}
    Optional<String> scalar(String name) {
        return Optional.ofNullable(scalars.get(name));
    }

    private void readLine() {
        skipSpace();
        expect('{');
        object(1);
        skipSpace();
        if (at < text.length()) {
            throw fault("expected the end of the line after the JSON object");
        }
    }

    /// object = "{" [ string ":" value *( "," string ":" value ) ] "}", the first brace being read already
    private void object(int depth) {
        Set<String> names = new HashSet<>();
        skipSpace();
        if (accept('}')) {
            return;
        }
        do {
            skipSpace();
            expect('"');
            String name = string();
            if (!names.add(name)) {
                throw fault("member '" + name + "' occurs twice");
            }
            skipSpace();
            expect(':');
            skipSpace();
            Optional<String> value = value(depth);
            if (depth == 1) {
                value.ifPresent(scalar -> scalars.put(name, scalar));
            }
            skipSpace();
        } while (accept(','));
        expect('}');
    }

    private void array(int depth) {
        skipSpace();
        if (accept(']')) {
            return;
        }
        do {
            skipSpace();
            value(depth);
            skipSpace();
        } while (accept(','));
        expect(']');
    }

    private Optional<String> value(int depth) {
        if (depth == MAX_DEPTH) {
            throw fault("JSON is nested more than " + MAX_DEPTH + " deep");
        }
        if (accept('"')) {
            return Optional.of(string());
        }
        if (accept('{')) {
            object(depth + 1);
            return Optional.empty();
        }
        if (accept('[')) {
            array(depth + 1);
            return Optional.empty();
        }
        int start = at;
        while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String literal = text.substring(start, at);
        return switch (literal) {
            case "null" -> Optional.empty();
            case "true", "false" -> Optional.of(literal);
            default -> {
                if (!isNumber(literal)) {
                    at = start;
                    throw fault("expected a JSON value");
                }
                yield Optional.of(literal);
            }
        };
    }

    /// string, the first quotation mark being read already
    private String string() {
        var value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return checkSurrogates(value.toString());
            }
            if (c < ' ') {
                throw fault("control character inside a JSON string");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw fault("JSON string is not closed");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault("unknown escape in a JSON string");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw fault("expected four hexadecimal digits after \\u");
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw fault("expected four hexadecimal digits after \\u");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /// Half of a surrogate pair has no form in UTF-8, so it could be neither digested nor written.
    private String checkSurrogates(String value) {
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw fault("half of a surrogate pair in a JSON string");
        }
        return value;
    }

    /// number = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ ( "e" / "E" ) [ "+" / "-" ] 1*digit ]
    private static boolean isNumber(String literal) {
        int i = literal.startsWith("-") ? 1 : 0;
        int whole = digits(literal, i);
        if (whole == 0 || (whole > 1 && literal.charAt(i) == '0')) {
            return false;
        }
        i += whole;
        if (i < literal.length() && literal.charAt(i) == '.') {
            int fraction = digits(literal, i + 1);
            if (fraction == 0) {
                return false;
            }
            i += 1 + fraction;
        }
        if (i < literal.length() && (literal.charAt(i) == 'e' || literal.charAt(i) == 'E')) {
            i++;
            if (i < literal.length() && (literal.charAt(i) == '+' || literal.charAt(i) == '-')) {
                i++;
            }
            int exponent = digits(literal, i);
            if (exponent == 0) {
                return false;
            }
            i += exponent;
        }
        return i == literal.length();
    }

    private static int digits(String literal, int from) {
        int i = from;
        while (i < literal.length() && literal.charAt(i) >= '0' && literal.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean accept(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw fault("expected '" + c + "' in the JSON object");
        }
    }

    private IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException("column " + (at + 1) + ": " + reason);
    }
}
