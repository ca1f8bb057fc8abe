package dateline.format;

import dateline.IndexStats;
import dateline.article.Field;
import dateline.query.RankingParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What an index holds as one JSON object.
///
/// @since 0.1
public final class StatsJson {

    private StatsJson() {}

    /// Writes statistics.
    ///
    /// @param name    what the index is called
    /// @param stats   the statistics
    /// @param ranking the numbers that its ranking uses
    /// @param json    takes them as one object
    public static void write(String name, IndexStats stats, RankingParameters ranking, JsonWriter json) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(stats, "stats must not be null");
        Objects.requireNonNull(ranking, "ranking must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("index").value(name);
        json.name("articles").value(stats.articles());
        json.name("deleted").value(stats.deleted());
        json.name("deleted_share").value(stats.deletedShare());
        json.name("undated").value(stats.undated());
        json.name("stories").value(stats.stories());
        json.name("copied").value(stats.copied());
        json.name("bytes").value(stats.bytes());
        json.name("segments").value(stats.segments());
        if (stats.hasTerms()) {
            json.name("terms").value(stats.terms());
        }
        json.name("languages").beginObject();
        for (Map.Entry<String, Long> language : stats.languages().entrySet()) {
            json.name(language.getKey()).value(language.getValue());
        }
        json.endObject();
        json.name("fields").beginObject();
        for (Map.Entry<String, Field.Type> extra : stats.extras().entrySet()) {
            json.name(extra.getKey()).value(extra.getValue().name().toLowerCase(Locale.ROOT));
        }
        json.endObject();
        json.name("ranking").value(ranking.toString());
        json.name("format").value(stats.format());
        json.name("lucene").value(stats.lucene());
        json.name("created").value(stats.created().toString());
        json.endObject();
    }
}
