package dateline.serve.page;

import dateline.article.Article;
import dateline.format.Amount;
import dateline.revision.Revision;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import java.util.List;
import java.util.Optional;

/// The page of the versions in which an article stood, latest first.
public final class RevisionsPage {

    /// What is said of an index that keeps no versions.
    static final String NOT_KEPT =
            "This index keeps no earlier versions of its articles. Indexing with --keep-revisions "
                    + "keeps them from then on.";

    private RevisionsPage() {}

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has the article
    /// @param parameters `id`
    /// @throws ProblemException if there is no such article
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        String name = parameters.text(Site.INDEX);
        return served.read(index -> {
            Article article = ArticlePage.article(index, parameters.text("id"));
            List<Revision> versions = index.revisions().of(article.id().value());
            return render(article, versions, index.revisions().areKept(), name);
        });
    }

    private static String render(Article article, List<Revision> versions, boolean areKept, String index) {
        Link self = Link.to("/article").with(Site.INDEX, index);
        String id = article.id().value();
        Html main = new Html()
                .open("nav", "class", "pager", "aria-label", "Article")
                .element("a", "The article", "href", self.with("id", id).toString(), "class", "up")
                .close("nav")
                .element("p", "Versions", "class", "kicker")
                .element("h1", NamedArticle.title(versions.getLast().article()), "dir", "auto");
        if (!areKept) {
            main.element("p", NOT_KEPT, "class", "about");
        }
        Html items = new Html();
        for (Revision each : versions.reversed()) {
            Optional<Revision> before = versions.stream()
                    .filter(other -> other.number() == each.number() - 1)
                    .findFirst();
            items.element("li", item(each, before, self), "class", "hit");
        }
        main.element("h2", "Versions, the latest first", "class", "unseen")
                .element("ol", items, "class", "hits copies-list", "id", "hits")
                .open("p")
                .element(
                        "a",
                        "JSON",
                        "href",
                        self.at("/revisions.json").with("id", id).toString())
                .close("p");
        return PageFrame.page("Versions of " + NamedArticle.title(article), index, main);
    }

    private static Html item(Revision each, Optional<Revision> before, Link self) {
        Article article = each.article();
        Html item = new Html()
                .open("h3")
                .element(
                        "a",
                        "Version " + each.number(),
                        "href",
                        self.with("id", each.until().isEmpty() ? article.id().value() : each.name())
                                .toString())
                .close("h3");
        if (before.isEmpty() || !before.get().article().title().equals(article.title())) {
            item.element("p", NamedArticle.title(article), "class", "passage", "dir", "auto");
        }
        Html line = new Html().text(time(each) + " · " + Amount.of(article.wordCount(), "word"));
        if (before.isPresent()) {
            Link diff = self.at("/diff").with("a", before.get().name()).with("b", each.name());
            line.text(" · ").element("a", "what was changed", "href", diff.toString());
        }
        return new Html().element("article", item.element("p", line, "class", "about"));
    }

    /// {@return when a version stood}
    static String time(Revision version) {
        String from = ChangedPage.minute(version.from());
        return version.until()
                .map(until -> from + " to " + ChangedPage.minute(until) + " UTC")
                .orElse("since " + from + " UTC");
    }
}
