package dateline.format;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.result.TextChange;
import java.util.Locale;
import java.util.Objects;

/// How two articles differ as one JSON object.
///
/// @since 0.1
public final class DiffJson {

    private DiffJson() {}

    /// Writes how one article differs from another: title, lead and body, each as stretches that both have (`equal`),
    /// only the first (`delete`) or only the second (`insert`).
    ///
    /// @param firstName  what the one is called: its id, or the name of a version
    /// @param first      the one
    /// @param secondName what the other is called
    /// @param second     the other
    /// @param json       takes it as one object
    public static void write(String firstName, Article first, String secondName, Article second, JsonWriter json) {
        Objects.requireNonNull(firstName, "firstName must not be null");
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(secondName, "secondName must not be null");
        Objects.requireNonNull(second, "second must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("first").value(firstName);
        json.name("second").value(secondName);
        changes("title", first.title(), second.title(), json);
        changes("lead", first.lead(), second.lead(), json);
        changes("body", first.body(), second.body(), json);
        json.endObject();
    }

    private static void changes(String field, String first, String second, JsonWriter json) {
        json.name(field).beginArray();
        for (TextChange change : SearchIndex.diff(first, second)) {
            json.beginObject();
            json.name("kind").value(change.kind().name().toLowerCase(Locale.ROOT));
            json.name("text").value(change.text());
            json.endObject();
        }
        json.endArray();
    }
}
