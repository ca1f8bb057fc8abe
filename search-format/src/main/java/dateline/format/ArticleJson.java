package dateline.format;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Writes whole articles as JSON, in the form that `dateline index` reads back as equal articles.
///
/// What is empty is left out. Extra fields are members beside the others, a text for one value and an array for
/// several. A language that the index detected has `language_detected` beside it, and is detected again when it is
/// read.
///
/// @since 0.1
public final class ArticleJson {

    private ArticleJson() {}

    /// Writes an article.
    ///
    /// @param article the article
    /// @param json    takes it as one object
    public static void write(Article article, JsonWriter json) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("id").value(article.id().value());
        write("title", article.title(), json);
        write("lead", article.lead(), json);
        write("body", article.body(), json);
        write("authors", article.authors(), json);
        write("publisher", article.publisher().orElse(""), json);
        write("section", article.section().orElse(""), json);
        write("tags", article.tags(), json);
        write("language", article.language().or(article::detectedLanguage).orElse(""), json);
        if (article.language().isEmpty() && article.detectedLanguage().isPresent()) {
            json.name("language_detected").value(true);
        }
        write("place", article.place().orElse(""), json);
        write("published", article.published().toString(), json);
        write("url", article.url().orElse(""), json);
        for (Map.Entry<String, List<String>> extra : article.extras().entrySet()) {
            if (extra.getValue().size() == 1) {
                write(extra.getKey(), extra.getValue().getFirst(), json);
            } else {
                write(extra.getKey(), extra.getValue(), json);
            }
        }
        Optional<Source> source = article.source();
        if (source.isPresent()) {
            json.name("source").beginObject();
            json.name("path").value(source.get().path());
            json.name("record").value(source.get().record());
            json.endObject();
        }
        if (!article.origins().isEmpty()) {
            json.name("origins").beginObject();
            for (Map.Entry<String, Origin> origin : article.origins().entrySet()) {
                json.name(origin.getKey()).beginObject();
                json.name("evidence").value(origin.getValue().evidence());
                json.name("confidence").value(origin.getValue().confidence());
                json.endObject();
            }
            json.endObject();
        }
        json.endObject();
    }

    private static void write(String name, String value, JsonWriter json) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private static void write(String name, List<String> values, JsonWriter json) {
        if (!values.isEmpty()) {
            json.name(name).value(values);
        }
    }
}
