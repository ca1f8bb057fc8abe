package dateline.ingest.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads entries of BibTeX: `@type{key, name = {value} # macro, …}`. What stands between entries is a comment.
final class BibParser {

    private static final int MOST_FIELDS = 1000;

    private final String text;
    private final int longest;
    private final Map<String, String> macros = new HashMap<>();
    private long macrosLength;
    private long entryLength;
    private int at;
    private int line = 1;
    private int counted;

    /// A field.
    ///
    /// @param name  its name in lower case
    /// @param value its value as plain text
    record Field(String name, String value) {}

    /// An entry.
    ///
    /// @param type   its type in lower case
    /// @param key    what it is cited by
    /// @param fields its fields
    /// @param where  the line that it begins on
    /// @param fault  what is wrong with it; empty where nothing is
    record Entry(String type, String key, List<Field> fields, String where, String fault) {

        Entry {
            fields = List.copyOf(fields);
        }

        String first(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Field::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /// Reads a file.
    ///
    /// @param text    the file
    /// @param longest how many characters the values of an entry may have together, and those of all macros: macros
    ///                made of macros can multiply
    BibParser(String text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    String where() {
        while (counted < Math.min(at, text.length())) {
            line += text.charAt(counted++) == '\n' ? 1 : 0;
        }
        return Integer.toString(line);
    }

    /// {@return the next entry that is a reference}
    Optional<Entry> next() {
        while (true) {
            at = text.indexOf('@', at);
            if (at < 0) {
                at = text.length();
                return Optional.empty();
            }
            String where = where();
            at++;
            String type = BibTex.lower(word());
            skipSpace();
            if (type.isEmpty() || at >= text.length() || "{(".indexOf(text.charAt(at)) < 0) {
                continue;
            }
            switch (type) {
                case "comment", "preamble" -> {
                    at++;
                    braced('}');
                }
                case "string" -> {
                    at++;
                    List<Field> macro = new ArrayList<>();
                    entryLength = 0;
                    fields(macro);
                    if (macrosLength + entryLength > longest) {
                        return Optional.of(new Entry(type, "", List.of(), where, tooLong()));
                    }
                    macrosLength += entryLength;
                    macro.forEach(field -> macros.put(field.name(), field.value()));
                }
                default -> {
                    at++;
                    return Optional.of(entry(type, where));
                }
            }
        }
    }

    private Entry entry(String type, String where) {
        int start = at;
        while (at < text.length() && ",}\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(start, at).strip();
        List<Field> fields = new ArrayList<>();
        entryLength = 0;
        String fault = at < text.length() && text.charAt(at) == ','
                ? fields(fields)
                : at < text.length() ? "" : "the file ends within this entry";
        return entryLength > longest
                ? new Entry(type, key, List.of(), where, tooLong())
                : new Entry(type, key, fields, where, fault);
    }

    /// Reads fields up to the end of the entry; {@return what is wrong with them}.
    private String fields(List<Field> fields) {
        while (at < text.length() && fields.size() < MOST_FIELDS) {
            skipSpaceAndCommas();
            if (at >= text.length()) {
                break;
            }
            char c = text.charAt(at);
            if (c == '}' || c == ')') {
                at++;
                return "";
            }
            if (c == '@') {
                return "an entry begins within this one";
            }
            String name = BibTex.lower(word());
            skipSpace();
            if (name.isEmpty() && c == '=' && !fields.isEmpty()) {
                // `title = abstract = {…}`, where something between the two is lost.
                at++;
                fields.add(new Field(BibTex.lower(fields.getLast().value()), value()));
                continue;
            }
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                at = Math.min(text.length(), at + 1);
                continue;
            }
            at++;
            fields.add(new Field(name, value()));
        }
        return "the file ends within this entry";
    }

    private String tooLong() {
        return String.format(Locale.ROOT, "values are longer than %,d characters, with the macros in them", longest);
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                break;
            }
            char c = text.charAt(at);
            String word = c == '{' || c == '"' ? "" : word();
            String part = word.isEmpty() ? "" : macros.getOrDefault(BibTex.lower(word), word);
            if (c == '{' || c == '"') {
                at++;
                part = braced(c == '{' ? '}' : '"');
            } else if (word.isEmpty()) {
                break;
            }
            entryLength += part.length();
            if (entryLength <= longest) {
                value.append(part);
            }
            skipSpace();
            if (at >= text.length() || text.charAt(at) != '#') {
                break;
            }
            at++;
        }
        return LatexText.plain(value.toString());
    }

    /// {@return the text up to the mark that ends it, outside of braces}
    private String braced(char end) {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (depth == 0 && c == end) {
                break;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            at++;
        }
        String value = text.substring(Math.min(start, text.length()), Math.min(at, text.length()));
        at = Math.min(text.length(), at + 1);
        return value;
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_:.+/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipSpaceAndCommas() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }
}
