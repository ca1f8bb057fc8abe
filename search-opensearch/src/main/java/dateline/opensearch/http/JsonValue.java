package dateline.opensearch.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of JSON that was read; what is asked of it and is not there is absent, or empty.
///
/// @param value the value, null for none
public record JsonValue(@Nullable Object value) {

    /// No value.
    public static final JsonValue ABSENT = new JsonValue(null);

    /// {@return the value at a path of names}
    public JsonValue at(String... path) {
        Object here = value;
        for (String name : path) {
            here = here instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return new JsonValue(here);
    }

    public boolean isPresent() {
        return value != null;
    }

    /// {@return the elements of an array; none if it is no array}
    public List<JsonValue> elements() {
        return value instanceof List<?> array
                ? array.stream().map(JsonValue::new).toList()
                : List.of();
    }

    /// {@return the values of an object by name; none if it is no object}
    public Map<String, JsonValue> entries() {
        if (!(value instanceof Map<?, ?> object)) {
            return Map.of();
        }
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        object.forEach((name, each) -> entries.put((String) name, new JsonValue(each)));
        return Collections.unmodifiableMap(entries);
    }

    /// {@return the text of a string or number; empty for anything else}
    public String text() {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "";
    }

    /// {@return the whole number; 0 for anything else}
    public long whole() {
        return value instanceof Number number ? number.longValue() : 0;
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }
}
