package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import java.util.Objects;

/// Quotes as one JSON object.
///
/// @since 0.1
public final class QuotesJson {

    private QuotesJson() {}

    /// Writes quotes.
    ///
    /// @param query the query as typed
    /// @param by    whose quotes were asked for; empty for all
    /// @param page  the quotes
    /// @param json  takes them as one object
    public static void write(String query, String by, QuotePage page, JsonWriter json) {
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(by, "by must not be null");
        Objects.requireNonNull(page, "page must not be null");
        Objects.requireNonNull(json, "json must not be null");
        json.beginObject();
        json.name("format_version").value(1);
        json.name("query");
        Value.of(query).writeTo(json);
        json.name("by");
        Value.of(by).writeTo(json);
        json.name("complete").value(page.complete());
        json.name("articles").value(page.articles());
        json.name("read").value(page.read());
        json.name("total").value(page.total());
        json.name("warnings").value(page.warnings());
        json.name("quotes").beginArray();
        page.quotes().forEach(each -> write(each, json));
        json.endArray();
        json.name("speakers").beginArray();
        for (SpeakerCount each : page.speakers()) {
            json.beginObject();
            json.name("speaker");
            Value.of(each.speaker()).writeTo(json);
            json.name("quotes").value(each.quotes());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(PrintedQuote printed, JsonWriter json) {
        Quote quote = printed.quote();
        Article article = printed.article();
        json.beginObject();
        text("speaker", quote.speaker(), json);
        text("as_written", quote.asWritten(), json);
        text("cue", quote.cue(), json);
        text("quote", quote.text(), json);
        json.name("confidence").value(quote.confidence());
        json.name("field").value(quote.field());
        json.name("start").value(quote.start());
        json.name("end").value(quote.end());
        json.name("id").value(article.id().value());
        text("title", article.title(), json);
        text("publisher", article.publisher().orElse(""), json);
        text("published", article.published().toString(), json);
        json.name("printed")
                .value(printed.printed().stream().map(ArticleId::value).toList());
        json.endObject();
    }

    private static void text(String name, String text, JsonWriter json) {
        json.name(name);
        Value.of(text).writeTo(json);
    }
}
