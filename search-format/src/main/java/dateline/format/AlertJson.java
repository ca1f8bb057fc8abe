package dateline.format;

import dateline.alert.AlertHit;
import dateline.article.Article;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/// What alerts found as JSON Lines: one object for each hit.
///
/// @since 0.1
public final class AlertJson {

    private AlertJson() {}

    /// Writes the hits of a notice, each on a line of its own.
    ///
    /// @param notice the notice
    /// @param out    takes the lines
    public static void write(AlertNotice notice, Consumer<? super CharSequence> out) {
        Objects.requireNonNull(notice, "notice must not be null");
        Objects.requireNonNull(out, "out must not be null");
        for (AlertHit hit : notice.hits()) {
            JsonWriter json = new JsonWriter(out, false);
            Article article = hit.article();
            json.beginObject();
            json.name("format_version").value(1);
            json.name("alert").value(notice.name());
            json.name("kind").value(hit.kind().name().toLowerCase(Locale.ROOT));
            json.name("story_new").value(hit.kind() == AlertHit.Kind.STORY);
            json.name("copies").value(hit.copies());
            json.name("id").value(article.id().value());
            json.name("title");
            Value.of(article.title()).writeTo(json);
            json.name("publisher");
            Value.of(article.publisher().orElse("")).writeTo(json);
            json.name("published");
            Value.of(article.published().toString()).writeTo(json);
            json.name("url");
            Value.of(article.url().orElse("")).writeTo(json);
            json.name("added").value(article.added().orElse(Instant.EPOCH).toString());
            json.name("sequence").value(hit.number());
            json.endObject();
        }
    }
}
