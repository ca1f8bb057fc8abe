package dateline.opensearch.index;

import dateline.opensearch.http.Json;
import dateline.opensearch.http.JsonValue;
import dateline.remote.StoryNote;
import dateline.remote.StoryText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents of the second index, in which an index with stories keeps its texts: one for each text, one for each
/// note, and one that says which change was the latest.
final class StoryDocuments {

    /// The document that says which change was the latest.
    static final String STATE = "state";

    static final String KIND = "kind";
    static final String NAME = "name";
    static final String BANDS = "bands";
    static final String PAIRED = "paired";
    static final String DATA = "data";

    private StoryDocuments() {}

    /// {@return the body that creates the index}
    static Map<String, Object> index(int shards, int replicas) {
        Map<String, Object> fields = Json.object(
                KIND,
                Json.object("type", "keyword"),
                NAME,
                Json.object("type", "long"),
                BANDS,
                Json.object("type", "integer", "doc_values", false),
                PAIRED,
                Json.object("type", "boolean"),
                DATA,
                Json.object("type", "object", "enabled", false));
        return Json.object(
                "settings",
                Json.object(
                        "index",
                        Json.object(
                                "number_of_shards",
                                shards,
                                "number_of_replicas",
                                replicas,
                                "refresh_interval",
                                "-1",
                                "gc_deletes",
                                "1h",
                                "auto_expand_replicas",
                                false)),
                "mappings",
                Json.object("dynamic", "strict", "properties", fields));
    }

    // --- texts ---

    static String textId(long name) {
        return "t" + Long.toHexString(name);
    }

    static byte[] json(StoryText text) {
        return Json.bytes(Json.object(
                KIND,
                "text",
                NAME,
                text.name(),
                BANDS,
                text.bands().stream().map(StoryDocuments::stored).toList(),
                PAIRED,
                !text.pairs().isEmpty(),
                DATA,
                Json.object("print", text.print(), "pairs", text.pairs())));
    }

    static StoryText text(JsonValue source) {
        List<Long> bands = new ArrayList<>();
        source.at(BANDS).elements().forEach(band -> bands.add(band.whole() - Integer.MIN_VALUE));
        return new StoryText(
                source.at(NAME).whole(),
                bands,
                source.at(DATA, "print").text(),
                source.at(DATA, "pairs").text());
    }

    /// {@return a band as a signed number, which the index can hold}
    static long stored(long band) {
        return band + Integer.MIN_VALUE;
    }

    // --- notes ---

    static byte[] json(StoryNote note) {
        Map<String, Object> prints = new LinkedHashMap<>();
        note.prints().forEach((text, print) -> prints.put(Long.toString(text), print));
        return Json.bytes(Json.object(KIND, "note", DATA, Json.object("texts", note.texts(), "prints", prints)));
    }

    static StoryNote note(JsonValue hit) {
        JsonValue data = hit.at("_source", DATA);
        Map<Long, String> prints = new LinkedHashMap<>();
        data.at("prints").entries().forEach((text, print) -> prints.put(Long.parseLong(text), print.text()));
        return new StoryNote(
                hit.at("_id").text(),
                data.at("texts").elements().stream().map(JsonValue::whole).toList(),
                prints);
    }

    // --- changes that are under way ---

    static String redoId(String change, int part) {
        return "r" + change + "-" + part;
    }

    static byte[] redo(List<Bulk.Change> changes) {
        List<Object> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(List.of(change.id(), change.text())));
        return Json.bytes(Json.object(KIND, "redo", DATA, Json.object("changes", lines)));
    }

    static List<Bulk.Change> redo(JsonValue source) {
        return source.at(DATA, "changes").elements().stream()
                .map(change -> new Bulk.Change(
                        change.elements().getFirst().text(),
                        change.elements().getLast().text().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static String state(long number, String change, int parts) {
        return Json.write(
                Json.object(KIND, STATE, DATA, Json.object("number", number, "change", change, "parts", parts)));
    }
}
