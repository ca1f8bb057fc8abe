package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds answers against the description of the interface, by the few rules of JSON Schema that it uses. What the
/// description does not name is not allowed.
final class SchemaCheck {

    private final Map<String, Object> description;

    SchemaCheck(Map<String, Object> description) {
        this.description = description;
    }

    static Set<String> paths(Map<String, Object> description) {
        return map(description.get("paths")).keySet();
    }

    void check(String address, HttpResponse<String> response) {
        String path = address.replaceFirst("\\?.*", "");
        boolean isAnswer = response.statusCode() == 200;
        Map<String, Object> operation = isAnswer || paths(description).contains(path)
                ? map(map(map(description.get("paths")).get(path)).get("get"))
                : map(map(map(description.get("paths")).get("/search.json")).get("get"));
        Map<String, Object> responses = map(operation.get("responses"));
        Map<String, Object> content =
                map(map(responses.get(isAnswer ? "200" : "default")).get("content"));
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertThat(content).containsKey(type);
        value("answer", Json.object(response.body()), map(map(content.get(type)).get("schema")));
    }

    private void value(String where, @Nullable Object value, Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring("#/components/schemas/".length());
            value(
                    where,
                    value,
                    map(map(map(description.get("components")).get("schemas")).get(name)));
        } else if (schema.get("anyOf") instanceof List<?> choices) {
            Map<String, Object> first = map(choices.getFirst());
            if (value != null) {
                value(where, value, first);
            }
        } else {
            assertThat(types(schema)).as(where + " is " + value).contains(type(value));
            if (schema.get("enum") instanceof List<?> allowed) {
                assertThat(allowed.contains(value)).as(where + " is " + value).isTrue();
            }
            if (value instanceof Map<?, ?>) {
                members(where, map(value), schema);
            } else if (value instanceof List<?> list && schema.containsKey("items")) {
                list.forEach(item -> value(where + "[]", item, map(schema.get("items"))));
            }
        }
    }

    private void members(String where, Map<String, Object> value, Map<String, Object> schema) {
        Map<String, Object> properties = schema.containsKey("properties") ? map(schema.get("properties")) : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.forEach(name -> assertThat(value).as(where).containsKey((String) name));
        }
        value.forEach((name, member) -> {
            Object known = properties.getOrDefault(name, schema.get("additionalProperties"));
            assertThat(known).as(where + "." + name + " is not described").isNotNull();
            value(where + "." + name, member, map(known));
        });
    }

    private static List<String> types(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(schema.get("type")));
    }

    private static String[] type(@Nullable Object value) {
        return switch (value) {
            case null -> new String[] {"null"};
            case String text -> new String[] {"string"};
            case Boolean flag -> new String[] {"boolean"};
            case List<?> list -> new String[] {"array"};
            case Map<?, ?> map -> new String[] {"object"};
            case Double number -> new String[] {"number"};
            default -> new String[] {"integer"};
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }
}
