package dateline.ingest;

import dateline.article.Article;
import dateline.article.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which field of a file becomes which field of an article, where the usual names ([dateline.ingest.ArticleReader])
/// do not tell, or tell wrongly.
///
/// Written `body=text`: what files call `text` is the body. Case and punctuation in the file's name do not count. The
/// name before the sign is that of a [Field] or of an extra field; nothing before it (`=tracking`) leaves the file's
/// field out. Several names in files may become one field; of those that stand in one record the first is taken.
///
/// Immutable.
///
/// @since 0.1
public final class FieldMap {

    private static final FieldMap NONE = new FieldMap(Map.of());

    private final Map<String, String> targets;

    private FieldMap(Map<String, String> targets) {
        this.targets = targets;
    }

    /// {@return the map that changes nothing}
    public static FieldMap none() {
        return NONE;
    }

    /// {@return a map of several assignments}
    ///
    /// @param assignments such as `body=text` and `=tracking`
    /// @throws IllegalArgumentException if one has no `=`, or names no field before it or nothing behind it
    public static FieldMap of(String... assignments) {
        Objects.requireNonNull(assignments, "assignments must not be null");
        return of(Arrays.asList(assignments));
    }

    /// {@return a map of several assignments}
    ///
    /// @param assignments such as `body=text` and `=tracking`
    /// @throws IllegalArgumentException if one has no `=`, or names no field before it or nothing behind it
    public static FieldMap of(List<String> assignments) {
        Objects.requireNonNull(assignments, "assignments must not be null");
        assignments.forEach(assignment -> Objects.requireNonNull(assignment, "assignment must not be null"));
        Map<String, String> targets = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "cannot map '" + assignment + "': write FIELD=NAME, such as body=text");
            }
            String target = assignment.substring(0, equals).strip();
            String name = assignment.substring(equals + 1).strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "cannot map '" + assignment + "': the name in the file is missing after the '='");
            }
            if (!target.isEmpty() && Field.named(target).isEmpty() && !Article.isExtraName(target)) {
                throw new IllegalArgumentException("cannot map '" + assignment + "': '" + target
                        + "' is not a field, and cannot name an extra one");
            }
            targets.put(name, target);
        }
        return new FieldMap(Map.copyOf(targets));
    }

    /// {@return for names in files: the field that they become, empty for none}
    Map<String, String> targets() {
        return targets;
    }

    /// Two maps are equal when their assignments are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldMap that && targets.equals(that.targets);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(targets);
    }

    /// {@return the assignments, separated by spaces}
    @Override
    public String toString() {
        return targets.entrySet().stream()
                .map(entry -> entry.getValue() + "=" + entry.getKey())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
