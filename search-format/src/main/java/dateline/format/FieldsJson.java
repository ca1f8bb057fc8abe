package dateline.format;

import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The fields that queries can name as one JSON object.
///
/// @since 0.1
public final class FieldsJson {

    private FieldsJson() {}

    /// Writes fields.
    ///
    /// @param fields the fields
    /// @param json   takes them as one object
    public static void write(List<FieldSummary> fields, JsonWriter json) {
        Objects.requireNonNull(fields, "fields must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("fields").beginArray();
        for (FieldSummary field : fields) {
            json.beginObject();
            json.name("name").value(field.name());
            json.name("aliases").value(field.aliases());
            json.name("type").value(field.type().name().toLowerCase(Locale.ROOT));
            json.name("extra").value(field.extra());
            json.name("articles").value(field.articles());
            json.name("examples")
                    .value(field.examples().stream().map(FacetCount::value).toList());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
