package dateline.opensearch.query;

import java.util.List;
import java.util.Map;

/// A query in OpenSearch's query language.
///
/// @param json  the query
/// @param wider the parts that match more than they should, as people may read them; empty where all that is found
///              matches
/// @param hasPatterns whether patterns of words stand where positions count: of more than 1,024 words they fail
public record WrittenQuery(Map<String, Object> json, List<String> wider, boolean hasPatterns) {

    /// Copies the parts.
    public WrittenQuery {
        wider = List.copyOf(wider);
    }

    /// {@return whether all that is found matches}
    public boolean isExact() {
        return wider.isEmpty();
    }
}
