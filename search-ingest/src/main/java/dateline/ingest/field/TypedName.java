package dateline.ingest.field;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of columns with more than the name in them: a type (`title:string`), a remark (`Title (EN)`), another name
/// (`URL/Link`, `URL, link`).
final class TypedName {

    private static final int LONGEST = 100;

    private static final Pattern TYPED = Pattern.compile(
            "(.+?)\\s*:\\s*(?:string|str|text|varchar|char|keyword|number|numeric|integer|int|long|float|double|bool|boolean"
                    + "|date|datetime|timestamp|array|list|object|id)(?:\\[\\])?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK = Pattern.compile("(.*[^\\s(\\[])\\s*[(\\[][^()\\[\\]]{1,40}[)\\]]");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[/,;|]\\s*|\\s+or\\s+", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NAMES = 3;

    private TypedName() {}

    /// {@return the name before a type}
    ///
    /// @param column the whole, without dots
    static Optional<String> nameOf(String column) {
        if (column.indexOf(':') < 1 || column.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher typed = TYPED.matcher(column.strip());
        return typed.matches() ? Optional.of(typed.group(1)) : Optional.empty();
    }

    /// {@return the names before a remark and about a slash, a comma or the like, none where it has neither}
    ///
    /// @param column the whole, without dots
    static List<String> alternatives(String column) {
        if (column.length() > LONGEST) {
            return List.of();
        }
        String name = column.strip();
        Matcher remark = REMARK.matcher(name);
        if ((name.endsWith(")") || name.endsWith("]")) && remark.matches()) {
            return List.of(remark.group(1));
        }
        List<String> parts = Stream.of(BETWEEN.split(column, MOST_NAMES))
                .filter(part -> !part.isBlank())
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }
}
