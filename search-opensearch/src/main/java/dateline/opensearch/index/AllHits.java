package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads all hits of a query from one point in time, in the order of a field. For one thread.
final class AllHits implements Closeable {

    private static final String KEPT = "5m";

    private final HttpCluster cluster;
    private final String index;
    private final Wanted wanted;
    private final Deque<JsonValue> hits = new ArrayDeque<>();
    private String pointInTime;
    private Object after = List.of();
    private boolean ended;

    /// What is read.
    ///
    /// @param query  which documents
    /// @param source what is read of the source
    /// @param values fields whose values are read
    /// @param order  the field by which hits are ordered, another value in each
    /// @param page   how many are fetched together
    record Wanted(Map<String, Object> query, List<String> source, List<String> values, String order, int page) {}

    AllHits(HttpCluster cluster, String index, String path, Wanted wanted) throws IOException {
        this.cluster = cluster;
        this.index = index;
        this.wanted = wanted;
        ClusterResponse opened =
                IndexAnswers.ok(index, cluster.call("POST", path + "/_search/point_in_time?keep_alive=" + KEPT, ""));
        this.pointInTime = opened.body().at("pit_id").text();
    }

    /// {@return the next hit; empty after the last one}
    Optional<JsonValue> next() throws IOException {
        if (hits.isEmpty() && !ended) {
            fetch();
        }
        return Optional.ofNullable(hits.poll());
    }

    private void fetch() throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", wanted.page());
        if (wanted.source().isEmpty()) {
            body.put("stored_fields", SearchBody.NOTHING);
        } else {
            body.put("_source", wanted.source());
        }
        body.put("docvalue_fields", wanted.values());
        body.put("track_total_hits", false);
        body.put("query", Json.object("bool", Json.object("filter", wanted.query())));
        body.put("sort", List.of(Json.object(wanted.order(), "asc")));
        body.put("pit", Json.object("id", pointInTime, "keep_alive", KEPT));
        if (after instanceof List<?> values && !values.isEmpty()) {
            body.put("search_after", values);
        }
        JsonValue found = IndexAnswers.ok(
                        index, cluster.call("POST", "/_search?allow_partial_search_results=false", Json.write(body)))
                .body();
        List<JsonValue> page = found.at("hits", "hits").elements();
        hits.addAll(page);
        ended = page.size() < wanted.page();
        if (!page.isEmpty()) {
            Object values = page.getLast().at("sort").value();
            after = values == null ? List.of() : values;
        }
        if (found.at("pit_id").isPresent()) {
            pointInTime = found.at("pit_id").text();
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        cluster.call("DELETE", "/_search/point_in_time", Json.write(Json.object("pit_id", List.of(pointInTime))));
    }
}
