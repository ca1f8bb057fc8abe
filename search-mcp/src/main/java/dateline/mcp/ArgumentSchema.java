package dateline.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the JSON schema of a tool's arguments. Not safe for use by several threads at once.
final class ArgumentSchema {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    ArgumentSchema needs(String name, String description) {
        required.add(name);
        return text(name, description);
    }

    ArgumentSchema text(String name, String description) {
        return property(name, Map.of("type", "string", "description", description));
    }

    ArgumentSchema number(String name, int least, int most, String description) {
        return property(name, Map.of("type", "integer", "minimum", least, "maximum", most, "description", description));
    }

    ArgumentSchema flag(String name, String description) {
        return property(name, Map.of("type", "boolean", "description", description));
    }

    ArgumentSchema choice(String name, List<String> values, String description) {
        return property(name, Map.of("type", "string", "enum", values, "description", description));
    }

    private ArgumentSchema property(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    /// {@return the schema}
    Map<String, Object> build() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.copyOf(properties));
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }
}
