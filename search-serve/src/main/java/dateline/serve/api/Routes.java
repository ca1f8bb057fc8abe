package dateline.serve.api;

import dateline.format.ControlCharacterEscaper;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.ArticlePage;
import dateline.serve.page.BackgroundPage;
import dateline.serve.page.ChangedPage;
import dateline.serve.page.DiffPage;
import dateline.serve.page.ExplainPage;
import dateline.serve.page.FieldsPage;
import dateline.serve.page.HelpPage;
import dateline.serve.page.QuotesPage;
import dateline.serve.page.RevisionsPage;
import dateline.serve.page.SearchPage;
import dateline.serve.page.Site;
import dateline.serve.page.StoriesPage;
import dateline.serve.page.StoryPage;
import dateline.serve.page.TermsPage;
import dateline.serve.page.TimelinePage;
import dateline.serve.request.SearchParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All paths that are read by GET.
public final class Routes {

    private static final List<String> SEARCH = SearchParameters.NAMES;
    /// Where what was changed lately is shown; the answer changes with the time of day.
    private static final String CHANGED = "/changed";

    private static final List<String> SHOWN = with(SEARCH, SearchParameters.SHOWN);

    private static final List<String> BY_ARTICLE =
            List.of("id", "limit", "since", "until", "undated", "filter", "zone");

    private final Site site;
    private final Map<String, Route> routes = new LinkedHashMap<>();

    /// Makes the table.
    ///
    /// @param site   what the server shows
    /// @param assets the files that pages load
    /// @param export writes all hits of a search
    public Routes(Site site, Assets assets, Export export) {
        this.site = site;
        page("/", "The newest articles", SHOWN, SearchPage::of);
        page("/search", "The hits of a search", SHOWN, SearchPage::of);
        page("/article", "An article with what matched", with(SEARCH, List.of("id", "hit")), ArticlePage::of);
        page("/story", "A story with its copies", with(SEARCH, List.of("id")), StoryPage::of);
        page("/stories", "The stories with most copies", with(SEARCH, List.of("limit", "offset")), StoriesPage::of);
        page("/diff", "Two articles side by side", with(SEARCH, List.of("a", "b")), DiffPage::of);
        page("/timeline", "A subject over time", with(SEARCH, SearchParameters.TIMELINE), TimelinePage::of);
        page(
                "/background",
                "What to read before an article",
                with(BY_ARTICLE, List.of("rank")),
                BackgroundPage::before);
        page("/followups", "What followed from an article", BY_ARTICLE, BackgroundPage::after);
        page("/quotes", "Who said what", with(SEARCH, List.of(QuotesPage.BY, "limit")), QuotesPage::of);
        page("/revisions", "The versions of an article", List.of("id"), RevisionsPage::of);
        page(CHANGED, "The articles that were changed lately", ChangedPage.NAMES, ChangedPage::of);
        page("/explain", "How a query was read", SEARCH, ExplainPage::of);
        page("/fields", "The fields that queries can name", List.of(), FieldsPage::of);
        page("/terms", "The words of an index", List.of("pattern", "field", "limit"), TermsPage::of);
        page(
                "/help",
                "The query language",
                List.of(),
                (s, index, parameters) -> HelpPage.of(assets.help(), parameters.text(Site.INDEX)));

        JsonAnswers answers = new JsonAnswers(site, assets.help());
        json("/search.json", "The hits of a search", SHOWN, "Page", answers::search);
        json("/article.json", "An article", List.of("id"), "Article", answers::article);
        json("/story.json", "A story with its copies", List.of("id"), "Story", answers::story);
        json(
                "/stories.json",
                "The stories with most copies",
                with(SEARCH, List.of("limit", "offset")),
                "Page",
                answers::stories);
        json(
                "/related.json",
                "Stories that are like an article",
                List.of("id", "limit", "fields", "rank"),
                "Page",
                answers::related);
        json(
                "/background.json",
                "What to read before an article",
                with(BY_ARTICLE, List.of("fields", "rank")),
                "Page",
                answers::background);
        json(
                "/followups.json",
                "What followed from an article",
                with(BY_ARTICLE, List.of("fields")),
                "Page",
                answers::followUps);
        json("/quotes.json", "Who said what", with(SEARCH, List.of(QuotesPage.BY, "limit")), "Quotes", answers::quotes);
        json("/revisions.json", "The versions of an article", List.of("id"), "Revisions", answers::revisions);
        json(
                CHANGED + ".json",
                "The articles that were changed lately",
                ChangedPage.NAMES,
                "Changed",
                answers::changed);
        json("/diff.json", "How two articles differ", List.of("a", "b"), "Diff", answers::diff);
        json(
                "/timeline.json",
                "A subject over time",
                with(SEARCH, SearchParameters.TIMELINE),
                "Timeline",
                answers::timeline);
        json("/explain.json", "How a query was read", SEARCH, "Explanation", answers::explain);
        json("/why.json", "Why an article matches a query", with(SEARCH, List.of("id")), "Why", answers::why);
        json(
                "/suggest.json",
                "How the beginning of a query can go on",
                List.of("q", "limit"),
                "Completions",
                answers::suggest);
        json("/fields.json", "The fields that queries can name", List.of(), "Fields", answers::fields);
        json("/terms.json", "The words of an index", List.of("pattern", "field", "limit"), "Terms", answers::terms);
        json("/stats.json", "What an index holds", List.of(), "Stats", answers::stats);
        json("/indexes.json", "The indexes that are served", List.of(), "Indexes", answers::indexes);
        json("/help.json", "The query language by examples, and the keys", List.of(), "Help", answers::help);

        List<String> all = with(SEARCH, List.of("limit", "offset"));
        for (Export.Form form : Export.Form.values()) {
            List<String> parameters = with(all, form.parameters());
            add(new Route(
                    form.path(),
                    form.summary(),
                    parameters,
                    "",
                    form.type(),
                    (request, index) -> export.write(form, site.search(request.parameters()), index)));
        }
        add(new Route(
                "/feed.atom",
                "The newest hits of a search as a feed",
                with(SEARCH, List.of("limit")),
                "",
                AtomFeed.TYPE,
                new AtomFeed(site)::answer));
        OpenApi openApi = new OpenApi(assets);
        add(new Route(
                "/openapi.json",
                "This description",
                List.of(),
                "",
                Response.JSON,
                (request, index) -> Response.of(Response.JSON, openApi.text(routes.values()))));
    }

    /// Renders a page.
    private interface Page {
        String of(Site site, ServedIndex index, Parameters parameters);
    }

    /// Writes an answer as JSON.
    interface Answer {
        String of(ServedIndex index, Parameters parameters);
    }

    private void page(String path, String summary, List<String> parameters, Page page) {
        add(new Route(
                path,
                summary,
                with(parameters, List.of(Site.INDEX)),
                "",
                Response.HTML,
                (request, index) -> Response.of(Response.HTML, page.of(site, index, request.parameters()))));
    }

    private void json(String path, String summary, List<String> parameters, String schema, Answer answer) {
        add(new Route(
                path,
                summary,
                with(parameters, List.of(Site.INDEX)),
                schema,
                Response.JSON,
                (request, index) -> Response.of(Response.JSON, answer.of(index, request.parameters()))));
    }

    private void add(Route route) {
        routes.put(route.path(), route);
    }

    private static List<String> with(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        more.stream().filter(name -> !names.contains(name)).forEach(all::add);
        return List.copyOf(all);
    }

    /// {@return the route of a request; that of the JSON for clients that prefer it}
    ///
    /// @param request the request
    /// @throws ProblemException if there is nothing at its path, or it has a parameter that means nothing there
    public Route find(Request request) {
        Route page = routes.get(request.path());
        if (page == null) {
            throw new ProblemException(
                    404, "there is no page " + ControlCharacterEscaper.brief(request.path()) + " here");
        }
        Route route = request.prefersJson() ? json(page).orElse(page) : page;
        // The address of a page may say what its JSON has no use for, such as the search from which one comes.
        request.parameters().requireKnown(Set.copyOf(with(page.parameters(), route.parameters())));
        return route;
    }

    /// {@return the route of the JSON of a page}
    ///
    /// @param page the route of the page
    public Optional<Route> json(Route page) {
        return Optional.ofNullable(routes.get(page.path().equals("/") ? "/search.json" : page.path() + ".json"));
    }

    /// {@return whether the answer of a route may change while the index does not, whatever its parameters say}
    ///
    /// @param route the route
    public static boolean mayChange(Route route) {
        return route.path().startsWith(CHANGED);
    }

    /// {@return all routes}
    public Collection<Route> all() {
        return List.copyOf(routes.values());
    }

    /// {@return the address of a page as a link of it, for the first line that the server prints}
    ///
    /// @param query a query to begin with, if any
    public static String start(Optional<String> query) {
        return Link.to(query.isPresent() ? "/search" : "/")
                .with("q", query.orElse(""))
                .toString();
    }
}
