package dateline.opensearch.query;

import java.util.List;
import java.util.Map;

/// A query in OpenSearch's query language.
///
/// @param json  the query
/// @param wider the parts that match more than they should, as people may read them; empty where all that is found
///              matches
public record WrittenQuery(Map<String, Object> json, List<String> wider) {

    /// Copies the parts.
    public WrittenQuery {
        wider = List.copyOf(wider);
    }

    /// {@return whether all that is found matches}
    public boolean isExact() {
        return wider.isEmpty();
    }
}
