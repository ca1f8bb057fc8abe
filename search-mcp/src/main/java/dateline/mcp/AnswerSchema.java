package dateline.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON schemas of what the tools answer.
final class AnswerSchema {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private AnswerSchema() {}

    /// {@return the schema of a tool's answer}
    ///
    /// @param tool the tool's name
    static Map<String, Object> of(String tool) {
        return switch (tool) {
            case "search" ->
                totals().has("read_as", TEXT)
                        .has("warnings", list(TEXT))
                        .has("try_instead", list(TEXT))
                        .has(
                                "hits",
                                list(article()
                                        .may("copies", copies())
                                        .may("contains", list(TEXT))
                                        .may("part_of", list(TEXT))
                                        .has("passages", list(passage()))
                                        .build()))
                        .may("next_cursor", TEXT)
                        .build();
            case "passages" ->
                totals().has("passages", list(passage()))
                        .may("next_cursor", TEXT)
                        .build();
            case "count" ->
                totals().has("warnings", list(TEXT))
                        .has(
                                "values",
                                list(new AnswerSchema()
                                        .has("value", TEXT)
                                        .has("articles", WHOLE)
                                        .may("stories", WHOLE)
                                        .build()))
                        .may("next_cursor", TEXT)
                        .build();
            case "timeline" ->
                totals().has("collection", WHOLE)
                        .has("undated", WHOLE)
                        .has("warnings", list(TEXT))
                        .has(
                                "bursts",
                                list(span().has("end", TEXT)
                                        .has(
                                                "first",
                                                article().has("articles", WHOLE).build())
                                        .has(
                                                "largest",
                                                article().has("articles", WHOLE).build())
                                        .has("words", list(TEXT))
                                        .build()))
                        .has("period", TEXT)
                        .has("periods", list(span().build()))
                        .has("periods_left_out", WHOLE)
                        .may("next_cursor", TEXT)
                        .build();
            case "why" ->
                new AnswerSchema()
                        .has("matches", FLAG)
                        .has("failed", list(TEXT))
                        .has(
                                "clauses",
                                list(new AnswerSchema()
                                        .has("clause", TEXT)
                                        .has("meaning", TEXT)
                                        .has("holds", FLAG)
                                        .has("where", list(passage()))
                                        .build()))
                        .has("score", NUMBER)
                        .build();
            case "get" ->
                article()
                        .may("authors", list(TEXT))
                        .may("contains", list(TEXT))
                        .may("part_of", list(TEXT))
                        .has("words", WHOLE)
                        .has("length", WHOLE)
                        .has("passage", passage())
                        .may("next_from_char", WHOLE)
                        .build();
            case "story" ->
                new AnswerSchema()
                        .has("total_articles", WHOLE)
                        .has("publishers", WHOLE)
                        .has(
                                "articles",
                                list(article()
                                        .has("words", WHOLE)
                                        .has("kind", TEXT)
                                        .has("similarity", NUMBER)
                                        .has("copy_of", TEXT)
                                        .build()))
                        .may("contains", list(TEXT))
                        .may("part_of", list(TEXT))
                        .may("next_cursor", TEXT)
                        .build();
            case "related", "background", "followups" -> stories();
            case "quotes" ->
                new AnswerSchema()
                        .has("total_quotes", WHOLE)
                        .has("articles", WHOLE)
                        .has("articles_read", WHOLE)
                        .has("complete", FLAG)
                        .has("warnings", list(TEXT))
                        .has(
                                "quotes",
                                list(new AnswerSchema()
                                        .has("speaker", TEXT)
                                        .has("as_written", TEXT)
                                        .has("cue", TEXT)
                                        .has("confidence", NUMBER)
                                        .has("printed_in", WHOLE)
                                        .has("passage", passage())
                                        .build()))
                        .may("next_cursor", TEXT)
                        .has(
                                "speakers",
                                list(new AnswerSchema()
                                        .has("speaker", TEXT)
                                        .has("quotes", WHOLE)
                                        .build()))
                        .build();
            case "revisions" ->
                new AnswerSchema()
                        .has("kept", FLAG)
                        .has(
                                "revisions",
                                list(new AnswerSchema()
                                        .has("name", TEXT)
                                        .has("from", TEXT)
                                        .may("until", TEXT)
                                        .has("title", TEXT)
                                        .has("words", WHOLE)
                                        .build()))
                        .may("next_cursor", TEXT)
                        .build();
            case "diff" ->
                new AnswerSchema()
                        .has(
                                "changes",
                                list(new AnswerSchema()
                                        .has("field", TEXT)
                                        .has(
                                                "kind",
                                                Map.of("type", "string", "enum", List.of("equal", "delete", "insert")))
                                        .has("text", TEXT)
                                        .build()))
                        .may("next_cursor", TEXT)
                        .build();
            case "changed" ->
                new AnswerSchema()
                        .has("kept", FLAG)
                        .has(
                                "changes",
                                list(new AnswerSchema()
                                        .has("id", TEXT)
                                        .has("title", TEXT)
                                        .has("changed", TEXT)
                                        .has("words", WHOLE)
                                        .has("title_changed", FLAG)
                                        .has("before", TEXT)
                                        .has("after", TEXT)
                                        .build()))
                        .may("next_cursor", TEXT)
                        .build();
            case "verify_quote" ->
                new AnswerSchema()
                        .has("verdict", Map.of("type", "string", "enum", List.of("exact", "differs", "not_found")))
                        .may("passage", passage())
                        .may("alike", NUMBER)
                        .may("differences", list(Map.of("type", "object")))
                        .may("cited_passage", TEXT)
                        .build();
            default -> throw new IllegalArgumentException("there is no tool " + tool);
        };
    }

    private static Map<String, Object> stories() {
        return new AnswerSchema()
                .has("stories", list(article().build()))
                .may("next_cursor", TEXT)
                .build();
    }

    private static AnswerSchema totals() {
        return new AnswerSchema()
                .has("total_articles", WHOLE)
                .may("total_stories", WHOLE)
                .may("complete", FLAG);
    }

    private static AnswerSchema span() {
        return new AnswerSchema()
                .has("start", TEXT)
                .has("articles", WHOLE)
                .has("stories", WHOLE)
                .has("per_thousand", NUMBER);
    }

    private static AnswerSchema article() {
        return new AnswerSchema()
                .has("id", TEXT)
                .has("title", TEXT)
                .may("publisher", TEXT)
                .may("date", TEXT)
                .may("date_precision", TEXT)
                .may("place", TEXT)
                .may("url", TEXT);
    }

    private static Map<String, Object> copies() {
        return new AnswerSchema()
                .has("articles", WHOLE)
                .has("publishers", WHOLE)
                .has("first", TEXT)
                .build();
    }

    private static Map<String, Object> passage() {
        return new AnswerSchema()
                .has("article", TEXT)
                .has("field", TEXT)
                .has("start", WHOLE)
                .has("end", WHOLE)
                .has("sha256", TEXT)
                .has("text", TEXT)
                .may("publisher", TEXT)
                .may("url", TEXT)
                .may("date", TEXT)
                .build();
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private AnswerSchema has(String name, Map<String, Object> schema) {
        required.add(name);
        return may(name, schema);
    }

    private AnswerSchema may(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    private Map<String, Object> build() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.copyOf(properties),
                "required",
                List.copyOf(required),
                "additionalProperties",
                false);
    }
}
