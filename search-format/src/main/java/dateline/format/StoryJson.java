package dateline.format;

import dateline.article.ArticleId;
import dateline.result.Story;
import dateline.result.StoryArticle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A story with all its copies as one JSON object.
///
/// @since 0.1
public final class StoryJson {

    private StoryJson() {}

    /// Writes a story.
    ///
    /// @param story the story
    /// @param json  takes it as one object
    public static void write(Story story, JsonWriter json) {
        Objects.requireNonNull(story, "story must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("story").value(story.id());
        json.name("publishers").value(story.publishers());
        json.name("articles").beginArray();
        for (StoryArticle each : story) {
            json.beginObject();
            json.name("id").value(each.article().id().value());
            json.name("title");
            Value.of(each.article().title()).writeTo(json);
            json.name("publisher");
            Value.of(each.article().publisher().orElse("")).writeTo(json);
            json.name("published");
            Value.of(each.article().published().toString()).writeTo(json);
            json.name("words").value(each.article().wordCount());
            json.name("kind").value(each.kind().name().toLowerCase(Locale.ROOT));
            json.name("similarity").value((float) each.similarity());
            json.name("copy_of").value(each.of().value());
            json.endObject();
        }
        json.endArray();
        json.name("contains").value(ids(story.contents().contains()));
        json.name("part_of").value(ids(story.contents().partOf()));
        json.endObject();
    }

    private static List<String> ids(List<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toList();
    }
}
