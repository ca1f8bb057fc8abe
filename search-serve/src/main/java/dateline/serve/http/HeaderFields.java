package dateline.serve.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The header fields of a request. Names are the same in any case.
///
/// @param values the values of each
/// @since 0.1
public record HeaderFields(Map<String, List<String>> values) {

    /// A colon with a space, and the end of the line.
    private static final int BETWEEN = 4;

    /// Copies.
    public HeaderFields {
        Objects.requireNonNull(values, "values must not be null");
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) ->
                copy.computeIfAbsent(name, key -> new ArrayList<>()).addAll(list));
        values = Collections.unmodifiableMap(copy);
    }

    /// {@return how many bytes they have as they are sent, with what stands between them}
    int length() {
        int length = 0;
        for (Map.Entry<String, List<String>> field : values.entrySet()) {
            for (String value : field.getValue()) {
                length += field.getKey().length() + value.length() + BETWEEN;
            }
        }
        return length;
    }

    /// {@return the first value of a field}
    ///
    /// @param name its name
    public Optional<String> first(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return all(name).stream().findFirst();
    }

    /// {@return all values of a field}
    ///
    /// @param name its name
    public List<String> all(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return values.getOrDefault(name, List.of());
    }
}
