package dateline.mcp;

import dateline.format.ControlCharacterEscaper;
import dateline.serve.index.ServedIndex;
import java.util.List;

/// The indexes that tools search. A call names one where there are several; otherwise the first is meant.
final class Indexes {

    private final List<ServedIndex> indexes;

    /// @param indexes the indexes
    Indexes(List<ServedIndex> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    /// {@return a schema with what every tool takes}
    ArgumentSchema schema() {
        ArgumentSchema schema = new ArgumentSchema();
        if (indexes.size() > 1) {
            schema.choice("index", indexes.stream().map(ServedIndex::name).toList(), "Which collection is asked");
        }
        return schema;
    }

    /// {@return the index that a call is about}
    ServedIndex named(ToolArguments arguments) {
        String name = arguments.text("index").orElse("");
        return indexes.stream()
                .filter(index -> name.isEmpty() || index.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ToolException("there is no index '" + ControlCharacterEscaper.brief(name) + "'"));
    }
}
