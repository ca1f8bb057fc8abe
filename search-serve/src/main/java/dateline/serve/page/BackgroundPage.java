package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The pages of what to read before an article, and of what followed from it.
public final class BackgroundPage {

    private static final int MOST = 100;

    private static final Words BEFORE = new Words(
            "Read before",
            "Other stories on the same subject, best first. Those published before this article are preferred, later ones"
                    + " are marked.",
            "No other story was found that leads up to this article.");

    private static final Words AFTER = new Words(
            "What followed",
            "Other stories after this article that are about the same, in order of time.",
            "No later story is about the same as this article.");

    private BackgroundPage() {}

    /// What a page says.
    ///
    /// @param kind    what the stories are
    /// @param about   which stories are listed
    /// @param nothing that there are none
    private record Words(String kind, String about, String nothing) {}

    private interface Finder {
        ResultPage find(SearchIndex index, Article article, SearchParameters search);
    }

    /// {@return the page of what to read before an article}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has the article
    /// @param parameters `id`, and what narrows the list
    /// @throws ProblemException if there is no such article
    public static String before(Site site, ServedIndex served, Parameters parameters) {
        return page(site, served, parameters, "/background.json", BackgroundPage::background, BEFORE);
    }

    /// {@return the page of what followed from an article}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has the article
    /// @param parameters `id`, and what narrows the list
    /// @throws ProblemException if there is no such article
    public static String after(Site site, ServedIndex served, Parameters parameters) {
        return page(site, served, parameters, "/followups.json", BackgroundPage::followUps, AFTER);
    }

    private static String page(
            Site site, ServedIndex served, Parameters parameters, String json, Finder finder, Words words) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> {
            Article article = ArticlePage.article(index, parameters.text("id"));
            Link data = search.link(json).with("id", parameters.text("id"));
            return render(words, article, finder.find(index, article, search), data, search);
        });
    }

    /// {@return what to read before an article}
    ///
    /// @param index    the index that is asked
    /// @param article  the article
    /// @param search what narrows the list
    public static ResultPage background(SearchIndex index, Article article, SearchParameters search) {
        return index.stories().background(article, request(index, search));
    }

    /// {@return what followed from an article}
    ///
    /// @param index    the index that is asked
    /// @param article  the article
    /// @param search what narrows the list
    public static ResultPage followUps(SearchIndex index, Article article, SearchParameters search) {
        return index.stories().followUps(article, request(index, search));
    }

    private static SearchRequest request(SearchIndex index, SearchParameters search) {
        return search.request(index)
                .limit(search.parameters().number("limit", 1, MOST, SearchRequest.DEFAULT_LIMIT))
                .build();
    }

    private static String render(Words words, Article article, ResultPage page, Link json, SearchParameters search) {
        String index = search.parameters().text(Site.INDEX);
        Link self = Link.to("/article").with(Site.INDEX, index);
        Html main = new Html()
                .open("nav", "class", "pager", "aria-label", "Article")
                .element(
                        "a",
                        "The article",
                        "href",
                        self.with("id", article.id().value()).toString(),
                        "class",
                        "up")
                .close("nav")
                .element("p", words.kind(), "class", "kicker")
                .element(
                        "h1",
                        NamedArticle.title(article),
                        "dir",
                        "auto",
                        "lang",
                        Hits.language(article),
                        "class",
                        Hits.heading(article))
                .element("p", words.about(), "class", "about");
        page.warnings().forEach(warning -> main.element("p", warning, "class", "warning"));
        if (page.hits().isEmpty()) {
            main.element("p", words.nothing(), "class", "nothing");
        } else {
            main.element("h2", "Stories", "class", "unseen")
                    .add(hits(words, article, self).list(page.hits()));
        }
        main.open("p").element("a", "JSON", "href", json.toString()).close("p");
        return PageFrame.page(words.kind() + ": " + NamedArticle.title(article), index, main);
    }

    private static Hits hits(Words words, Article article, Link self) {
        Hits hits = new Hits(self, hit -> List.of());
        return words.equals(AFTER)
                ? hits
                : hits.noting(hit -> isLater(hit.article(), article) ? "published after this article" : "");
    }

    private static boolean isLater(Article one, Article other) {
        Optional<LocalDate> day = one.published().firstDay();
        Optional<LocalDate> otherDay = other.published().firstDay();
        Optional<Instant> time = one.published().instant();
        Optional<Instant> otherTime = other.published().instant();
        if (time.isPresent() && otherTime.isPresent()) {
            return time.get().isAfter(otherTime.get());
        }
        return day.isPresent() && otherDay.isPresent() && day.get().isAfter(otherDay.get());
    }
}
