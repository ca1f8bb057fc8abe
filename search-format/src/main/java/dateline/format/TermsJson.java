package dateline.format;

import dateline.result.TermCount;
import java.util.List;
import java.util.Objects;

/// Words of an index as one JSON object.
///
/// @since 0.1
public final class TermsJson {

    private TermsJson() {}

    /// Writes words.
    ///
    /// @param terms the words
    /// @param json  takes them as one object
    public static void write(List<TermCount> terms, JsonWriter json) {
        Objects.requireNonNull(terms, "terms must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("terms").beginArray();
        terms.forEach(term -> write(term, json));
        json.endArray();
        json.endObject();
    }

    static void write(TermCount term, JsonWriter json) {
        json.beginObject();
        json.name("term").value(term.term());
        json.name("articles").value(term.articles());
        json.name("occurrences").value(term.occurrences());
        json.endObject();
    }
}
