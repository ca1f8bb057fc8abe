package dateline.opensearch.index;

import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import dateline.result.GroupCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts articles by the combinations of values that they have in several fields, page by page.
///
/// @param query  which articles
/// @param fields the fields
/// @param most   how many combinations there may be
record GroupSearch(Map<String, Object> query, List<String> fields, int most) {

    private static final int PAGE = 1_000;

    /// Asks the cluster.
    @FunctionalInterface
    interface Search {
        /// {@return the answer to a search}
        JsonValue run(Map<String, Object> body) throws IOException;
    }

    List<GroupCount> run(Search search) throws IOException {
        List<GroupCount> groups = new ArrayList<>();
        @Nullable Object after = null;
        do {
            JsonValue found = search.run(body(after)).at("aggregations", "groups");
            for (JsonValue bucket : found.at("buckets").elements()) {
                groups.add(new GroupCount(
                        values(bucket.at("key")), bucket.at("doc_count").whole()));
            }
            if (groups.size() > most) {
                throw new RemoteException(
                        Kind.UNSUPPORTED,
                        "there are more than " + most + " combinations of " + String.join(" and ", fields)
                                + ": count by fewer fields");
            }
            after = found.at("after_key").value();
        } while (after != null);
        return groups;
    }

    private Map<String, Object> body(@Nullable Object after) {
        List<Object> sources = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Map<String, Object> values =
                    Json.object("field", ClusterFields.value(fields.get(i)), "missing_bucket", true);
            sources.add(Json.object(Integer.toString(i), Json.object("terms", values)));
        }
        Map<String, Object> composite = new LinkedHashMap<>(Json.object("size", PAGE, "sources", sources));
        if (after != null) {
            composite.put("after", after);
        }
        return Json.object(
                "size",
                0,
                "track_total_hits",
                false,
                "query",
                Json.object("bool", Json.object("filter", query)),
                "aggs",
                Json.object("groups", Json.object("composite", composite)));
    }

    private List<String> values(JsonValue key) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(key.at(Integer.toString(i)).text());
        }
        return values;
    }
}
