package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An article as an item of CSL-JSON, of type `article-newspaper`, as citation processors read it.
///
/// @since 0.1
public final class CslItem {

    private CslItem() {}

    /// Writes an item as one object.
    ///
    /// @param article  the article
    /// @param passages references to passages of it, see [PassageReference]
    /// @param json     takes it
    public static void write(Article article, List<String> passages, JsonWriter json) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(passages, "passages must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("id").value(article.id().value());
        json.name("type").value("article-newspaper");
        field("title", article.title(), json);
        if (!article.authors().isEmpty()) {
            json.name("author").beginArray();
            for (String author : article.authors()) {
                json.beginObject();
                json.name("literal").value(author);
                json.endObject();
            }
            json.endArray();
        }
        field("container-title", article.publisher().orElse(""), json);
        field("section", article.section().orElse(""), json);
        date(article.published(), json);
        field("publisher-place", article.place().orElse(""), json);
        field("abstract", article.lead(), json);
        field("language", article.language().or(article::detectedLanguage).orElse(""), json);
        field("URL", article.url().orElse(""), json);
        field("note", String.join("; ", passages), json);
        json.endObject();
    }

    private static void date(ArticleDate date, JsonWriter json) {
        Optional<LocalDate> day = date.firstDay();
        if (day.isEmpty()) {
            return;
        }
        int parts = switch (date.precision()) {
            case INSTANT, DAY -> 3;
            case MONTH -> 2;
            case YEAR, MONTH_DAY, UNKNOWN -> 1;
        };
        List<Integer> all = List.of(
                day.get().getYear(), day.get().getMonthValue(), day.get().getDayOfMonth());
        json.name("issued").beginObject();
        json.name("date-parts").beginArray().beginArray();
        all.subList(0, parts).forEach(part -> json.value((long) part));
        json.endArray().endArray();
        json.endObject();
    }

    private static void field(String name, String value, JsonWriter json) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
