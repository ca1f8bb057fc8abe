package dateline.format;

import dateline.result.QuerySuggestion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Hints in JSON, the same in every answer that has some.
///
/// @since 0.1
public final class HintJson {

    private HintJson() {}

    /// Writes `"hints": […]` into the object that is open.
    ///
    /// @param hints the hints
    /// @param json  where to
    public static void write(List<QuerySuggestion> hints, JsonWriter json) {
        Objects.requireNonNull(hints, "hints must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.name("hints").beginArray();
        for (QuerySuggestion hint : hints) {
            json.beginObject();
            json.name("kind").value(hint.kind().name().toLowerCase(Locale.ROOT));
            json.name("subject").value(hint.subject());
            json.name("query").value(hint.query());
            json.name("articles").value(hint.articles());
            json.endObject();
        }
        json.endArray();
    }
}
