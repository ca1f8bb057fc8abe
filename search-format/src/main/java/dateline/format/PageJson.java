package dateline.format;

import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.PeriodCount;
import dateline.result.ResultPage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// A page of hits as one JSON object.
///
/// `format_version` grows when a reader of the earlier form would be misled; members may be added without that.
///
/// @since 0.1
public final class PageJson {

    private static final int FORMAT_VERSION = 1;

    /// What is shown of a hit by default.
    public static final List<Column> COLUMNS = Column.named(List.of(
            "rank",
            "id",
            "score",
            "title",
            "publisher",
            "published",
            "place",
            "authors",
            "section",
            "language",
            "url",
            "snippets",
            "copies",
            "contains",
            "part_of"));

    private PageJson() {}

    /// Writes a page.
    ///
    /// @param query   the query as it was typed
    /// @param page    the hits
    /// @param columns what to show of each hit
    /// @param json    takes it as one object
    public static void write(String query, ResultPage page, List<Column> columns, JsonWriter json) {
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(page, "page must not be null");
        Objects.requireNonNull(columns, "columns must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(FORMAT_VERSION);
        json.name("query").value(query);
        json.name("total").beginObject();
        json.name("articles").value(page.total().articles());
        json.name("exact").value(page.total().exact());
        json.name("stories");
        number(page.stories(), json);
        json.endObject();
        json.name("complete").value(page.complete());
        json.name("warnings").value(page.warnings());
        HintJson.write(page.suggestions(), json);
        json.name("took_ms").value(page.took().toMillis());
        json.name("hits").beginArray();
        for (Hit hit : page.hits()) {
            writeHit(hit, columns, json);
        }
        json.endArray();
        json.name("facets").beginObject();
        for (Map.Entry<String, List<FacetCount>> facet : page.facets().entrySet()) {
            json.name(facet.getKey()).beginArray();
            for (FacetCount count : facet.getValue()) {
                json.beginObject();
                json.name("value").value(count.value());
                json.name("articles").value(count.articles());
                if (count.stories().isPresent()) {
                    json.name("stories").value(count.stories().getAsLong());
                }
                if (count.quotes().isPresent()) {
                    json.name("quotes").value(count.quotes().getAsLong());
                }
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
        if (!page.histogram().isEmpty()) {
            json.name("histogram").beginArray();
            for (PeriodCount count : page.histogram()) {
                json.beginObject();
                json.name("start").value(count.start().toString());
                json.name("articles").value(count.articles());
                if (count.stories().isPresent()) {
                    json.name("stories").value(count.stories().getAsLong());
                }
                json.endObject();
            }
            json.endArray();
        }
        json.name("cursor");
        if (page.cursor().isPresent()) {
            json.value(page.cursor().get());
        } else {
            json.nothing();
        }
        json.endObject();
    }

    private static void number(OptionalLong number, JsonWriter json) {
        if (number.isPresent()) {
            json.value(number.getAsLong());
        } else {
            json.nothing();
        }
    }

    /// Writes a hit.
    ///
    /// @param hit     the hit
    /// @param columns what to show of it
    /// @param json    takes it as one object
    public static void writeHit(Hit hit, List<Column> columns, JsonWriter json) {
        Objects.requireNonNull(hit, "hit must not be null");
        Objects.requireNonNull(columns, "columns must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        writeColumns(hit, columns, json);
        json.endObject();
    }

    /// Writes what is shown of a hit into an object that was begun.
    ///
    /// @param hit     the hit
    /// @param columns what to show of it
    /// @param json    takes a member for each
    public static void writeColumns(Hit hit, List<Column> columns, JsonWriter json) {
        Objects.requireNonNull(hit, "hit must not be null");
        Objects.requireNonNull(columns, "columns must not be null");
        Objects.requireNonNull(json, "json must not be null");
        for (Column column : columns) {
            json.name(column.name());
            column.of(hit).writeTo(json);
        }
    }
}
