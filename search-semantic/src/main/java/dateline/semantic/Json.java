package dateline.semantic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value in a JSON document. What is absent is a value too, [#isNull], so that a path can be followed without asking
/// at each step.
///
/// @param value a map, a list, a text, a number, a truth value, or null
record Json(@Nullable Object value) {

    private static final int MOST_NESTED = 100;

    /// A vocabulary has tens of thousands of members, whose names are met once: to keep a table of names would take
    /// longer than reading them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /// {@return the value of a document}
    ///
    /// @throws IOException if it cannot be read, or is not JSON
    static Json read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.nextToken();
            return new Json(read(parser, 0));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new IOException(
                    "it is not JSON"
                            + (place == null
                                    ? ""
                                    : " at line " + place.getLineNr() + ", column " + place.getColumnNr()),
                    e);
        }
    }

    private static @Nullable Object read(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || depth > MOST_NESTED) {
            throw new IOException(token == null ? "it is empty" : "values are nested too deeply");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, read(parser, depth + 1));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(parser, depth + 1));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    boolean isNull() {
        return value == null;
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    boolean isArray() {
        return value instanceof List<?>;
    }

    /// {@return the value of a member}
    Json get(String name) {
        return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /// {@return the members of an object; none of anything else}
    Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), new Json(member)));
        }
        return members;
    }

    /// {@return the items of an array; none of anything else}
    List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    String text(String absent) {
        return text().orElse(absent);
    }

    double number(double absent) {
        return value instanceof Double number ? number : absent;
    }

    int integer(int absent) {
        return (int) number(absent);
    }

    boolean isTrue(boolean absent) {
        return value instanceof Boolean is ? is : absent;
    }
}
