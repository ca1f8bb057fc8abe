package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a flat record of a JSON object.
///
/// A value within an object within the object gets the path `outer.inner`; the values of an array get the array's path,
/// one after the other; null is left out. `{"author": [{"name": "A"}, {"name": "B"}]}` has `author.name` twice. An
/// object whose only member is an object that no field is called by stands for that one: `{"tweet": {"text": …}}`.
final class ObjectReader {

    private final Limits limits;
    private final ArrayDeque<String> prefixes = new ArrayDeque<>();

    /// For each bracket that is open, how many values the record had before it.
    private final ArrayDeque<Integer> sizes = new ArrayDeque<>();

    /// For each brace that is open, and some that were, the names behind it; those of the first in their order.
    private final List<Set<String>> names = new ArrayList<>();

    ObjectReader(Limits limits) {
        this.limits = limits;
    }

    /// Adds the fields of an object to a record.
    ///
    /// @param parser stands on the object's opening brace, and then on its closing one
    /// @param record gets the fields
    /// @return nothing, or why the object is no record: it is too large, or has two members of one name
    /// @throws IOException if the JSON is broken
    Optional<String> read(JsonParser parser, RawRecord.Builder record) throws IOException {
        open(0);
        prefixes.clear();
        sizes.clear();
        String prefix = "";
        String path = "";
        long size = 0;
        int first = record.size();
        int members = 0;
        String wrapper = "";
        while (true) {
            JsonToken token = parser.nextToken();
            switch (token) {
                case FIELD_NAME -> {
                    String name = parser.currentName();
                    if (!names.get(prefixes.size()).add(name)) {
                        return Optional.of("bad JSON: duplicate field '" + name + "'");
                    }
                    members += prefixes.isEmpty() ? 1 : 0;
                    path = prefix.isEmpty() ? name : prefix + '.' + name;
                }
                case START_OBJECT, START_ARRAY -> {
                    wrapper = prefixes.isEmpty() && token == JsonToken.START_OBJECT ? path : wrapper;
                    prefixes.push(prefix);
                    sizes.push(record.size());
                    open(prefixes.size());
                    prefix = path;
                }
                case END_OBJECT, END_ARRAY -> {
                    if (prefixes.isEmpty()) {
                        if (members == 1 && !wrapper.isEmpty()) {
                            unwrap(record, first, wrapper);
                        }
                        return Optional.empty();
                    }
                    String outer = prefixes.pop();
                    int before = sizes.pop();
                    if (token == JsonToken.END_OBJECT) {
                        CitedFields.join(record, before, prefix);
                    }
                    if (token == JsonToken.END_OBJECT && outer.equals(prefix)) {
                        ContentBlocks.name(record, before, prefix);
                    }
                    // What follows may be the next element of the array that this object stands in.
                    path = prefix;
                    prefix = outer;
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                    String value = parser.getText();
                    record.add(path, value);
                    size += value.length();
                    if (record.size() > limits.values()) {
                        return Optional.of(limits.tooManyValues());
                    }
                    if (size > limits.recordBytes()) {
                        return Optional.of(limits.recordTooLarge());
                    }
                }
                case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
                case null -> throw new IOException("bad JSON: the file ends within an object");
            }
        }
    }

    /// {@return the names of the object's own members, in their order, as far as it was read}
    Set<String> members() {
        return names.isEmpty() ? Set.of() : names.getFirst();
    }

    private void open(int depth) {
        if (depth == names.size()) {
            names.add(empty(depth));
        } else if (!names.get(depth).isEmpty()) {
            names.set(depth, empty(depth));
        }
    }

    /// The order is asked of the object's own members only.
    private static Set<String> empty(int depth) {
        return depth == 0 ? new LinkedHashSet<>() : new HashSet<>();
    }

    private static void unwrap(RawRecord.Builder record, int first, String wrapper) {
        if (FieldNames.match(wrapper).isEmpty() && !BulkAction.isAction(wrapper)) {
            for (int i = first; i < record.size(); i++) {
                record.rename(i, record.key(i).substring(wrapper.length() + 1));
            }
        }
    }

    /// Leaves the object that [#read] gave up.
    ///
    /// @param parser stands where `read` stopped, and then on the object's closing brace
    /// @throws IOException if the JSON is broken
    void skipRest(JsonParser parser) throws IOException {
        int depth = prefixes.size() + 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("bad JSON: the file ends within an object");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }
}
