package dateline.serve.page;

import dateline.SearchIndex;
import dateline.format.Amount;
import dateline.query.PeriodLength;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.result.Hit;
import dateline.result.QuerySuggestion;
import dateline.result.ResultPage;
import dateline.result.Story;
import dateline.result.StoryArticle;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page of a search: the box, how the query was read, articles over time, hits, facets.
public final class SearchPage {

    private static final int READING_LENGTH = 2000;

    private final Site site;
    private final SearchParameters search;
    private final Link searchLink;

    private SearchPage(Site site, SearchParameters search) {
        this.site = site;
        this.search = search;
        this.searchLink = search.link("/search");
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param index      the index that is asked
    /// @param parameters the search
    public static String of(Site site, ServedIndex index, Parameters parameters) {
        SearchPage page = new SearchPage(site, site.search(parameters));
        return index.read(page::render);
    }

    private String render(SearchIndex index) {
        SearchRequest request = request(index);
        ResultPage answer = index.search(request);
        Html main = new Html();
        main.element("h1", title().isEmpty() ? "Articles" : title(), "class", "unseen");
        main.add(SearchForm.of(search, site.names()));
        Html left = new Html().add(said(request, answer));
        left.add(histogram(index, answer).chart(searchLink));
        left.element(
                "h2",
                search.isGiven() ? "Results" : "Latest",
                "class",
                search.isGiven() ? "unseen" : "kicker",
                "id",
                "results");
        if (!search.isGiven() && index.revisions().areKept()) {
            Link changed =
                    Link.to("/changed").with(Site.INDEX, search.parameters().text(Site.INDEX));
            left.open("p", "class", "about")
                    .element("a", "Changed articles", "href", changed.toString())
                    .close("p");
        }
        if (answer.hits().isEmpty()) {
            left.element("p", "Nothing was found.", "class", "nothing").add(waysOn());
        } else {
            left.add(new Hits(searchLink, hit -> copies(index, hit)).list(answer.hits()))
                    .add(pager(answer));
        }
        Html columns = new Html().element("div", left, "class", "answer");
        Html facets = FacetLinks.of(
                answer.facets(),
                searchLink,
                search.parameters().all("filter"),
                search.parameters().all("facet"));
        if (!facets.isEmpty() || !answer.hits().isEmpty()) {
            facets.add(exports());
            Html legend = new Html();
            if (answer.stories().isPresent()
                    && answer.stories().getAsLong() != answer.total().articles()) {
                legend.element("p", "articles · stories", "class", "legend", "aria-hidden", "true");
            }
            facets = legend.add(facets);
            columns.element("aside", facets, "class", "facets", "aria-label", "Narrow the search");
        }
        main.element("div", columns, "class", "columns");
        Html feed = new Html()
                .element(
                        "link",
                        "",
                        "rel",
                        "alternate",
                        "type",
                        "application/atom+xml",
                        "title",
                        "The newest hits",
                        "href",
                        search.link("/feed.atom").toString());
        return PageFrame.page(title(), search.parameters().text(Site.INDEX), main, feed);
    }

    private String title() {
        return search.text().isBlank() ? (search.isGiven() ? "All articles" : "") : search.text();
    }

    private SearchRequest request(SearchIndex index) {
        SearchRequest.Builder request = search.shown(index).toBuilder().histogram(PeriodLength.MONTH);
        FacetLinks.ask(search.parameters().all("facet"), request);
        if (search.text().isBlank() && search.parameters().get("sort").isEmpty()) {
            request.sort(Sort.NEWEST);
        }
        return request.build();
    }

    /// A period of a few months is shown in days, at the cost of a second count.
    private HistogramChart histogram(SearchIndex index, ResultPage answer) {
        if (!HistogramChart.isShort(answer.histogram())) {
            return HistogramChart.ofMonths(answer.histogram());
        }
        SearchRequest days =
                search.request(index).limit(0).histogram(PeriodLength.DAY).build();
        return new HistogramChart(PeriodLength.DAY, index.search(days).histogram());
    }

    private static List<StoryArticle> copies(SearchIndex index, Hit hit) {
        boolean isShort = hit.copies().isPresent() && hit.copies().get().articles() <= Hits.MOST_COPIES;
        return isShort
                ? index.stories()
                        .of(hit.article().id().value())
                        .map(Story::articles)
                        .orElse(List.of())
                : List.of();
    }

    private Html said(SearchRequest request, ResultPage answer) {
        Html said = new Html();
        said.element("p", new Html().text(total(answer)), "class", "total", "role", "status", "id", "total");
        if (!search.text().isBlank() && search.text().length() <= READING_LENGTH) {
            said.open("p", "class", "reading", "id", "reading")
                    .text(SearchIndex.reading(request.query()) + ". ")
                    .element(
                            "a",
                            "How the query was read",
                            "href",
                            search.link("/explain").toString())
                    .text(" · ")
                    .element("a", "Over time", "href", search.link("/timeline").toString())
                    .text(" · ")
                    .element("a", "Quotes", "href", search.link("/quotes").toString())
                    .close("p");
        }
        for (String warning : answer.warnings()) {
            said.element("p", warning, "class", "warning");
        }
        for (QuerySuggestion hint : answer.suggestions()) {
            said.open("p", "class", "hint")
                    .text("Try ")
                    .element(
                            "a",
                            hint.query(),
                            "href",
                            searchLink.set("q", hint.query()).toString())
                    .text(": " + Amount.of(hint.articles(), "article"))
                    .close("p");
        }
        return said.add(chips());
    }

    private String total(ResultPage answer) {
        long articles = answer.total().articles();
        StringBuilder text = new StringBuilder(answer.total().exact() ? "" : "at least ");
        text.append(Amount.of(articles, "article"));
        if (answer.stories().isPresent() && answer.stories().getAsLong() != articles) {
            long stories = answer.stories().getAsLong();
            text.append(" of ").append(Amount.number(stories)).append(stories == 1 ? " story" : " stories");
        }
        if (!answer.complete()) {
            text.append(" · cut short after ").append(Amount.time(site.limits().queryTime()));
        }
        return text.append(" · ").append(Amount.time(answer.took())).toString();
    }

    /// What narrows the search, each with a link that takes it back.
    private Html chips() {
        Html chips = new Html();
        for (String filter : search.parameters().all("filter")) {
            chip(filter, searchLink.without("filter", filter), chips);
        }
        Optional<String> since = search.parameters().get("since");
        Optional<String> until = search.parameters().get("until");
        if (since.isPresent() || until.isPresent()) {
            String text = since.equals(until) ? since.orElse("") : since.orElse("") + " to " + until.orElse("");
            chip(text, searchLink.without("since").without("until"), chips);
        }
        return chips.isEmpty()
                ? chips
                : new Html().element("ul", chips, "class", "chips", "aria-label", "The search is narrowed to");
    }

    private static void chip(String text, Link without, Html to) {
        to.open("li")
                .open("a", "href", without.toString())
                .text(text + " ")
                .element("span", "✕", "aria-hidden", "true")
                .element("span", "remove", "class", "unseen")
                .close("a")
                .close("li");
    }

    /// What else may be tried where nothing was found.
    private Html waysOn() {
        Html items = new Html();
        Link wider = searchLink.without("filter").without("since").without("until");
        if (!wider.toString().equals(searchLink.toString())) {
            wayOn("The same query in all articles", wider, items);
        }
        if (search.parameters().get("match").isPresent()) {
            wayOn("Any of the words, not all of them", searchLink.without("match"), items);
        }
        if (search.parameters().get("stories").isPresent()) {
            wayOn("Stories without copies, too", searchLink.without("stories"), items);
        }
        Link index = Link.to("/terms").with(Site.INDEX, search.parameters().text(Site.INDEX));
        wayOn("The terms that the articles have", index, items);
        wayOn("The query language", index.at("/help"), items);
        return new Html().element("ul", items, "class", "ways-on");
    }

    private static void wayOn(String text, Link link, Html to) {
        to.open("li").element("a", text, "href", link.toString()).close("li");
    }

    private Html pager(ResultPage answer) {
        int limit = search.parameters().number("limit", 0, 1000, SearchRequest.DEFAULT_LIMIT);
        int offset = search.offset();
        long all = answer.stories().orElse(answer.total().articles());
        Html links = new Html();
        Link page =
                limit == SearchRequest.DEFAULT_LIMIT ? searchLink : searchLink.with("limit", Integer.toString(limit));
        if (offset > 0) {
            String earlier = offset - limit <= 0 ? "" : Integer.toString(offset - limit);
            links.element(
                    "a", "← Earlier hits", "href", page.set("offset", earlier).toString(), "rel", "prev");
        }
        links.element(
                "span",
                answer.hits().getFirst().rank() + "–" + answer.hits().getLast().rank() + " of " + Amount.number(all));
        if (answer.cursor().isPresent() && answer.hits().getLast().rank() < all) {
            links.element(
                    "a",
                    "More hits →",
                    "href",
                    page.set("offset", Integer.toString(offset + limit)).toString(),
                    "rel",
                    "next");
        }
        return new Html().element("nav", links, "class", "pager", "aria-label", "Pages of hits");
    }

    private Html exports() {
        int limit = search.parameters().number("limit", 0, 1000, SearchRequest.DEFAULT_LIMIT);
        Html section = new Html().element("h2", "Export");
        Html items = new Html();
        for (String format : List.of("csv", "ris", "jsonl")) {
            Link all = search.link("/export." + format);
            Link page = all.with("offset", Integer.toString(search.offset())).with("limit", Integer.toString(limit));
            items.open("li")
                    .text(format.toUpperCase(Locale.ROOT) + ": ")
                    .element("a", "this page", "href", page.toString())
                    .text(", ")
                    .element("a", "all hits", "href", all.toString())
                    .close("li");
        }
        items.open("li")
                .element("a", "JSON", "href", search.link("/search.json").toString())
                .text(", ")
                .element("a", "feed", "href", search.link("/feed.atom").toString())
                .close("li");
        return new Html().element("section", section.element("ul", items), "class", "facet take");
    }
}
