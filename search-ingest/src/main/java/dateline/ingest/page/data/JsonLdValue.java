package dateline.ingest.page.data;

import dateline.ingest.page.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a page's JSON-LD. Numbers and booleans are kept as text.
public sealed interface JsonLdValue {

    /// A string, number or boolean.
    ///
    /// @param value its text
    record Text(String value) implements JsonLdValue {}

    /// An array.
    ///
    /// @param items its values
    record Many(List<JsonLdValue> items) implements JsonLdValue {}

    /// An object.
    ///
    /// @param properties by name; the first of equal names counts
    record Node(Map<String, JsonLdValue> properties) implements JsonLdValue {

        Node() {
            this(new LinkedHashMap<>());
        }

        /// {@return the values of a property, an array's one by one}
        List<JsonLdValue> values(String name) {
            JsonLdValue value = properties.get(name);
            if (value == null) {
                return List.of();
            }
            return value instanceof Many many ? many.items() : List.of(value);
        }

        /// {@return the texts of a property: strings, and the names of objects}
        public List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (JsonLdValue value : values(name)) {
                String text = switch (value) {
                    case Text plain -> plain.value();
                    case Node node -> node.name().orElse("");
                    case Many many -> "";
                };
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
            return texts;
        }

        public Optional<String> text(String name) {
            List<String> texts = texts(name);
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getFirst());
        }

        /// {@return the type names, without the vocabulary's address}
        public List<String> types() {
            List<String> types = new ArrayList<>();
            for (JsonLdValue value : values("@type")) {
                if (value instanceof Text text) {
                    String type = text.value();
                    types.add(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1));
                }
            }
            return types;
        }

        private Optional<String> name() {
            for (String property : List.of("name", "@value", "headline")) {
                for (JsonLdValue value : values(property)) {
                    if (value instanceof Text text && !text.value().isBlank()) {
                        return Optional.of(text.value());
                    }
                }
            }
            return Optional.empty();
        }
    }
}
