package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.result.Contents;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.util.List;

/// What an article contains as a roundup, and of what it is part, with a link to each.
final class ContentsList {

    private static final int SHOWN = 20;

    private final SearchIndex index;
    private final Link search;

    /// @param index  the index of the article
    /// @param search the search from which one comes
    ContentsList(SearchIndex index, Link search) {
        this.index = index;
        this.search = search;
    }

    /// {@return a heading and a list for each of the two that there is}
    Html of(Contents contents) {
        return new Html().add(list("Contains", contents.contains())).add(list("Part of", contents.partOf()));
    }

    private Html list(String heading, List<ArticleId> ids) {
        Html items = new Html();
        for (ArticleId id : ids.subList(0, Math.min(SHOWN, ids.size()))) {
            String title = index.article(id.value()).map(Article::title).orElse("");
            items.open("li")
                    .element(
                            "a",
                            title.isBlank() ? id.value() : title,
                            "href",
                            search.at("/article").with("id", id.value()).toString())
                    .close("li");
        }
        if (ids.size() > SHOWN) {
            items.element("li", "and " + (ids.size() - SHOWN) + " more", "class", "count");
        }
        return ids.isEmpty() ? items : new Html().element("h2", heading).element("ul", items, "class", "titles");
    }
}
