package dateline.opensearch.index;

import dateline.opensearch.http.Json;
import dateline.opensearch.query.ClusterFields;
import dateline.opensearch.query.UnitMarkers;
import dateline.remote.RemoteDocument;
import dateline.remote.RemoteField;
import dateline.remote.RemoteField.Tokens;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the JSON documents that a cluster stores for articles.
final class DocumentJson {

    private static final int LONGEST_ID = 400;

    private DocumentJson() {}

    /// {@return the id of an article's document: its own, or, where that is too long for a cluster, a digest of it}
    ///
    /// @param id the article's id
    static String id(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_ID) {
            return id;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + new BigInteger(1, digest).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// {@return the document of an article, in UTF-8 on one line}
    static byte[] json(RemoteDocument document) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (RemoteField field : document.fields()) {
            switch (field) {
                case Tokens f -> {
                    String name = ClusterFields.name(f.field());
                    String cells = f.use() == RemoteField.Use.TWIN && !tokens.containsKey(name)
                            ? marked(f.cells())
                            : f.cells();
                    if (!cells.isEmpty()) {
                        tokens.merge(name, cells, (a, b) -> a + ' ' + b);
                    }
                }
                case RemoteField.Value f -> add(values, ClusterFields.value(f.field()), f.value());
                case RemoteField.Whole f -> add(values, ClusterFields.name(f.field()), f.value());
                case RemoteField.Decimal f -> add(values, ClusterFields.name(f.field()), f.value());
                case RemoteField.Days f ->
                    add(values, ClusterFields.name(f.field()), Json.object("gte", f.first(), "lte", f.last()));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(ClusterFields.SOURCE, document.source());
        json.put(ClusterFields.DIGEST, document.digest());
        values.forEach((name, all) -> json.put(name, all.size() == 1 ? all.getFirst() : all));
        json.putAll(tokens);
        return Json.bytes(json);
    }

    private static void add(Map<String, List<Object>> values, String name, Object value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /// A text begins and ends a sentence and a paragraph, which the tokens of an index here leave unsaid.
    private static String marked(String cells) {
        if (cells.isEmpty()) {
            return cells;
        }
        String stacked = String.valueOf(Tokens.STACKED);
        String begin =
                stacked + String.join(stacked, Tokens.FIRST, UnitMarkers.SENTENCE_START, UnitMarkers.PARAGRAPH_START);
        String end = stacked + UnitMarkers.SENTENCE_END + stacked + UnitMarkers.PARAGRAPH_END;
        int first = cells.indexOf(' ');
        return first < 0 ? cells + begin + end : cells.substring(0, first) + begin + cells.substring(first) + end;
    }
}
