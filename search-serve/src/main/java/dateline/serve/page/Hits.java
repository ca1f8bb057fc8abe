package dateline.serve.page;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.format.Amount;
import dateline.format.Dates;
import dateline.format.StorySize;
import dateline.result.Copies;
import dateline.result.Hit;
import dateline.result.Snippet;
import dateline.result.StoryArticle;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.util.List;

/// A list of hits, as the command shows them: title, passages with what matched, publisher and date, copies.
final class Hits {

    /// So many copies are listed beneath a hit; the story's page has all.
    static final int MOST_COPIES = 12;

    private static final int LONG_TITLE = 140;

    private final Link search;
    private final CopyReader copies;
    private final Note note;

    /// Gives the copies of a hit.
    @FunctionalInterface
    interface CopyReader {

        /// {@return the articles of the hit's story, the earliest first; none where they are too many}
        List<StoryArticle> of(Hit hit);
    }

    /// Says something about a hit.
    @FunctionalInterface
    interface Note {

        /// {@return what is said of it beside its date; empty for nothing}
        String of(Hit hit);
    }

    /// Makes a list.
    ///
    /// @param search the address of the search, whose parameters go with each link
    /// @param copies gives the copies of a hit
    Hits(Link search, CopyReader copies) {
        this(search, copies, hit -> "");
    }

    private Hits(Link search, CopyReader copies, Note note) {
        this.search = search;
        this.copies = copies;
        this.note = note;
    }

    /// {@return such a list that says something about its hits}
    ///
    /// @param more what it says
    Hits noting(Note more) {
        return new Hits(search, copies, more);
    }

    /// {@return the list}
    ///
    /// @param hits the hits
    Html list(List<Hit> hits) {
        Html items = new Html();
        for (Hit hit : hits) {
            items.element("li", item(hit), "class", "hit");
        }
        String start = hits.isEmpty() ? "1" : Long.toString(hits.getFirst().rank());
        return new Html().element("ol", items, "class", "hits", "id", "hits", "start", start);
    }

    private Html item(Hit hit) {
        Article article = hit.article();
        Html item = new Html();
        item.open("h3")
                .open("a", "href", link(hit).toString())
                .add(title(hit.title(), article))
                .close("a")
                .close("h3");
        for (Snippet snippet : hit.snippets()) {
            item.open("p", "class", "passage", "dir", "auto", "lang", language(article))
                    .marked(snippet.text(), snippet.start(), snippet.marks())
                    .close("p");
        }
        item.add(about(article, note.of(hit)));
        hit.copies().ifPresent(each -> item.add(copies(hit, each)));
        contents("Contains", hit.contents().contains(), item);
        contents("Part of", hit.contents().partOf(), item);
        return new Html().element("article", item);
    }

    private Link link(Hit hit) {
        return search.at("/article").with("id", hit.article().id().value()).with("hit", Long.toString(hit.rank()));
    }

    static Html title(Snippet title, Article article) {
        if (article.title().isBlank()) {
            return new Html().element("span", "(no title)", "class", "none");
        }
        return new Html()
                .open("span", "dir", "auto", "lang", language(article))
                .marked(title.text(), title.start(), title.marks())
                .close("span");
    }

    /// {@return the class of the heading of an article's page: a title of many lines is set smaller}
    static String heading(Article article) {
        return article.title().length() > LONG_TITLE ? "long" : "";
    }

    /// {@return the language for browsers: `und` where it is not known}
    static String language(Article article) {
        return article.language()
                .or(article::detectedLanguage)
                .filter(tag -> tag.matches("[A-Za-z0-9-]+"))
                .orElse("und");
    }

    /// {@return publisher · date · place}
    static Html about(Article article) {
        return about(article, "");
    }

    private static Html about(Article article, String note) {
        Html line = new Html();
        article.publisher().ifPresent(publisher -> part(line, publisher, "publisher"));
        String day = Dates.day(article);
        if (!day.isEmpty()) {
            part(line, day, "date");
        }
        article.place().ifPresent(place -> part(line, place, "place"));
        part(line, Amount.of(article.wordCount(), "word"), "words");
        if (!note.isEmpty()) {
            line.text(" · ").element("strong", note);
        }
        return new Html().element("p", line, "class", "about");
    }

    private static void part(Html line, String text, String kind) {
        if (!line.isEmpty()) {
            line.text(" · ");
        }
        line.element("span", text, "class", kind, "dir", "auto");
    }

    /// {@return what tells a copy from the hit above it: the publisher, or the title where that is the same}
    private static String name(Article copy, Article hit) {
        String title = copy.title().isBlank() ? copy.id().value() : copy.title();
        return copy.publisher().equals(hit.publisher())
                ? title
                : copy.publisher().orElse(title);
    }

    private void contents(String label, List<ArticleId> ids, Html item) {
        if (!ids.isEmpty()) {
            item.open("p", "class", "about").text(label + ": ");
            for (ArticleId id : ids) {
                item.text(id.equals(ids.getFirst()) ? "" : ", ")
                        .element(
                                "a",
                                id.value(),
                                "href",
                                search.at("/article").with("id", id.value()).toString());
            }
            item.close("p");
        }
    }

    private Html copies(Hit hit, Copies stands) {
        String summary = StorySize.of(stands);
        Html list = new Html();
        for (StoryArticle each : copies.of(hit)) {
            Article article = each.article();
            if (!article.id().equals(hit.article().id())) {
                String when = Dates.minute(article.published());
                Html line = new Html()
                        .element(
                                "a",
                                name(article, hit.article()),
                                "href",
                                search.at("/article")
                                        .with("id", article.id().value())
                                        .toString())
                        .text(" · " + (when.isEmpty() ? "undated" : when) + " · ")
                        .text(how(each) + " · ")
                        .element(
                                "a",
                                "what differs",
                                "href",
                                search.at("/diff")
                                        .with("a", hit.article().id().value())
                                        .with("b", article.id().value())
                                        .toString());
                list.element("li", line);
            }
        }
        Html inner = new Html().element("summary", summary);
        if (!list.isEmpty()) {
            inner.element("ul", list);
        }
        inner.open("p")
                .element(
                        "a",
                        "The whole story",
                        "href",
                        search.at("/story")
                                .with("id", hit.article().id().value())
                                .toString())
                .close("p");
        return new Html().element("details", inner, "class", "copies");
    }

    /// {@return how an article is a copy}
    ///
    /// @param each the article
    static String how(StoryArticle each) {
        if (each.isOriginal()) {
            return each.article().published().firstDay().isPresent()
                    ? "the earliest"
                    : "taken for the original, as no date tells";
        }
        // 100 % would say that the words are the same.
        long percent = Math.min(99, Math.round(100 * each.similarity()));
        return switch (each.kind()) {
            case SAME -> "the same words";
            case NEAR -> "near copy, " + percent + " %";
            case REWRITE -> "likely rewrite, " + percent + " %";
        };
    }
}
