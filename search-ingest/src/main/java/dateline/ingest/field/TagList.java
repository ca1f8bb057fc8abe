package dateline.ingest.field;

import java.util.List;
import java.util.stream.Stream;

/// Tags that stand in one value.
final class TagList {

    private static final String SEPARATORS = ";|,\n";

    private TagList() {}

    /// {@return the tags in a value: parted by semicolons, else by bars, else by commas, else by line ends; or written
    /// as a list of strings, `['ports', "unions"]`}
    ///
    /// @param value one tag or several
    static List<String> split(String value) {
        String text = value.strip();
        if (text.startsWith("[") && text.endsWith("]") && text.length() > 1) {
            return Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                    .map(TagList::unquoted)
                    .filter(tag -> !tag.isEmpty())
                    .toList();
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            String separator = SEPARATORS.substring(i, i + 1);
            if (value.contains(separator)) {
                return Stream.of(value.split("[" + separator + "]", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
            }
        }
        return List.of(value);
    }

    private static String unquoted(String element) {
        String text = element.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
