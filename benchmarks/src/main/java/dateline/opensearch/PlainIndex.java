package dateline.opensearch;

import dateline.article.Article;
import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Articles in OpenSearch as people put them there: title and body by its own English analyzer, the date, the
/// publisher.
final class PlainIndex implements AutoCloseable {

    private static final int BULK = 5 << 20;

    private final HttpCluster cluster;
    private final String name;

    PlainIndex(ClusterProcess nodes, String name, int shards) throws IOException {
        this.cluster = new HttpCluster(
                nodes.addresses().stream().map(URI::create).toList(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(2));
        this.name = name;
        Map<String, Object> text = Json.object("type", "text", "analyzer", "english");
        require(cluster.call(
                "PUT",
                "/" + name,
                Json.write(Json.object(
                        "settings",
                        Json.object("number_of_shards", shards, "number_of_replicas", 0, "refresh_interval", "-1"),
                        "mappings",
                        Json.object(
                                "properties",
                                Json.object(
                                        "title",
                                        text,
                                        "body",
                                        text,
                                        "publisher",
                                        Json.object("type", "keyword"),
                                        "date",
                                        Json.object("type", "keyword")))))));
    }

    private static ClusterResponse require(ClusterResponse response) throws IOException {
        if (!response.isOk() || response.body().at("errors").isTrue()) {
            throw new IOException(response.reason());
        }
        return response;
    }

    /// Writes articles, two requests at a time, and makes them visible.
    void addAll(List<Article> articles) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> before = two.submit(() -> {});
            StringBuilder bulk = new StringBuilder();
            for (int i = 0; i < articles.size(); i++) {
                Article each = articles.get(i);
                bulk.append(Json.write(Json.object(
                                "index", Json.object("_id", each.id().value()))))
                        .append('\n')
                        .append(Json.write(Json.object(
                                "title",
                                each.title(),
                                "body",
                                each.body(),
                                "publisher",
                                each.publisher().orElse(""),
                                "date",
                                each.published().toString())))
                        .append('\n');
                if (bulk.length() > BULK || i == articles.size() - 1) {
                    String lines = bulk.toString();
                    Future<?> sent = two.submit(() -> require(cluster.call("POST", "/" + name + "/_bulk", lines)));
                    before.get();
                    before = sent;
                    bulk.setLength(0);
                }
            }
            before.get();
        }
        require(cluster.call("POST", "/" + name + "/_refresh", ""));
    }

    /// {@return how many articles have any of some words; the best ten come with marked passages}
    long search(String words) throws IOException {
        return require(cluster.call(
                        "POST",
                        "/" + name + "/_search",
                        Json.write(Json.object(
                                "size",
                                10,
                                "track_total_hits",
                                true,
                                "query",
                                Json.object(
                                        "multi_match",
                                        Json.object("query", words, "fields", List.of("title^2", "body"))),
                                "highlight",
                                Json.object("fields", Json.object("title", Json.object(), "body", Json.object()))))))
                .body()
                .at("hits", "total", "value")
                .whole();
    }

    /// {@return its size in bytes, merged}
    long bytes() throws IOException {
        require(cluster.call("POST", "/" + name + "/_forcemerge?max_num_segments=1", ""));
        require(cluster.call("POST", "/" + name + "/_flush", ""));
        return require(cluster.call("GET", "/" + name + "/_stats/store", ""))
                .body()
                .at("_all", "primaries", "store", "size_in_bytes")
                .whole();
    }

    /// Waits until no segment of any index is merged.
    void awaitMerges() throws IOException, InterruptedException {
        while (require(cluster.call("GET", "/_stats/merge", ""))
                        .body()
                        .at("_all", "total", "merges", "current")
                        .whole()
                > 0) {
            Thread.sleep(50);
        }
    }

    /// Deletes all indexes of the cluster.
    void deleteAll() throws IOException {
        for (String index : require(cluster.call("GET", "/_all/_settings", ""))
                .body()
                .entries()
                .keySet()) {
            require(cluster.call("DELETE", "/" + index, ""));
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
