package dateline.result;

import dateline.article.Field;
import java.util.List;
import java.util.Objects;

/// A field of an index, as queries can name it.
///
/// @param name     its name in queries
/// @param aliases  other names that queries may use
/// @param type     what values it has
/// @param extra    whether it is one of the collection's own
/// @param articles how many articles have a value
/// @param examples its most frequent values, for keyword fields
/// @since 0.1
public record FieldSummary(
        String name, List<String> aliases, Field.Type type, boolean extra, long articles, List<FacetCount> examples) {

    /// Checks and copies.
    public FieldSummary {
        Objects.requireNonNull(aliases, "aliases must not be null");
        Objects.requireNonNull(examples, "examples must not be null");
        Objects.requireNonNull(name, "name must not be null");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type must not be null");
        examples = List.copyOf(examples);
    }
}
