package dateline.opensearch.index;

import dateline.opensearch.http.Json;
import dateline.opensearch.query.ClusterFields;
import dateline.remote.query.CandidateRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The body of a search.
final class SearchBody {

    /// Up to so many different stories are counted exactly.
    private static final int EXACT_STORIES = 40_000;

    /// What is read of the stored fields: they are decompressed by the block, values of documents are not.
    static final String NOTHING = "_none_";

    /// The values of documents that make a candidate.
    static final List<String> ARTICLE = List.of(ClusterFields.SOURCE, ClusterFields.STORY);

    private SearchBody() {}

    /// {@return the body of a search for the best articles, without what is read of them}
    ///
    /// @param request the request
    /// @param query   its query
    static Map<String, Object> of(CandidateRequest request, Map<String, Object> query) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", request.limit());
        body.put("stored_fields", NOTHING);
        body.put("track_total_hits", true);
        body.put("query", query);
        body.put("sort", sort(request.order()));
        Map<String, Object> counts = counts(request);
        if (!counts.isEmpty()) {
            body.put("aggs", counts);
        }
        return body;
    }

    private static List<Object> sort(CandidateRequest.Order order) {
        List<Object> sort = new ArrayList<>();
        if (order.fields().isEmpty()) {
            sort.add(Json.object("_score", "desc"));
            sort.add(Json.object("id", "asc"));
        }
        for (CandidateRequest.Order.By by : order.fields()) {
            sort.add(Json.object(
                    by.whole() ? ClusterFields.value(by.field()) : ClusterFields.name(by.field()),
                    Json.object(
                            "order",
                            by.descending() ? "desc" : "asc",
                            "mode",
                            by.descending() ? "max" : "min",
                            "missing",
                            "_last")));
        }
        return sort;
    }

    private static Map<String, Object> counts(CandidateRequest request) {
        Map<String, Object> counts = new LinkedHashMap<>();
        if (request.stories()) {
            counts.put("stories", stories());
        }
        request.facets().forEach((field, values) -> {
            Map<String, Object> facet = Json.object(
                    "terms",
                    Json.object(
                            "field",
                            ClusterFields.value(field),
                            "size",
                            values,
                            "shard_size",
                            10 * values + 100,
                            "order",
                            List.of(Json.object("_count", "desc"), Json.object("_key", "asc"))));
            if (request.copies()) {
                facet.put("aggs", Json.object("stories", stories()));
            }
            counts.put("facet " + field, facet);
        });
        request.histogram().ifPresent(length -> {
            Map<String, Object> periods = Json.object(
                    "date_histogram",
                    Json.object(
                            "field",
                            "date",
                            "calendar_interval",
                            length.name().toLowerCase(Locale.ROOT),
                            "min_doc_count",
                            1));
            if (request.copies()) {
                periods.put("aggs", Json.object("stories", stories()));
            }
            counts.put("histogram", periods);
        });
        return counts;
    }

    /// {@return counts the different stories}
    static Map<String, Object> stories() {
        return Json.object(
                "cardinality", Json.object("field", ClusterFields.STORY, "precision_threshold", EXACT_STORIES));
    }
}
