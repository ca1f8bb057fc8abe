package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// The lines between articles in a file for the bulk interface of Elasticsearch and OpenSearch: `{"index": {"_id":
/// "7"}}` says what becomes of the object on the next line, and what its id is.
final class BulkAction {

    private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

    private static final Set<String> PARTS = Set.of(
            "_id",
            "_index",
            "_type",
            "routing",
            "_routing",
            "version",
            "version_type",
            "pipeline",
            "retry_on_conflict",
            "require_alias",
            "if_seq_no",
            "if_primary_term");

    /// Longer lines are articles.
    private static final int LONGEST = 1024;

    private BulkAction() {}

    /// {@return whether an object of a line with this name says what becomes of the next one}
    ///
    /// @param name the name
    static boolean isAction(String name) {
        return ACTIONS.contains(name);
    }

    /// {@return the id that a line gives to the object of the next one, empty if it gives none; absent where the line
    /// is no such action}
    ///
    /// @param factory makes parsers
    /// @param bytes   holds the line
    /// @param from    where it begins
    /// @param to      where it ends, exclusively
    static Optional<String> id(JsonFactory factory, byte[] bytes, int from, int to) {
        if (to - from > LONGEST || bytes[from] != '{') {
            return Optional.empty();
        }
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            boolean action = parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.FIELD_NAME
                    && ACTIONS.contains(parser.currentName())
                    && parser.nextToken() == JsonToken.START_OBJECT;
            return action ? idOfParts(parser) : Optional.empty();
        } catch (IOException e) {
            // What is wrong with the line is said where it is read.
            return Optional.empty();
        }
    }

    private static Optional<String> idOfParts(JsonParser parser) throws IOException {
        String id = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            if (!PARTS.contains(part) || !parser.nextToken().isScalarValue()) {
                return Optional.empty();
            }
            if (part.equals("_id") && parser.currentToken() != JsonToken.VALUE_NULL) {
                id = parser.getText();
            }
        }
        return parser.nextToken() == JsonToken.END_OBJECT ? Optional.of(id) : Optional.empty();
    }
}
