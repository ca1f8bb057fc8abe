package dateline.opensearch.index;

import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.http.Response;
import dateline.opensearch.query.ClusterFields;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Reads all hits of a query from one point in time, in the order of their ids. For one thread.
final class AllHits implements RemoteEngine.Reading {

    private static final int PAGE = 500;
    private static final String KEPT = "5m";

    private final HttpCluster cluster;
    private final String index;
    private final Map<String, Object> query;
    private final Deque<JsonValue> hits = new ArrayDeque<>();
    private String pointInTime;
    private Object after = List.of();
    private boolean ended;

    AllHits(HttpCluster cluster, String index, String path, Map<String, Object> query) throws IOException {
        this.cluster = cluster;
        this.index = index;
        this.query = query;
        Response opened =
                ClusterEngine.ok(index, cluster.call("POST", path + "/_search/point_in_time?keep_alive=" + KEPT, ""));
        this.pointInTime = opened.body().at("pit_id").text();
    }

    @Override
    public boolean hasNext() {
        if (hits.isEmpty() && !ended) {
            try {
                fetch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return !hits.isEmpty();
    }

    private void fetch() throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", PAGE);
        body.put("_source", List.of(ClusterFields.SOURCE));
        body.put("docvalue_fields", List.of(ClusterFields.STORY));
        body.put("track_total_hits", false);
        body.put("query", Json.object("bool", Json.object("filter", query)));
        body.put("sort", List.of(Json.object("id", "asc")));
        body.put("pit", Json.object("id", pointInTime, "keep_alive", KEPT));
        if (after instanceof List<?> values && !values.isEmpty()) {
            body.put("search_after", values);
        }
        JsonValue found = ClusterEngine.ok(
                        index, cluster.call("POST", "/_search?allow_partial_search_results=false", Json.write(body)))
                .body();
        List<JsonValue> page = found.at("hits", "hits").elements();
        hits.addAll(page);
        ended = page.size() < PAGE;
        if (!page.isEmpty()) {
            Object values = page.getLast().at("sort").value();
            after = values == null ? List.of() : values;
        }
        if (found.at("pit_id").isPresent()) {
            pointInTime = found.at("pit_id").text();
        }
    }

    @Override
    public Candidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return CandidateSearch.candidate(hits.remove());
    }

    @Override
    public void close() throws IOException {
        ended = true;
        cluster.call("DELETE", "/_search/point_in_time", Json.write(Json.object("pit_id", List.of(pointInTime))));
    }
}
