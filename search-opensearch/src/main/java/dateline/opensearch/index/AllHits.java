package dateline.opensearch.index;

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

/// Reads all hits of a query from one point in time, in the order of a field. One page takes one request. For one
/// thread.
final class AllHits implements Closeable {

    private static final String KEPT = "5m";

    private final HttpCluster cluster;
    private final String index;
    private final String path;
    private final Wanted wanted;
    private final Deque<JsonValue> hits = new ArrayDeque<>();
    /// Open where there is more than one page.
    private Optional<String> pointInTime = Optional.empty();
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
        this.path = path;
        this.wanted = wanted;
        fetch();
    }

    /// {@return the next hit; empty after the last one}
    Optional<JsonValue> next() throws IOException {
        if (hits.isEmpty() && !ended) {
            fetch();
        }
        return Optional.ofNullable(hits.poll());
    }

    private void fetch() throws IOException {
        List<JsonValue> page;
        if (pointInTime.isEmpty()) {
            page = page(path, body());
            if (page.size() == wanted.page()) {
                // There may be more: they are read from one point in time, the first ones too.
                pointInTime = Optional.of(open());
                page = pageOfPoint();
            }
        } else {
            page = pageOfPoint();
        }
        hits.addAll(page);
        ended = page.size() < wanted.page();
        if (!page.isEmpty()) {
            Object values = page.getLast().at("sort").value();
            after = values == null ? List.of() : values;
        }
    }

    private String open() throws IOException {
        String opening = path + "/_search/point_in_time?keep_alive=" + KEPT;
        return IndexAnswers.ok(index, cluster.call("POST", opening, ""))
                .body()
                .at("pit_id")
                .text();
    }

    private List<JsonValue> pageOfPoint() throws IOException {
        Map<String, Object> body = body();
        body.put("pit", Json.object("id", pointInTime.orElseThrow(), "keep_alive", KEPT));
        if (after instanceof List<?> values && !values.isEmpty()) {
            body.put("search_after", values);
        }
        return page("", body);
    }

    private Map<String, Object> body() {
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
        return body;
    }

    private List<JsonValue> page(String searched, Map<String, Object> body) throws IOException {
        JsonValue found = IndexAnswers.ok(
                        index,
                        cluster.call(
                                "POST", searched + "/_search?allow_partial_search_results=false", Json.write(body)))
                .body();
        if (found.at("pit_id").isPresent()) {
            pointInTime = Optional.of(found.at("pit_id").text());
        }
        return found.at("hits", "hits").elements();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        if (pointInTime.isPresent()) {
            List<String> open = List.of(pointInTime.get());
            pointInTime = Optional.empty();
            cluster.call("DELETE", "/_search/point_in_time", Json.write(Json.object("pit_id", open)));
        }
    }
}
