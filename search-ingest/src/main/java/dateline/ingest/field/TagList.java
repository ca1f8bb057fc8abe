package dateline.ingest.field;

import dateline.ingest.resolve.ListNotation;
import java.util.List;
import java.util.stream.Stream;

/// Tags that stand in one value.
final class TagList {

    private static final String SEPARATORS = ";|,\n";

    private TagList() {}

    /// {@return the tags in a value: separated by semicolons, else by bars, else by commas, else by line ends; or
    /// written as a list of strings, `['ports', "unions"]`}
    ///
    /// @param value one tag or several
    static List<String> split(String value) {
        List<String> listed = ListNotation.items(value);
        boolean quoted = !listed.equals(List.of(value)) && (value.indexOf('\'') >= 0 || value.indexOf('"') >= 0);
        return quoted ? listed : apart(listed.getFirst());
    }

    private static List<String> apart(String value) {
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
}
