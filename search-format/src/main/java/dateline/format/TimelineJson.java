package dateline.format;

import dateline.article.Article;
import dateline.timeline.Burst;
import dateline.timeline.BurstStory;
import dateline.timeline.BurstWord;
import dateline.timeline.Timeline;
import dateline.timeline.TimelinePeriod;
import java.util.Locale;
import java.util.Objects;

/// A timeline as one JSON object.
///
/// @since 0.1
public final class TimelineJson {

    private TimelineJson() {}

    /// Writes a timeline.
    ///
    /// @param query    the query as typed
    /// @param timeline the timeline
    /// @param json     takes it as one object
    public static void write(String query, Timeline timeline, JsonWriter json) {
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(timeline, "timeline must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("query");
        Value.of(query).writeTo(json);
        json.name("complete").value(timeline.complete());
        json.name("articles").value(timeline.articles());
        json.name("stories").value(timeline.stories());
        json.name("collection").value(timeline.collection());
        json.name("per_thousand").value(timeline.perThousand());
        json.name("undated").value(timeline.undated());
        json.name("month_only").value(timeline.monthOnly());
        json.name("year_only").value(timeline.yearOnly());
        json.name("warnings").value(timeline.warnings());
        json.name("period").value(timeline.length().name().toLowerCase(Locale.ROOT));
        json.name("periods").beginArray();
        for (TimelinePeriod each : timeline.periods()) {
            json.beginObject();
            json.name("start").value(each.start().toString());
            json.name("articles").value(each.articles());
            json.name("stories").value(each.stories());
            json.name("collection").value(each.collection());
            json.name("per_thousand").value(each.perThousand());
            json.endObject();
        }
        json.endArray();
        json.name("burst_period").value(timeline.burstLength().name().toLowerCase(Locale.ROOT));
        json.name("bursts").beginArray();
        timeline.bursts().forEach(burst -> write(burst, json));
        json.endArray();
        json.endObject();
    }

    private static void write(Burst burst, JsonWriter json) {
        json.beginObject();
        json.name("start").value(burst.start().toString());
        json.name("end").value(burst.end().toString());
        json.name("weight").value(burst.weight());
        json.name("articles").value(burst.articles());
        json.name("stories").value(burst.stories());
        json.name("collection").value(burst.collection());
        json.name("per_thousand").value(burst.perThousand());
        json.name("first");
        write(burst.first(), json);
        json.name("largest");
        write(burst.largest(), json);
        json.name("words").beginArray();
        for (BurstWord each : burst.words()) {
            json.beginObject();
            json.name("word");
            Value.of(each.word()).writeTo(json);
            json.name("articles").value(each.articles());
            json.name("score").value(each.score());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(BurstStory story, JsonWriter json) {
        Article article = story.article();
        json.beginObject();
        json.name("id").value(article.id().value());
        json.name("title");
        Value.of(article.title()).writeTo(json);
        json.name("publisher");
        Value.of(article.publisher().orElse("")).writeTo(json);
        json.name("published");
        Value.of(article.published().toString()).writeTo(json);
        json.name("articles").value(story.articles());
        json.endObject();
    }
}
