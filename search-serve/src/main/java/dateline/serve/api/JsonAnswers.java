package dateline.serve.api;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.ArticleJson;
import dateline.format.Column;
import dateline.format.CompletionsJson;
import dateline.format.ControlCharacterEscaper;
import dateline.format.DiffJson;
import dateline.format.ExplanationJson;
import dateline.format.FieldsJson;
import dateline.format.JsonWriter;
import dateline.format.PageJson;
import dateline.format.QuotesJson;
import dateline.format.RevisionJson;
import dateline.format.StatsJson;
import dateline.format.StoryJson;
import dateline.format.TermsJson;
import dateline.format.TimelineJson;
import dateline.format.WhyJson;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.ArticlePage;
import dateline.serve.page.BackgroundPage;
import dateline.serve.page.ChangedPage;
import dateline.serve.page.DiffPage;
import dateline.serve.page.HelpText;
import dateline.serve.page.NamedArticle;
import dateline.serve.page.QuotesPage;
import dateline.serve.page.Site;
import dateline.serve.page.StoriesPage;
import dateline.serve.page.StoryPage;
import dateline.serve.page.TermsPage;
import dateline.serve.request.Columns;
import dateline.serve.request.SearchParameters;
import java.util.List;
import java.util.function.Consumer;

/// The answers for programs, in the forms in which the command writes them.
final class JsonAnswers {

    private final Site site;
    private final HelpText help;

    JsonAnswers(Site site, HelpText help) {
        this.site = site;
        this.help = help;
    }

    private static String json(Consumer<JsonWriter> writing) {
        StringBuilder text = new StringBuilder(1024);
        writing.accept(new JsonWriter(text::append, true));
        return text.toString();
    }

    String search(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> json(json ->
                PageJson.write(search.text(), index.search(search.shown(index)), columns(parameters, index), json)));
    }

    String article(ServedIndex served, Parameters parameters) {
        return served.read(index ->
                json(json -> ArticleJson.write(ArticlePage.article(index, parameters.text("id")), json)));
    }

    String story(ServedIndex served, Parameters parameters) {
        return served.read(index -> json(json -> StoryJson.write(StoryPage.story(index, parameters.text("id")), json)));
    }

    String stories(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> json(
                json -> PageJson.write(search.text(), StoriesPage.largest(index, search), PageJson.COLUMNS, json)));
    }

    String related(ServedIndex served, Parameters parameters) {
        int limit = parameters.number("limit", 1, 100, SearchRequest.DEFAULT_LIMIT);
        return served.read(index -> {
            Article article = ArticlePage.article(index, parameters.text("id"));
            return json(json -> PageJson.write(
                    article.title(),
                    index.stories().related(article, site.search(parameters).related(limit)),
                    columns(parameters, index),
                    json));
        });
    }

    String diff(ServedIndex served, Parameters parameters) {
        return served.read(index -> {
            NamedArticle first = DiffPage.named(index, parameters.text("a"));
            NamedArticle second = DiffPage.named(index, parameters.text("b"));
            return json(json -> DiffJson.write(first.name(), first.article(), second.name(), second.article(), json));
        });
    }

    String background(ServedIndex served, Parameters parameters) {
        return stories(served, parameters, BackgroundPage::background);
    }

    String followUps(ServedIndex served, Parameters parameters) {
        return stories(served, parameters, BackgroundPage::followUps);
    }

    /// Finds stories by an article.
    private interface ByArticle {
        ResultPage find(SearchIndex index, Article article, SearchParameters search);
    }

    private String stories(ServedIndex served, Parameters parameters, ByArticle finding) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> {
            Article article = ArticlePage.article(index, parameters.text("id"));
            return json(json -> PageJson.write(
                    article.title(), finding.find(index, article, search), columns(parameters, index), json));
        });
    }

    String quotes(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> json(json -> QuotesJson.write(
                search.text(), parameters.text(QuotesPage.BY), QuotesPage.quotes(index, search), json)));
    }

    String revisions(ServedIndex served, Parameters parameters) {
        return served.read(index -> {
            String id = ArticlePage.article(index, parameters.text("id")).id().value();
            return json(json -> RevisionJson.write(
                    id, index.revisions().areKept(), index.revisions().of(id), json));
        });
    }

    String changed(ServedIndex served, Parameters parameters) {
        return served.read(index -> json(
                json -> RevisionJson.write(index.revisions().areKept(), ChangedPage.changes(index, parameters), json)));
    }

    String timeline(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(
                index -> json(json -> TimelineJson.write(search.text(), index.timeline(search.timeline(index)), json)));
    }

    String explain(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> {
            SearchRequest request = search.request(index).build();
            List<Hit> aged =
                    request.recency().isPresent() ? index.search(request).hits() : List.of();
            return json(json -> ExplanationJson.write(index.explain(request), aged, json));
        });
    }

    String why(ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> {
            String id = ArticlePage.article(index, parameters.text("id")).id().value();
            MatchExplanation why = index.why(id, search.request(index).build())
                    .orElseThrow(() -> new ProblemException(
                            404, "there is no article '" + ControlCharacterEscaper.brief(id) + "'"));
            return json(json -> WhyJson.write(why, json));
        });
    }

    String suggest(ServedIndex served, Parameters parameters) {
        int limit = parameters.number("limit", 1, 100, 8);
        return served.read(index ->
                json(json -> CompletionsJson.write(index.suggest(parameters.text("q"), limit), json)));
    }

    String fields(ServedIndex served, Parameters parameters) {
        return served.read(index -> json(json -> FieldsJson.write(index.fields(), json)));
    }

    String terms(ServedIndex served, Parameters parameters) {
        return json(json -> TermsJson.write(TermsPage.words(served, parameters), json));
    }

    String stats(ServedIndex served, Parameters parameters) {
        return served.read(index -> json(json ->
                StatsJson.write(served.name(), index.stats(), index.settings().ranking(), json)));
    }

    String indexes(ServedIndex served, Parameters parameters) {
        return json(json -> {
            json.beginObject();
            json.name("format_version").value(1);
            json.name("indexes").beginArray();
            for (ServedIndex each : site.indexes()) {
                json.beginObject();
                json.name("name").value(each.name());
                json.name("articles").value(each.read(JsonAnswers::articles));
                json.name("version").value(each.version());
                json.name("writable").value(each.writable());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        });
    }

    String help(ServedIndex served, Parameters parameters) {
        return json(json -> {
            json.beginObject();
            json.name("format_version").value(1);
            json.name("about").value(help.about());
            json.name("sections").beginArray();
            for (HelpText.Section section : help.sections()) {
                json.beginObject();
                json.name("title").value(section.title());
                json.name("entries").beginArray();
                for (HelpText.Entry entry : section.entries()) {
                    json.beginObject();
                    json.name("pattern").value(entry.pattern());
                    json.name("key").value(entry.isKey());
                    json.name("meaning").value(entry.meaning());
                    json.endObject();
                }
                json.endArray();
                json.endObject();
            }
            json.endArray();
            json.endObject();
        });
    }

    private static List<Column> columns(Parameters parameters, SearchIndex index) {
        return Columns.of(parameters, index, PageJson.COLUMNS);
    }

    private static long articles(SearchIndex index) {
        return index.stats().articles();
    }
}
