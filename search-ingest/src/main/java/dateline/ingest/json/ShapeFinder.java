package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out where in a JSON file the articles are, by how it begins.
final class ShapeFinder {

    private static final JsonFactory FACTORY = Json.factory(Limits.DEFAULT);

    /// The fields of the object at the top that do not stand in an array.
    private final Set<Field> top = EnumSet.noneOf(Field.class);

    /// What stands in no array but one at the top.
    private final ElementFields outer = new ElementFields();

    /// Whether the object at the top has a text of its own.
    private boolean isArticle;

    /// For each array, what its objects have.
    private final Map<String, ElementFields> arrays = new LinkedHashMap<>();

    private ShapeFinder() {}

    /// {@return the shape of a file, or nothing when it does not begin like JSON with articles}
    ///
    /// @param head how it begins
    static Optional<JsonShape> find(FileHead head) {
        if (!head.isText()) {
            return Optional.empty();
        }
        int before = Assignment.length(head.text());
        return before == 0 ? find(head, head.text()) : script(head, head.text().substring(before));
    }

    /// {@return the shape of the JSON in a script: much else is written so, so it has to have an article's fields}
    private static Optional<JsonShape> script(FileHead head, String json) {
        Optional<JsonShape> shape = find(head, json);
        if (shape.isEmpty() || shape.get() instanceof JsonShape.Lines) {
            return Optional.empty();
        }
        ShapeFinder finder = new ShapeFinder();
        finder.collect(json);
        return finder.hasArticle() ? shape : Optional.empty();
    }

    private boolean hasArticle() {
        boolean element = arrays.values().stream().anyMatch(array -> isArticle(array.fields()));
        return element || isArticle(outer.fields());
    }

    private static boolean isArticle(Set<Field> fields) {
        return fields.contains(Field.BODY) || (fields.contains(Field.TITLE) && fields.size() > 2);
    }

    private static Optional<JsonShape> find(FileHead head, String text) {
        int first = visible(text, 0);
        int second = visible(text, first + 1);
        char opening = first < text.length() ? text.charAt(first) : ' ';
        char next = second < text.length() ? text.charAt(second) : ' ';
        if (opening == '[' && (next == '{' || next == ']')) {
            return Optional.of(new JsonShape.Top());
        }
        if (opening == '[' && next == '[' && table(text).isPresent()) {
            return table(text);
        }
        LineCount lines = LineCount.of(text, head.isWhole());
        boolean more = lines.all() > 1 || !head.isWhole();
        if ((lines.objects() > 1 && lines.objects() * 2 > lines.all()) || (more && firstLineIsObject(text, first))) {
            return Optional.of(new JsonShape.Lines());
        }
        if (opening != '{' || (next != '"' && next != '}')) {
            boolean named = opening == '{' && head.hasExtension(".jsonl", ".ndjson");
            return named ? Optional.of(new JsonShape.Lines()) : Optional.empty();
        }
        Optional<JsonShape> within = table(text).or(() -> new ShapeFinder().within(text));
        if (within.isPresent()) {
            return within;
        }
        boolean longLine = lines.all() == 0 && !head.isWhole();
        return Optional.of(longLine ? new JsonShape.Lines() : new JsonShape.Top());
    }

    private static boolean firstLineIsObject(String text, int first) {
        int newline = text.indexOf('\n', first);
        if (newline < 0 || text.charAt(first) != '{') {
            return false;
        }
        String line = text.substring(first, newline).strip();
        String object = line.endsWith("},") ? line.substring(0, line.length() - 1) : line;
        try (JsonParser parser = FACTORY.createParser(object)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static int visible(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
            i++;
        }
        return i;
    }

    /// {@return where the articles are within the object that a text begins with, unless the object itself is one: in
    /// the array whose objects have the most fields of an article, or among its members}
    private Optional<JsonShape> within(String text) {
        collect(text);
        Optional<JsonShape> array = top.contains(Field.BODY) ? Optional.empty() : array();
        return array.or(() -> isArticle ? Optional.empty() : members(text));
    }

    private Optional<JsonShape> array() {
        String best = "";
        int most = 1;
        for (Map.Entry<String, ElementFields> array : arrays.entrySet()) {
            Set<Field> fields = array.getValue().fields();
            if (fields.size() > most && holdArticles(fields)) {
                best = array.getKey();
                most = fields.size();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new JsonShape.Within(best));
    }

    private static Optional<JsonShape> table(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return TableFinder.find(parser);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonShape> members(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return MemberFinder.find(parser, fields -> fields.contains(Field.BODY) && fields.size() > 1);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean holdArticles(Set<Field> fields) {
        boolean linked = fields.contains(Field.URL) && !top.contains(Field.TITLE);
        return fields.contains(Field.BODY) || (fields.contains(Field.TITLE) && (fields.contains(Field.LEAD) || linked));
    }

    private void collect(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            collect(parser);
        } catch (IOException e) {
            // The head is cut, or the JSON is broken further on: what was seen counts.
        }
    }

    private void collect(JsonParser parser) throws IOException {
        ArrayDeque<String> prefixes = new ArrayDeque<>();
        ArrayDeque<String> open = new ArrayDeque<>();
        String prefix = "";
        String path = "";
        parser.nextToken();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> {
                    path = prefix.isEmpty() ? parser.currentName() : prefix + '.' + parser.currentName();
                    note(path, open.isEmpty() ? "" : open.getFirst());
                }
                case START_OBJECT, START_ARRAY -> {
                    prefixes.push(prefix);
                    prefix = path;
                    if (token == JsonToken.START_ARRAY) {
                        open.push(path);
                    }
                }
                case END_OBJECT, END_ARRAY -> {
                    if (prefixes.isEmpty()) {
                        return;
                    }
                    path = prefix;
                    prefix = prefixes.pop();
                    if (token == JsonToken.END_ARRAY) {
                        open.pop();
                    }
                }
                case VALUE_STRING -> isArticle |= prefixes.isEmpty() && isText(path);
                default -> {}
            }
        }
    }

    private static boolean isText(String name) {
        return FieldNames.match(name)
                .filter(match -> match.field() == Field.BODY)
                .isPresent();
    }

    private void note(String path, String array) {
        if (array.isEmpty()) {
            FieldNames.match(path).ifPresent(match -> top.add(match.field()));
            outer.add(path);
        } else {
            arrays.computeIfAbsent(array, key -> new ElementFields()).add(path.substring(array.length() + 1));
        }
    }

    /// How many lines look like an object each.
    ///
    /// @param all     whole lines that are not blank
    /// @param objects those that begin with a brace and end with one
    private record LineCount(int all, int objects) {

        static LineCount of(String text, boolean whole) {
            int all = 0;
            int objects = 0;
            int start = 0;
            while (start < text.length()) {
                int newline = text.indexOf('\n', start);
                if (newline < 0 && !whole) {
                    break;
                }
                int end = newline < 0 ? text.length() : newline;
                String line = text.substring(start, end).strip();
                if (!line.isEmpty()) {
                    all++;
                    objects += line.startsWith("{") && line.endsWith("}") && line.length() > 1 ? 1 : 0;
                }
                start = end + 1;
            }
            return new LineCount(all, objects);
        }
    }
}
