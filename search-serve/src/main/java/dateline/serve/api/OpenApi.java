package dateline.serve.api;

import dateline.format.JsonWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The description of the interface for programs, made from the table of routes.
final class OpenApi {

    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("q", "The query, see the query language"),
            Map.entry("filter", "Only articles that match this query too; repeatable"),
            Map.entry("since", "Only articles published in this period or later"),
            Map.entry("until", "Only articles published before the end of this period"),
            Map.entry("undated", "Keep articles without a date where a period is asked for"),
            Map.entry("sort", "relevance, newest, oldest, FIELD or FIELD:desc"),
            Map.entry("stories", "What becomes of copies: fold, first, longest, only, show"),
            Map.entry("rank", "How articles are scored: default, deep, bm25"),
            Map.entry("recency", "The half-life of scores, such as 180d"),
            Map.entry("match", "Whether any word may match (best) or all must (all)"),
            Map.entry("syntax", "The query language: dateline or lucene"),
            Map.entry("strict", "Refuse a query that is not well formed"),
            Map.entry("as_of", "Search as of the end of this period"),
            Map.entry("zone", "The time zone of days"),
            Map.entry("in", "The name of the index"),
            Map.entry("limit", "How many"),
            Map.entry("offset", "How many hits are skipped"),
            Map.entry("cursor", "Where the previous page ended"),
            Map.entry("facet", "A field whose values are counted, as in publisher or publisher:20; repeatable"),
            Map.entry("histogram", "Count by day, week, month or year"),
            Map.entry("snippets", "How many passages of each hit"),
            Map.entry("context", "How many sentences around each passage"),
            Map.entry("approx", "Let the search stop counting early"),
            Map.entry("fields", "What to show of each hit, comma-separated"),
            Map.entry("raw_cells", "Leave cells that a spreadsheet would take for formulas as they are"),
            Map.entry("id", "The id of an article"),
            Map.entry("a", "The id of the first article, or the name of a version: ID@2"),
            Map.entry("b", "The id of the second article, or the name of a version"),
            Map.entry("by", "The words of a speaker's name"),
            Map.entry("min_words", "Only where so many words or more were changed, added or removed"),
            Map.entry("headline", "Only where the title was changed"),
            Map.entry("pattern", "The beginning of a word, or a pattern with * and ?"),
            Map.entry("field", "The field whose words are shown"));

    private static final List<String> NEEDED = List.of("id", "a", "b");
    private static final List<String> REPEATED = List.of("filter", "facet");

    private final Assets assets;

    OpenApi(Assets assets) {
        this.assets = assets;
    }

    /// {@return the description as JSON}
    ///
    /// @param routes all routes; pages are left out
    String text(Collection<Route> routes) {
        StringBuilder paths = new StringBuilder(4096);
        write(routes, new JsonWriter(paths::append, true));
        return """
                {
                "openapi": "3.1.0",
                "info": {"title": "dateline", "version": "1", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
                "paths":\s"""
                + paths.toString().strip()
                + ",\n\"components\": {\"schemas\": "
                + assets.schemas().strip()
                + "}\n}\n";
    }

    private static void write(Collection<Route> routes, JsonWriter json) {
        json.beginObject();
        for (Route route : routes) {
            if (route.path().contains(".")) {
                json.name(route.path()).beginObject();
                json.name("get").beginObject();
                json.name("summary").value(route.summary());
                json.name("operationId").value(route.path().substring(1).replace('.', '_'));
                json.name("parameters").beginArray();
                route.parameters().forEach(name -> parameter(name, json));
                json.endArray();
                json.name("responses").beginObject();
                json.name("200").beginObject();
                json.name("description").value(route.summary());
                content(route.type(), route.schema(), json);
                json.endObject();
                json.name("default").beginObject();
                json.name("description").value("Why it cannot be answered");
                content("application/problem+json", "Problem", json);
                json.endObject();
                json.endObject();
                json.endObject();
                json.endObject();
            }
        }
        json.endObject();
    }

    private static void parameter(String name, JsonWriter json) {
        json.beginObject();
        json.name("name").value(name);
        json.name("in").value("query");
        json.name("description").value(ABOUT.getOrDefault(name, name));
        json.name("required").value(NEEDED.contains(name));
        json.name("schema").beginObject();
        if (REPEATED.contains(name)) {
            json.name("type").value("array");
            json.name("items").beginObject().name("type").value("string").endObject();
        } else {
            json.name("type").value("string");
        }
        json.endObject();
        json.endObject();
    }

    private static void content(String type, String schema, JsonWriter json) {
        json.name("content").beginObject();
        int parameters = type.indexOf(';');
        json.name(parameters < 0 ? type : type.substring(0, parameters)).beginObject();
        if (!schema.isEmpty()) {
            json.name("schema").beginObject();
            json.name("$ref").value("#/components/schemas/" + schema);
            json.endObject();
        }
        json.endObject();
        json.endObject();
    }
}
