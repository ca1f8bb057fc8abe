package dateline.format;

import dateline.result.Completion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Completions of a query as one JSON object.
///
/// @since 0.1
public final class CompletionsJson {

    private CompletionsJson() {}

    /// Writes completions.
    ///
    /// @param completions the completions
    /// @param json        takes them as one object
    public static void write(List<Completion> completions, JsonWriter json) {
        Objects.requireNonNull(completions, "completions must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("completions").beginArray();
        for (Completion completion : completions) {
            json.beginObject();
            json.name("kind").value(completion.kind().name().toLowerCase(Locale.ROOT));
            json.name("text").value(completion.text());
            json.name("articles").value(completion.articles());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
