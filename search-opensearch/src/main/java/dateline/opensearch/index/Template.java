package dateline.opensearch.index;

import dateline.article.Field;
import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.opensearch.query.QueryWriter;
import dateline.opensearch.query.UnitMarkers;
import dateline.remote.RemoteField.Tokens;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteException.Kind;
import dateline.remote.query.RemoteFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The settings and mappings of an index, and what it says about itself.
///
/// All tokens are dateline's own, sent as [Tokens] has them: the tokenizer and the filters of the analyzers take that
/// apart, and do no more. The similarity is that of the first stage of ranking.
///
/// There is no `_source`: what an article is fetched and known by are values and stored fields. What copies of a shard
/// are made of is kept by the cluster apart, as long as it may be needed.
final class Template {

    /// So many characters a position may have: a term and those that stand at its position.
    private static final int LONGEST_POSITION = 1 << 20;

    /// The number of this layout: 1 had the stored form of articles in the `_source`, 2 each token of the field that is
    /// scored, 3 broke terms of long articles
    /// and counted markers as words.
    private static final int LAYOUT = 4;

    /// The analyzer of the field that is scored, to which each term comes once with its count.
    private static final String COUNTED = "counted";

    private static final String WEIGHT = """
            double n = field.docCount;
            double cf = term.totalTermFreq;
            double expected = -n * Math.expm1(cf * Math.log1p(-1.0 / Math.max(2.0, n)));
            return query.boost * Math.max(0.0, (cf + 1.0) / term.docFreq * Math.log((n + 1.0) / (expected + 0.5)) / Math.log(2.0));
            """;

    private static final String OCCURRENCES = "occurrences";
    private static final String MARKED_OCCURRENCES = "marked_occurrences";

    private static final String SCORE = """
            double average = Math.max(1.0, (double) field.sumTotalTermFreq / field.docCount - MARKERS);
            double n = doc.freq * Math.log(1.0 + average / doc.length) / Math.log(2.0);
            return weight * n / (n + 1.0);
            """;

    private static final Map<String, Object> SCORED = text("index_options", "freqs", "analyzer", COUNTED);
    private static final Map<String, Object> POSITIONS = text("index_options", "positions");
    private static final Map<String, Object> EXACT = text("norms", false);
    private static final Map<String, Object> TWIN = text("norms", false, "similarity", MARKED_OCCURRENCES);
    private static final Map<String, Object> KEYWORD = Json.object("type", "keyword");
    private static final Map<String, Object> WHOLE = Json.object("type", "long");
    private static final Map<String, Object> INSTANT = Json.object("type", "long", "doc_values", false);
    private static final Map<String, Object> DATE = Json.object("type", "date", "format", "epoch_millis");
    private static final Map<String, Object> DAYS = Json.object("type", "long_range", "doc_values", false);

    private Template() {}

    private static Map<String, Object> text(Object... more) {
        Map<String, Object> type =
                Json.object("type", "text", "analyzer", QueryWriter.ANALYZER, "similarity", OCCURRENCES);
        type.putAll(Json.object(more));
        return type;
    }

    /// {@return the body that creates an index}
    ///
    /// @param format   what it says about itself
    /// @param shards   how many primary shards it has
    /// @param replicas how many copies each has
    static Map<String, Object> index(RemoteFormat format, int shards, int replicas) {
        Map<String, Object> analysis = Json.object(
                "tokenizer",
                Json.object("positions", Json.object("type", "whitespace", "max_token_length", LONGEST_POSITION)),
                "filter",
                Json.object(
                        "stacked",
                        Json.object(
                                "type",
                                "pattern_capture",
                                "preserve_original",
                                false,
                                "patterns",
                                List.of("([^" + Tokens.STACKED + "]+)")),
                        "counts",
                        Json.object("type", "delimited_term_freq", "delimiter", String.valueOf(Tokens.COUNT))),
                "analyzer",
                Json.object(QueryWriter.ANALYZER, analyzer("stacked"), COUNTED, analyzer("stacked", "counts")));
        Map<String, Object> settings = Json.object(
                "number_of_shards",
                shards,
                "number_of_replicas",
                replicas,
                "refresh_interval",
                "-1",
                "gc_deletes",
                "1h",
                "analysis",
                analysis,
                "similarity",
                Json.object(
                        OCCURRENCES, similarity(0),
                        MARKED_OCCURRENCES, similarity(UnitMarkers.OF_TEXT)));
        return Json.object("settings", Json.object("index", settings), "mappings", mappings(format));
    }

    /// {@return the similarity of a field}
    ///
    /// @param markers how many tokens each document has in it that an index in a folder has not
    private static Map<String, Object> similarity(int markers) {
        return Json.object(
                "type",
                "scripted",
                "weight_script",
                Json.object("source", WEIGHT),
                "script",
                Json.object("source", SCORE.replace("MARKERS", Integer.toString(markers))));
    }

    private static Map<String, Object> analyzer(String... filters) {
        return Json.object("type", "custom", "tokenizer", "positions", "filter", List.of(filters));
    }

    /// {@return the mappings of an index}
    ///
    /// @param format what it says about itself
    static Map<String, Object> mappings(RemoteFormat format) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", SCORED);
        for (String part : List.of("title", "lead", "body")) {
            fields.put(part, POSITIONS);
            fields.put(part + "_x", TWIN);
        }
        for (String name : List.of("author", "publisher", "section", "tag", "place", "url")) {
            fields.put(ClusterFields.name(name), EXACT);
            fields.put(ClusterFields.value(name), KEYWORD);
        }
        for (String name : List.of("id", "lang", "year", "month")) {
            fields.put(name, KEYWORD);
        }
        fields.put("date", DATE);
        fields.put("date_at", INSTANT);
        fields.put("date_days", DAYS);
        fields.put("added", WHOLE);
        fields.put("words", WHOLE);
        fields.put(ClusterFields.STORY, WHOLE);
        fields.put(ClusterFields.STORY_TEXT, Json.object("type", "long", "store", true));
        fields.put(
                ClusterFields.DIGEST, Json.object("type", "long", "index", false, "doc_values", false, "store", true));
        fields.put(ClusterFields.SOURCE, Json.object("type", "binary", "doc_values", true));
        format.extras().forEach((name, type) -> extra("+" + name, "=" + name, type, fields));
        return Json.object(
                "dynamic",
                "strict",
                "_source",
                Json.object("enabled", false),
                "_meta",
                Json.object("dateline", meta(format)),
                "properties",
                fields);
    }

    private static void extra(String field, String twin, Field.Type type, Map<String, Object> fields) {
        switch (type) {
            case TEXT -> {
                fields.put(ClusterFields.name(field), POSITIONS);
                fields.put(ClusterFields.name(twin), TWIN);
            }
            case KEYWORD -> {
                fields.put(ClusterFields.name(field), EXACT);
                fields.put(ClusterFields.value(field), KEYWORD);
            }
            case NUMBER -> fields.put(ClusterFields.name(field), Json.object("type", "double"));
            case DATE -> {
                fields.put(ClusterFields.name(field), DATE);
                fields.put(ClusterFields.name(field + "_at"), INSTANT);
                fields.put(ClusterFields.name(field + "_days"), DAYS);
            }
        }
    }

    // --- what an index says about itself ---

    private static Map<String, Object> meta(RemoteFormat format) {
        Map<String, Object> extras = new LinkedHashMap<>();
        format.extras().forEach((name, type) -> extras.put(name, type.name().toLowerCase(Locale.ROOT)));
        return Json.object(
                "layout",
                LAYOUT,
                "format",
                format.format(),
                "analysis",
                format.analysis(),
                "created",
                format.created().toString(),
                "stories",
                format.stories(),
                "extras",
                extras,
                "settings",
                new LinkedHashMap<>(format.settings()));
    }

    /// {@return what an index says about itself}
    ///
    /// @param name  the index
    /// @param found the `_meta` of its mappings
    static RemoteFormat format(String name, JsonValue found) throws RemoteException {
        JsonValue meta = found.at("dateline");
        if (!meta.isPresent()) {
            throw new RemoteException(
                    Kind.INCOMPATIBLE,
                    "the index '" + name + "' is there, but not one of dateline's: use another name");
        }
        long layout = meta.at("layout").isPresent() ? meta.at("layout").whole() : 1;
        if (layout != LAYOUT) {
            throw new RemoteException(
                    Kind.INCOMPATIBLE,
                    "the index '" + name + "' has layout " + layout + " on the cluster, this version uses layout "
                            + LAYOUT + ": index the articles again under another name");
        }
        try {
            SortedMap<String, Field.Type> extras = new TreeMap<>();
            meta.at("extras")
                    .entries()
                    .forEach((field, type) ->
                            extras.put(field, Field.Type.valueOf(type.text().toUpperCase(Locale.ROOT))));
            Map<String, String> settings = new LinkedHashMap<>();
            meta.at("settings").entries().forEach((setting, value) -> settings.put(setting, value.text()));
            return new RemoteFormat(
                    (int) meta.at("format").whole(),
                    meta.at("analysis").text(),
                    extras,
                    Instant.parse(meta.at("created").text()),
                    settings,
                    meta.at("stories").isTrue());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RemoteException(Kind.INCOMPATIBLE, "the description of the index '" + name + "' is damaged", e);
        }
    }
}
