package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.opensearch.query.QueryWriter;
import dateline.opensearch.query.WrittenQuery;
import dateline.remote.IndexStatistics;
import dateline.remote.RemoteDocument;
import dateline.remote.StoryStore;
import dateline.remote.query.CandidateRequest;
import dateline.remote.query.Candidates;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import dateline.remote.query.RemoteFormat;
import dateline.remote.query.RemoteQuery;
import dateline.result.GroupCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An index on a cluster. Safe for use by many threads.
public final class ClusterEngine implements RemoteEngine {

    /// A search that fails where a shard does not answer.
    private static final String WHOLE_SEARCH = "/_search?allow_partial_search_results=false";

    private static final int MOST_TRIED = 1_000;
    private static final int MEMBERS = 10_000;
    private static final int READ_TOGETHER = 500;
    /// Of so many stories in each shard the largest ones are exact.
    private static final int STORIES_OF_A_SHARD = 50_000;

    private static final long PAUSE_MS = 1_000;
    private static final int MOST_PAUSES = 45;

    private final HttpCluster cluster;
    private final String name;
    private final ClusterAlias alias;
    private final Shape shape;
    private final boolean partial;
    /// The index whose place this one is to take, until it has.
    private Optional<ClusterAlias> replaced;
    private volatile Place place;
    /// Later writes have greater versions, as long as clocks go forward.
    private final AtomicLong version = new AtomicLong(System.currentTimeMillis() << 20);

    private final Map<RemoteQuery, Boolean> tooBroad = new ConcurrentHashMap<>();

    private @Nullable IndexStatistics statistics;
    private @Nullable ClusterStories stories;

    /// How a new index is divided.
    ///
    /// @param shards   how many primary shards it has
    /// @param replicas how many copies each has
    public record Shape(int shards, int replicas) {}

    /// @param cluster where it is
    /// @param name    what messages call the index
    /// @param index   its name on the cluster
    /// @param shape   how it is divided when it is new
    /// @param partial whether answers are given without the shards that do not answer
    public ClusterEngine(HttpCluster cluster, String name, String index, Shape shape, boolean partial) {
        this(cluster, name, new ClusterAlias(cluster, index), Optional.empty(), shape, partial);
    }

    private ClusterEngine(
            HttpCluster cluster,
            String name,
            ClusterAlias alias,
            Optional<ClusterAlias> replaced,
            Shape shape,
            boolean partial) {
        this.cluster = cluster;
        this.name = name;
        this.alias = alias;
        this.replaced = replaced;
        this.place = new Place(alias.name(), cluster);
        this.shape = shape;
        this.partial = partial;
    }

    /// Where the articles are: the index itself, whatever it is called.
    private record Place(String index, String path, Bulk bulk, ShardRoutes routes, RecentSources recent) {

        Place(String index, HttpCluster cluster) {
            this(
                    index,
                    IndexAnswers.path(index),
                    new Bulk(cluster, IndexAnswers.path(index)),
                    new ShardRoutes(cluster, IndexAnswers.path(index)),
                    new RecentSources());
        }
    }

    @Override
    public String name() {
        return name;
    }

    private ClusterResponse call(String method, String rest, @Nullable Object body) throws IOException {
        Place there = place;
        return IndexAnswers.ok(
                there.index(), cluster.call(method, there.path() + rest, body == null ? "" : Json.write(body)));
    }

    // --- the index itself ---

    @Override
    public RemoteFormat format() throws IOException {
        Map<String, JsonValue> mappings = call("GET", "/_mapping", null).body().entries();
        ClusterAlias.requireOne(alias.name(), mappings.keySet());
        Map.Entry<String, JsonValue> found = mappings.entrySet().iterator().next();
        RemoteFormat format = Template.format(place.index(), found.getValue().at("mappings", "_meta"));
        if (!found.getKey().equals(place.index())) {
            move(found.getKey());
        }
        return format;
    }

    private synchronized void move(String index) {
        place = new Place(index, cluster);
        statistics = null;
        stories = null;
    }

    @Override
    public RemoteFormat latest() throws IOException {
        Optional<String> index = alias.index();
        if (index.isPresent() && !index.get().equals(place.index())) {
            move(index.get());
        }
        return format();
    }

    @Override
    public void create(RemoteFormat format) throws IOException {
        Map<String, Object> body = Template.index(format, shape.shards(), shape.replicas());
        replaced.ifPresent(other -> body.put("aliases", Json.object(other.next().name(), Json.object())));
        call("PUT", "?wait_for_active_shards=1", body);
    }

    @Override
    public RemoteEngine beside() throws IOException {
        ClusterAlias beside = new ClusterAlias(cluster, alias.beside());
        return new ClusterEngine(
                cluster,
                name.substring(0, name.length() - alias.name().length()) + beside.name(),
                beside,
                Optional.of(alias),
                shape,
                false);
    }

    @Override
    public synchronized void swap() throws IOException {
        ClusterAlias target =
                replaced.orElseThrow(() -> new IllegalStateException(name + " was not made beside another"));
        target.swap(place.index());
        replaced = Optional.empty();
    }

    @Override
    public void change(RemoteFormat format) throws IOException {
        call("PUT", "/_mapping", Template.mappings(format));
    }

    @Override
    public synchronized IndexStatistics statistics() throws IOException {
        IndexStatistics current = statistics;
        if (current == null) {
            JsonValue stats = call("GET", "/_stats/docs?level=shards", null).body();
            long state = 17;
            int answered = 0;
            for (JsonValue each : stats.at("indices").entries().values()) {
                for (Map.Entry<String, JsonValue> shard :
                        each.at("shards").entries().entrySet()) {
                    answered++;
                    for (JsonValue copy : shard.getValue().elements()) {
                        if (copy.at("routing", "primary").isTrue()) {
                            state = state * 31 + Long.parseLong(shard.getKey());
                            state = state * 31 + copy.at("seq_no", "max_seq_no").whole();
                            state = state * 31 + copy.at("docs", "count").whole();
                        }
                    }
                }
            }
            int shards = shards();
            if (answered < shards && !partial) {
                throw new RemoteException(
                        Kind.INCOMPLETE,
                        "only " + answered + " of " + shards + " shards answered: see that all nodes run");
            }
            long articles = stats.at("_all", "primaries", "docs", "count").whole();
            current = new TermStatistics(
                    cluster, place.path(), place.routes(), shards, state, Math.toIntExact(articles), partial);
            statistics = current;
        }
        return current;
    }

    /// {@return how many primary shards the index has, whether they answer or not}
    private int shards() throws IOException {
        JsonValue settings =
                call("GET", "/_settings/index.number_of_shards", null).body();
        return settings.entries().values().stream()
                .mapToInt(each -> Integer.parseInt(
                        each.at("settings", "index", "number_of_shards").text()))
                .sum();
    }

    @Override
    public void refresh() throws IOException {
        call("POST", "/_refresh", null);
        synchronized (this) {
            statistics = null;
        }
        tooBroad.clear();
    }

    @Override
    public void compact() throws IOException {
        // What is not flushed yet is kept for copies of the shard, and so is what was deleted within half a minute.
        for (int pauses = 0; ; pauses++) {
            call("POST", "/_flush?force=true&wait_if_ongoing=true", null);
            call("POST", "/_forcemerge?max_num_segments=1", null);
            call("POST", "/_refresh", null);
            JsonValue stats = call("GET", "/_stats/docs", null).body();
            if (stats.at("_all", "total", "docs", "deleted").whole() == 0 || pauses == MOST_PAUSES) {
                return;
            }
            Pause.of(PAUSE_MS);
        }
    }

    @Override
    public Stats stats() throws IOException {
        JsonValue all = call("GET", "/_stats/docs,store,segments", null).body().at("_all", "primaries");
        JsonValue counts = call(
                        "POST",
                        WHOLE_SEARCH,
                        Json.object(
                                "size",
                                0,
                                "track_total_hits",
                                true,
                                "aggs",
                                Json.object(
                                        "dated",
                                        Json.object("filter", Json.object("exists", Json.object("field", "date"))),
                                        "copied",
                                        Json.object(
                                                "filter",
                                                Json.object(
                                                        "range",
                                                        Json.object(ClusterFields.STORY, Json.object("gte", 0)))),
                                        "stories",
                                        SearchBody.stories())))
                .body();
        long articles = counts.at("hits", "total", "value").whole();
        JsonValue found = counts.at("aggregations");
        JsonValue engine =
                IndexAnswers.ok(place.index(), cluster.call("GET", "/", "")).body();
        return new Stats(
                articles,
                all.at("docs", "deleted").whole(),
                all.at("store", "size_in_bytes").whole(),
                (int) all.at("segments", "count").whole(),
                articles - found.at("dated", "doc_count").whole(),
                format().stories() ? found.at("stories", "value").whole() : articles,
                found.at("copied", "doc_count").whole(),
                "OpenSearch " + engine.at("version", "number").text() + ", Lucene "
                        + engine.at("version", "lucene_version").text());
    }

    // --- reading ---

    @Override
    public List<String> wider(RemoteQuery query) throws IOException {
        return written(query).wider();
    }

    /// {@return a query as the cluster can be asked it: one with patterns of words within positions is tried first}
    private WrittenQuery written(RemoteQuery query) throws IOException {
        WrittenQuery written = QueryWriter.write(query);
        if (!written.hasPatterns()) {
            return written;
        }
        Boolean broad = tooBroad.get(query);
        if (broad == null) {
            Map<String, Object> tried =
                    Json.object("size", 0, "terminate_after", 1, "track_total_hits", false, "query", written.json());
            broad = cluster.call("POST", place.path() + WHOLE_SEARCH, Json.write(tried))
                    .isTooBroad();
            if (tooBroad.size() > MOST_TRIED) {
                tooBroad.clear();
            }
            tooBroad.put(query, broad);
        }
        return broad ? QueryWriter.write(query, true) : written;
    }

    @Override
    public Candidates find(CandidateRequest request) throws IOException {
        return new CandidateSearch(request, written(request.query()), partial, this::search, place.recent()).run();
    }

    /// @param scored whether scores are to be those of the whole index, of which the shards tell each other first
    private ClusterResponse search(Map<String, Object> body, boolean scored) throws IOException {
        String type = scored ? "dfs_query_then_fetch" : "query_then_fetch";
        return call("POST", "/_search?search_type=" + type + "&allow_partial_search_results=" + partial, body);
    }

    @Override
    public List<GroupCount> groups(RemoteQuery query, List<String> fields, int most) throws IOException {
        return new GroupSearch(written(query).json(), fields, most)
                .run(body -> call("POST", WHOLE_SEARCH, body).body());
    }

    @Override
    public Optional<Candidate> article(String id) throws IOException {
        ClusterResponse response = call(
                "POST",
                WHOLE_SEARCH,
                Json.object(
                        "size",
                        1,
                        "stored_fields",
                        SearchBody.NOTHING,
                        "docvalue_fields",
                        SearchBody.ARTICLE,
                        "query",
                        Json.object("term", Json.object("id", id))));
        return response.body().at("hits", "hits").elements().stream()
                .findFirst()
                .map(CandidateSearch::candidate);
    }

    @Override
    public List<Candidate> story(Collection<Long> labels) throws IOException {
        ClusterResponse response = call(
                "POST",
                WHOLE_SEARCH,
                Json.object(
                        "size",
                        MEMBERS,
                        "stored_fields",
                        SearchBody.NOTHING,
                        "docvalue_fields",
                        SearchBody.ARTICLE,
                        "query",
                        Json.object("terms", Json.object(ClusterFields.STORY, new ArrayList<>(labels)))));
        return response.body().at("hits", "hits").elements().stream()
                .map(CandidateSearch::candidate)
                .toList();
    }

    @Override
    public List<Long> largestStories(RemoteQuery query, int most) throws IOException {
        Map<String, Object> body = Json.object(
                "size",
                0,
                "query",
                Json.object(
                        "bool",
                        Json.object(
                                "filter",
                                List.of(
                                        written(query).json(),
                                        Json.object(
                                                "range", Json.object(ClusterFields.STORY, Json.object("gte", 0)))))),
                "aggs",
                Json.object(
                        "largest",
                        Json.object(
                                "terms",
                                Json.object(
                                        "field",
                                        ClusterFields.STORY,
                                        "size",
                                        most,
                                        "shard_size",
                                        STORIES_OF_A_SHARD,
                                        "min_doc_count",
                                        2,
                                        "order",
                                        List.of(Json.object("_count", "desc"), Json.object("_key", "asc"))))));
        return search(body, false).body().at("aggregations", "largest", "buckets").elements().stream()
                .map(bucket -> bucket.at("key").whole())
                .toList();
    }

    @Override
    public Reading all(RemoteQuery query) throws IOException {
        Place there = place;
        return new ClusterReading(new AllHits(
                cluster,
                there.index(),
                there.path(),
                new AllHits.Wanted(written(query).json(), List.of(), SearchBody.ARTICLE, "id", READ_TOGETHER)));
    }

    @Override
    public Map<String, Known> known(Collection<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(DocumentJson.id(id), id));
        ClusterResponse response = call(
                "POST",
                "/_mget?stored_fields=" + ClusterFields.DIGEST + "," + ClusterFields.STORY_TEXT,
                Json.object("ids", new ArrayList<>(names.keySet())));
        Map<String, Known> known = new HashMap<>();
        for (JsonValue each : IndexAnswers.documents(place.index(), response)) {
            if (each.at("found").isTrue()) {
                List<JsonValue> text =
                        each.at("fields", ClusterFields.STORY_TEXT).elements();
                known.put(
                        names.getOrDefault(each.at("_id").text(), each.at("_id").text()),
                        new Known(
                                each.at("fields", ClusterFields.DIGEST)
                                        .elements()
                                        .getFirst()
                                        .whole(),
                                text.stream().findFirst().map(JsonValue::whole)));
            }
        }
        return known;
    }

    @Override
    public synchronized StoryStore stories() {
        ClusterStories current = stories;
        if (current == null) {
            current = new ClusterStories(cluster, place.index(), shape);
            stories = current;
        }
        return current;
    }

    // --- writing ---

    @Override
    public void write(List<RemoteDocument> documents) throws IOException {
        List<Bulk.Change> changes = new ArrayList<>();
        for (RemoteDocument document : documents) {
            changes.add(Bulk.write(document.id(), version.incrementAndGet(), DocumentJson.json(document)));
        }
        place.bulk().send(changes);
    }

    @Override
    public void delete(Collection<String> ids) throws IOException {
        List<Bulk.Change> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(Bulk.delete(id, version.incrementAndGet())));
        place.bulk().send(changes);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
