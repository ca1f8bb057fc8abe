package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds tables in JSON: the names of their columns beside rows of values (`{"columns": ["id", "title"], "data": [["1",
/// "Strike"], …]}`, as pandas, Datasette and Elasticsearch write them), and tables column by column (`{"title":
/// ["Strike", "Rain"], "body": […]}`), both in an object within as well; and an array of rows, the first of which names
/// the columns.
final class TableFinder {

    /// What an article has one of. A list of paragraphs is a body, too, but one title is no list.
    private static final Set<Field> SINGLE = EnumSet.of(Field.ID, Field.TITLE, Field.BODY, Field.DATE, Field.URL);

    private static final int DEEPEST = 3;

    private final List<String> columns = new ArrayList<>();
    private String rows = "";

    /// The fields of the object at the top that are lists of values, and their lengths; and whether one is no list.
    private final Set<Field> lists = EnumSet.noneOf(Field.class);

    private final List<Integer> lengths = new ArrayList<>();
    private boolean hasSingle;

    /// The table in a member of the object, if there is one.
    private Optional<JsonShape> inner = Optional.empty();

    /// How many objects there are around this one.
    private int depth;

    private TableFinder() {}

    /// {@return the shape of a table, if it is one}
    ///
    /// @param parser before the text, which may break off
    static Optional<JsonShape> find(JsonParser parser) {
        TableFinder finder = new TableFinder();
        try {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                finder.collect(parser);
            } else if (first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_ARRAY) {
                return ofHeader(parser);
            }
        } catch (IOException e) {
            // The head is cut, or the JSON is broken further on: what was seen counts.
        }
        return finder.shape();
    }

    /// The shape of an array of rows, the first of which names the columns.
    private static Optional<JsonShape> ofHeader(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            names.add(parser.getText());
        }
        boolean isHeader = parser.currentToken() == JsonToken.END_ARRAY && isNamed(names);
        return isHeader ? Optional.of(new JsonShape.Rows("", names)) : Optional.empty();
    }

    private static boolean isNamed(List<String> columns) {
        return columns.stream()
                .flatMap(name -> FieldNames.match(name).stream())
                .anyMatch(match -> match.field() == Field.TITLE || match.field() == Field.BODY);
    }

    private Optional<JsonShape> shape() {
        if (isNamed(columns) && !rows.isEmpty()) {
            return Optional.of(new JsonShape.Rows(rows, columns));
        }
        boolean even = lengths.stream().distinct().count() == 1 && lengths.getFirst() > 1;
        return even && lists.size() > 1 && !hasSingle ? Optional.of(new JsonShape.Columns()) : inner;
    }

    private void collect(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            Optional<Field> field =
                    FieldNames.match(name).map(FieldNames.Match::field).filter(SINGLE::contains);
            switch (parser.nextToken()) {
                case START_ARRAY -> list(parser, name, field);
                case START_OBJECT -> {
                    TableFinder finder = new TableFinder();
                    if (++depth > DEEPEST) {
                        parser.skipChildren();
                    } else {
                        finder.depth = depth;
                        finder.collect(parser);
                    }
                    depth--;
                    inner = inner.or(() -> finder.shape().map(shape -> within(name, shape)));
                }
                case VALUE_NULL -> {}
                case null -> {
                    return;
                }
                default -> hasSingle |= field.isPresent();
            }
        }
    }

    private static JsonShape within(String name, JsonShape shape) {
        return shape instanceof JsonShape.Rows table
                ? new JsonShape.Rows(name + '.' + table.path(), table.columns())
                : shape;
    }

    private void list(JsonParser parser, String name, Optional<Field> field) throws IOException {
        List<String> names = new ArrayList<>();
        int length = 0;
        boolean scalars = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            length++;
            switch (token) {
                case START_ARRAY -> {
                    scalars = false;
                    rows = rows.isEmpty() && !columns.isEmpty() ? name : rows;
                    parser.skipChildren();
                }
                case START_OBJECT -> {
                    scalars = false;
                    columnName(parser).ifPresent(names::add);
                }
                case VALUE_STRING -> names.add(parser.getText());
                case null -> {
                    return;
                }
                default -> {}
            }
        }
        if (isColumns(name) && names.size() == length) {
            columns.addAll(columns.isEmpty() ? names : List.of());
        } else if (scalars && field.isPresent()) {
            lists.add(field.get());
            lengths.add(length);
        }
    }

    private static boolean isColumns(String name) {
        return switch (name) {
            case "columns", "fields", "header", "headers", "columnNames", "column_names" -> true;
            default -> false;
        };
    }

    /// {@return the name that an object gives a column: `{"name": "title", "type": "text"}`}
    private static Optional<String> columnName(JsonParser parser) throws IOException {
        Optional<String> name = Optional.empty();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean value = token == JsonToken.VALUE_STRING && depth == 1 && "name".equals(parser.currentName());
            name = value ? Optional.of(parser.getText()) : name;
        }
        return name;
    }
}
