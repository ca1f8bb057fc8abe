package dateline.opensearch.index;

import dateline.opensearch.http.ClusterResponse;
import dateline.opensearch.http.HttpCluster;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.opensearch.query.QueryWriter;
import dateline.opensearch.query.UnitMarkers;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Statistics of the words of an index, summed over its shards.
///
/// A shard tells them of the words of a document that is not there, one that holds just the words that are asked for.
final class TermStatistics implements IndexStatistics {

    private static final int MOST_SPELLINGS = 1_000;
    private static final BitSet NOWHERE = new BitSet();
    /// How many words are kept.
    private static final int KEPT = 100_000;

    /// And of how many words the spellings near them.
    private static final int KEPT_SPELLINGS = 10_000;

    private final HttpCluster cluster;
    private final String path;
    private final ShardRoutes routes;
    private final int shards;
    private final long state;
    private final int articles;
    private final boolean partial;
    private final Map<IndexTerm, Frequency> known = new ConcurrentHashMap<>();
    /// The shards that have a term, by their places among those that answered.
    private final Map<IndexTerm, BitSet> places = new ConcurrentHashMap<>();
    private final Map<String, FieldSize> sizes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Long>> spellings = new ConcurrentHashMap<>();
    private final Map<String, Boolean> occurring = new ConcurrentHashMap<>();
    private volatile NavigableMap<String, Long> languages = new TreeMap<>();
    private volatile boolean hasLanguages;

    /// @param path     of the index
    /// @param routes   lead to its shards
    /// @param shards   how many it has
    /// @param state    names its state
    /// @param articles how many it has
    /// @param partial  whether those of the shards that answer suffice
    TermStatistics(
            HttpCluster cluster,
            String path,
            ShardRoutes routes,
            int shards,
            long state,
            int articles,
            boolean partial) {
        this.routes = routes;
        this.partial = partial;
        this.cluster = cluster;
        this.path = path;
        this.shards = shards;
        this.state = state;
        this.articles = articles;
    }

    @Override
    public long state() {
        return state;
    }

    @Override
    public int articles() {
        return articles;
    }

    @Override
    public Frequency frequency(IndexTerm term) throws IOException {
        Frequency frequency = known.get(term);
        if (frequency == null) {
            look(List.of(term));
            frequency = known.getOrDefault(term, Frequency.NONE);
        }
        return frequency;
    }

    @Override
    public Set<IndexTerm> uneven(Collection<IndexTerm> terms) throws IOException {
        if (shards == 1) {
            return Set.of();
        }
        expect(terms);
        BitSet any = new BitSet();
        for (IndexTerm term : terms) {
            any.or(placesOf(term));
        }
        Set<IndexTerm> uneven = new LinkedHashSet<>();
        for (IndexTerm term : terms) {
            BitSet found = placesOf(term);
            if (!found.isEmpty() && !found.equals(any)) {
                uneven.add(term);
            }
        }
        return uneven;
    }

    private BitSet placesOf(IndexTerm term) {
        return places.getOrDefault(term, NOWHERE);
    }

    /// The words of the body are counted as in an index here, which has them in the field of all text.
    @Override
    public FieldSize size(String field) throws IOException {
        if (!field.equals("body") && !field.equals("body_x")) {
            return sizeThere(field);
        }
        FieldSize text = sizeThere("text");
        long articles = sizeThere("body").articles();
        long heads = sizeThere("title").occurrences() + sizeThere("lead").occurrences();
        long words = Math.max(articles, text.occurrences() - heads);
        return new FieldSize(articles, Math.max(articles, Math.min(words, text.postings())), words);
    }

    private FieldSize sizeThere(String field) throws IOException {
        FieldSize size = sizes.get(field);
        if (size == null) {
            // Any word will do: the size comes with it.
            look(List.of(new IndexTerm(field, "a")));
            size = sizes.getOrDefault(field, new FieldSize(0, 0, 0));
        }
        return size;
    }

    @Override
    public void expect(Collection<IndexTerm> terms) throws IOException {
        List<IndexTerm> unknown = terms.stream()
                .filter(term -> !known.containsKey(term))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            look(unknown);
        }
    }

    private void look(List<IndexTerm> terms) throws IOException {
        if (known.size() > KEPT) {
            known.clear();
            places.clear();
        }
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        for (IndexTerm term : terms) {
            byField.computeIfAbsent(term.field(), field -> new LinkedHashSet<>())
                    .add(term.text());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        byField.forEach((field, words) -> document.put(ClusterFields.name(field), String.join(" ", words)));
        Map<String, Object> wanted = Json.object(
                "doc",
                document,
                "fields",
                new ArrayList<>(document.keySet()),
                "term_statistics",
                true,
                "field_statistics",
                true,
                "positions",
                false,
                "offsets",
                false,
                "payloads",
                false);
        Map<IndexTerm, Frequency> found = new HashMap<>();
        Map<IndexTerm, BitSet> shardsOf = new HashMap<>();
        Map<String, FieldSize> fields = new HashMap<>();
        List<JsonValue> answers = answers(wanted);
        for (int shard = 0; shard < answers.size(); shard++) {
            int place = shard;
            JsonValue vectors = answers.get(shard).at("term_vectors");
            byField.forEach((field, words) -> {
                JsonValue vector = vectors.at(ClusterFields.name(field));
                fields.merge(field, size(vector.at("field_statistics")), TermStatistics::sum);
                for (String word : words) {
                    JsonValue term = vector.at("terms", word);
                    IndexTerm name = new IndexTerm(field, word);
                    Frequency frequency = new Frequency(
                            term.at("doc_freq").whole(), term.at("ttf").whole());
                    found.merge(name, frequency, TermStatistics::sum);
                    if (frequency.articles() > 0) {
                        shardsOf.computeIfAbsent(name, each -> new BitSet()).set(place);
                    }
                }
            });
        }
        places.putAll(shardsOf);
        known.putAll(found);
        fields.forEach((field, size) -> sizes.put(field, isTwin(field) ? withoutMarkers(size) : size));
    }

    /// {@return what each shard says, with one request if the cluster can be asked so}
    private List<JsonValue> answers(Map<String, Object> wanted) throws IOException {
        Optional<List<String>> values = partial || shards == 1 ? Optional.empty() : routes.of(shards);
        if (values.isPresent()) {
            List<Object> documents = new ArrayList<>();
            for (String value : values.get()) {
                Map<String, Object> one = new LinkedHashMap<>(wanted);
                one.put("routing", value);
                documents.add(one);
            }
            ClusterResponse response =
                    cluster.call("POST", path + "/_mtermvectors", Json.write(Json.object("docs", documents)));
            return IndexAnswers.documents(path.substring(1), IndexAnswers.ok(path.substring(1), response));
        }
        List<JsonValue> answers = new ArrayList<>();
        String body = Json.write(wanted);
        for (int shard = 0; shard < shards; shard++) {
            ClusterResponse response = cluster.call("POST", path + "/_termvectors?preference=_shards:" + shard, body);
            if (!partial || !response.isUnavailable()) {
                answers.add(IndexAnswers.ok(path.substring(1), response).body());
            }
        }
        return answers;
    }

    private static boolean isTwin(String field) {
        return field.startsWith("=") || field.endsWith("_x");
    }

    private static FieldSize withoutMarkers(FieldSize size) {
        long markers = UnitMarkers.OF_TEXT * size.articles();
        return new FieldSize(
                size.articles(),
                Math.max(size.articles(), size.postings() - markers),
                Math.max(size.articles(), size.occurrences() - markers));
    }

    private static FieldSize size(JsonValue statistics) {
        return new FieldSize(
                Math.max(0, statistics.at("doc_count").whole()),
                Math.max(0, statistics.at("sum_doc_freq").whole()),
                Math.max(0, statistics.at("sum_ttf").whole()));
    }

    private static FieldSize sum(FieldSize one, FieldSize other) {
        return new FieldSize(
                one.articles() + other.articles(),
                one.postings() + other.postings(),
                one.occurrences() + other.occurrences());
    }

    private static Frequency sum(Frequency one, Frequency other) {
        return new Frequency(one.articles() + other.articles(), one.occurrences() + other.occurrences());
    }

    @Override
    public NavigableMap<String, Long> languages() throws IOException {
        if (!hasLanguages) {
            ClusterResponse response = search(Json.object(
                    "size",
                    0,
                    "aggs",
                    Json.object("languages", Json.object("terms", Json.object("field", "lang", "size", 1000)))));
            NavigableMap<String, Long> found = new TreeMap<>();
            for (JsonValue bucket :
                    response.body().at("aggregations", "languages", "buckets").elements()) {
                found.put(bucket.at("key").text(), bucket.at("doc_count").whole());
            }
            languages = found;
            hasLanguages = true;
        }
        return languages;
    }

    @Override
    public boolean occurs(List<String> tags, IndexTerm term) throws IOException {
        String key = term + " " + tags;
        Boolean occurs = occurring.get(key);
        if (occurs == null) {
            ClusterResponse response = search(Json.object(
                    "size",
                    0,
                    "terminate_after",
                    1,
                    "track_total_hits",
                    1,
                    "query",
                    Json.object(
                            "bool",
                            Json.object(
                                    "filter",
                                    List.of(
                                            Json.object("terms", Json.object("lang", tags)),
                                            Json.object(
                                                    "term",
                                                    Json.object(ClusterFields.name(term.field()), term.text())))))));
            occurs = response.body().at("hits", "total", "value").whole() > 0;
            occurring.put(key, occurs);
        }
        return occurs;
    }

    @Override
    public Map<String, Long> near(IndexTerm term, int edits, int prefix) throws IOException {
        Map<String, Long> near = spellings.get(spelling(term, edits, prefix));
        return near == null ? lookNear(List.of(term), edits, prefix).getFirst() : near;
    }

    @Override
    public void expectNear(Collection<IndexTerm> terms, int edits, int prefix) throws IOException {
        List<IndexTerm> unknown = terms.stream()
                .filter(term -> !spellings.containsKey(spelling(term, edits, prefix)))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            lookNear(unknown, edits, prefix);
        }
    }

    private static String spelling(IndexTerm term, int edits, int prefix) {
        return edits + " " + prefix + " " + term;
    }

    /// Asked as suggestions of other spellings, of which each shard gives as many as are wanted of all.
    private List<Map<String, Long>> lookNear(List<IndexTerm> terms, int edits, int prefix) throws IOException {
        if (spellings.size() > KEPT_SPELLINGS) {
            spellings.clear();
        }
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            suggest.put(
                    Integer.toString(i),
                    Json.object(
                            "text",
                            terms.get(i).text(),
                            "term",
                            wanted(terms.get(i).field(), edits, prefix)));
        }
        JsonValue answer =
                search(Json.object("size", 0, "suggest", suggest)).body().at("suggest");
        List<Map<String, Long>> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Map<String, Long> found = new LinkedHashMap<>();
            for (JsonValue word : answer.at(Integer.toString(i)).elements()) {
                for (JsonValue option : word.at("options").elements()) {
                    found.put(option.at("text").text(), option.at("freq").whole());
                }
            }
            all.add(Collections.unmodifiableMap(found));
            spellings.put(spelling(terms.get(i), edits, prefix), all.getLast());
        }
        return all;
    }

    private static Map<String, Object> wanted(String field, int edits, int prefix) {
        return Json.object(
                "field",
                ClusterFields.name(field),
                "analyzer",
                QueryWriter.ANALYZER,
                "suggest_mode",
                "always",
                "max_edits",
                edits,
                "prefix_length",
                prefix,
                "min_word_length",
                1,
                "accuracy",
                0,
                "max_term_freq",
                Integer.MAX_VALUE,
                "size",
                MOST_SPELLINGS,
                "shard_size",
                MOST_SPELLINGS);
    }

    private ClusterResponse search(Map<String, Object> body) throws IOException {
        return IndexAnswers.ok(
                path.substring(1),
                cluster.call("POST", path + "/_search?allow_partial_search_results=" + partial, Json.write(body)));
    }
}
