package dateline.ingest.markdown;

import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Set;

/// Lines `Key: value`, with the values of a list below their key as `- value`: what people write where they mean YAML,
/// and what Pelican and MultiMarkdown read.
final class LineFields {

    private static final int LONGEST_KEY = 60;

    /// What a value of YAML begins with that is no plain one.
    private static final String SIGNS = "[{&*!|>";

    /// Fields whose value names several people or things with commas between them.
    private static final Set<String> LISTS = Set.of("authors", "tags", "keywords", "categories");

    private LineFields() {}

    /// {@return the key of a line, or an empty text when it has none}
    ///
    /// @param line the line
    static String key(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_KEY || !Character.isLetter(line.charAt(0))) {
            return "";
        }
        boolean separated = colon + 1 == line.length() || Character.isWhitespace(line.charAt(colon + 1));
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            separated &= Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ';
        }
        return separated ? line.substring(0, colon).strip() : "";
    }

    /// {@return whether a line goes on with the value of the key above it}
    ///
    /// @param line the line
    static boolean isContinued(String line) {
        return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
    }

    /// Adds the fields of a block.
    ///
    /// @param source the block
    /// @param record takes the values
    /// @return whether each of its lines has the form; if not, nothing was added
    static boolean add(String source, RawRecord.Builder record) {
        boolean all = source.lines()
                .allMatch(line -> line.isBlank() || line.startsWith("#") || isContinued(line) || isField(line));
        if (!all) {
            return false;
        }
        String key = "";
        for (String line : source.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (isContinued(line)) {
                String value = line.strip();
                record.add(
                        key,
                        unquoted(value.startsWith("- ") ? value.substring(2).strip() : value));
            } else {
                key = key(line);
                addValue(key, line.substring(line.indexOf(':') + 1).strip(), record);
            }
        }
        return true;
    }

    /// What only YAML has a meaning for is not of this form.
    private static boolean isField(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        boolean list = value.startsWith("[") && value.endsWith("]");
        return !key(line).isEmpty() && (value.isEmpty() || list || SIGNS.indexOf(value.charAt(0)) < 0);
    }

    private static void addValue(String key, String value, RawRecord.Builder record) {
        boolean bracketed = value.startsWith("[") && value.endsWith("]");
        if (bracketed || (LISTS.contains(key.toLowerCase(Locale.ROOT)) && value.contains(","))) {
            String list = bracketed ? value.substring(1, value.length() - 1) : value;
            for (String element : list.split(",", -1)) {
                record.add(key, unquoted(element.strip()));
            }
        } else {
            record.add(key, unquoted(value));
        }
    }

    private static String unquoted(String value) {
        char first = value.isEmpty() ? 0 : value.charAt(0);
        boolean quoted =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
