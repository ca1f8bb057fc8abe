package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.format.Amount;
import dateline.format.Dates;
import dateline.format.Paragraphs;
import dateline.format.Paragraphs.Paragraph;
import dateline.format.StorySize;
import dateline.query.SearchRequest;
import dateline.result.Contents;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.Story;
import dateline.revision.Revision;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.Marks;
import dateline.serve.request.SearchParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of an article: its text with what matched, then where it came from, its copies, and what is like it.
public final class ArticlePage {

    private static final int RELATED = 5;

    private final SearchIndex index;
    private final NamedArticle named;
    private final Article article;
    private final SearchParameters search;
    private final Link searchLink;

    private ArticlePage(SearchIndex index, NamedArticle named, SearchParameters search) {
        this.index = index;
        this.named = named;
        this.article = named.article();
        this.search = search;
        this.searchLink = search.link("/search");
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has the article
    /// @param parameters `id`, and the search from which one comes
    /// @throws ProblemException if there is no such article
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        return served.read(index -> {
            NamedArticle named = NamedArticle.of(index, parameters.text("id"));
            return new ArticlePage(index, named, site.search(parameters)).render();
        });
    }

    /// {@return an article, or a version of it}
    ///
    /// @param index the index that has it
    /// @param id    its id, or the name of a version
    /// @throws ProblemException if there is none
    public static Article article(SearchIndex index, String id) {
        return NamedArticle.of(index, id).article();
    }

    private String render() {
        Map<String, List<Mark>> marks = Marks.of(index, article, search);
        Html text = new Html();
        named.version().ifPresent(version -> text.add(version(version)));
        text.open("h1", "dir", "auto", "lang", Hits.language(article), "class", Hits.heading(article));
        if (article.title().isBlank()) {
            text.element("span", "(no title)", "class", "none");
        } else {
            text.marked(article.title(), 0, marks.getOrDefault("title", List.of()));
        }
        text.close("h1");
        text.add(byline());
        paragraphs(article.lead(), marks.getOrDefault("lead", List.of()), "lead", text);
        paragraphs(article.body(), marks.getOrDefault("body", List.of()), "", text);
        article.url()
                .flatMap(Link::external)
                .ifPresent(url -> text.open("p", "class", "original")
                        .element("a", "The original", "href", url, "rel", "noopener noreferrer")
                        .close("p"));
        Html main = new Html()
                .add(neighbours())
                .open("div", "class", "columns")
                .element("article", text, "class", "reading-column", "lang", Hits.language(article))
                .element("aside", beside(), "class", "facets", "aria-label", "About this article")
                .close("div");
        return PageFrame.page(named.title(), search.parameters().text(Site.INDEX), main);
    }

    /// Says that this is how the article once stood.
    private Html version(Revision version) {
        String when = version.until().isPresent() ? "stood " : "stands ";
        Html line = new Html()
                .text("Version " + version.number() + ", " + when + RevisionsPage.time(version) + ". ")
                .element(
                        "a", "The article as it stands", "href", own("/article").toString())
                .text(" · ")
                .element("a", "All versions", "href", own("/revisions").toString());
        return new Html().element("p", line, "class", "warning");
    }

    /// {@return the address of a page about this article}
    private Link own(String path) {
        return Link.to(path)
                .with(Site.INDEX, search.parameters().text(Site.INDEX))
                .with("id", article.id().value());
    }

    private Html byline() {
        Html line = new Html();
        if (!article.authors().isEmpty()) {
            line.element("p", "By " + String.join(", ", article.authors()), "class", "byline", "dir", "auto");
        }
        return line.add(Hits.about(article));
    }

    private void paragraphs(String body, List<Mark> marks, String kind, Html to) {
        for (Paragraph each : Paragraphs.of(body, article)) {
            to.open("p", "dir", "auto", "class", kind)
                    .marked(body.substring(each.start(), each.end()), each.start(), marks)
                    .close("p");
        }
    }

    /// Back to the hits, and to the hits before and after this one.
    private Html neighbours() {
        if (!search.isGiven()) {
            return new Html();
        }
        int rank = search.parameters().number("hit", 1, SearchRequest.MAX_WINDOW - 1, 1);
        Html links = new Html();
        if (search.parameters().get("hit").isPresent()) {
            int offset = Math.max(0, rank - 2);
            SearchRequest request =
                    search.request(index).offset(offset).limit(3).snippets(0).build();
            List<Hit> hits = index.search(request).hits();
            boolean isThere = hits.stream().anyMatch(hit -> hit.rank() == rank && isThis(hit));
            for (Hit hit : hits) {
                if (isThere && hit.rank() == rank - 1) {
                    neighbour("← Previous hit", "prev", hit, links);
                }
            }
            links.element("a", "All hits", "href", searchLink.toString(), "class", "up");
            for (Hit hit : hits) {
                if (isThere && hit.rank() == rank + 1) {
                    neighbour("Next hit →", "next", hit, links);
                }
            }
        } else {
            links.element("a", "All hits", "href", searchLink.toString(), "class", "up");
        }
        return new Html().element("nav", links, "class", "pager", "aria-label", "Hits");
    }

    private boolean isThis(Hit hit) {
        return hit.article().id().equals(article.id());
    }

    private void neighbour(String text, String relation, Hit hit, Html to) {
        Link link =
                searchLink.at("/article").with("id", hit.article().id().value()).with("hit", Long.toString(hit.rank()));
        to.element(
                "a",
                text,
                "href",
                link.toString(),
                "rel",
                relation,
                "title",
                hit.article().title());
    }

    private Html beside() {
        Html beside = new Html();
        Optional<Story> story = story();
        if (story.isPresent() && story.get().articles().size() > 1) {
            beside.element("section", story(story.get()), "class", "facet");
        }
        Contents contents = index.stories().contents(article.id().value());
        if (!contents.equals(Contents.NONE)) {
            beside.element("section", new ContentsList(index, searchLink).of(contents), "class", "facet");
        }
        List<Revision> versions =
                index.revisions().areKept() ? index.revisions().of(article.id().value()) : List.of();
        if (versions.size() > 1) {
            Html section = new Html()
                    .element("h2", "Changed")
                    .open("p")
                    .element(
                            "a",
                            Amount.of(versions.size(), "version"),
                            "href",
                            own("/revisions").toString())
                    .text(", the last " + RevisionsPage.time(versions.getLast()))
                    .close("p");
            beside.element("section", section, "class", "facet");
        }
        if (!search.text().isBlank()) {
            Optional<MatchExplanation> why =
                    index.why(article.id().value(), search.request(index).build());
            why.ifPresent(each -> beside.element("section", WhyTree.of(each), "class", "facet"));
        }
        ResultPage related = index.stories().related(article, search.related(RELATED));
        if (!related.hits().isEmpty()) {
            beside.element("section", related(related), "class", "facet");
        }
        return beside.element("section", provenance(), "class", "facet");
    }

    private Optional<Story> story() {
        return index.stats().stories() == 0
                ? Optional.empty()
                : index.stories().of(article.id().value());
    }

    private Html story(Story story) {
        String id = article.id().value();
        Html section = new Html().element("h2", "The same story");
        String text = StorySize.of(story);
        section.open("p")
                .element(
                        "a",
                        text,
                        "href",
                        searchLink.at("/story").with("id", id).toString())
                .close("p");
        Article original = story.original().article();
        if (!original.id().equals(article.id())) {
            section.open("p")
                    .text("First: ")
                    .element(
                            "a",
                            original.publisher().orElse(original.title()),
                            "href",
                            searchLink
                                    .at("/article")
                                    .with("id", original.id().value())
                                    .toString())
                    .text(" " + Dates.minute(original.published()) + " · ")
                    .element(
                            "a",
                            "what differs",
                            "href",
                            searchLink
                                    .at("/diff")
                                    .with("a", original.id().value())
                                    .with("b", id)
                                    .toString())
                    .close("p");
        }
        return section;
    }

    private Html related(ResultPage related) {
        Html items = new Html();
        for (Hit hit : related) {
            Article other = hit.article();
            items.open("li")
                    .element(
                            "a",
                            other.title().isBlank() ? other.id().value() : other.title(),
                            "href",
                            Link.to("/article")
                                    .with(Site.INDEX, search.parameters().text(Site.INDEX))
                                    .with("id", other.id().value())
                                    .toString())
                    .element("span", " " + Dates.day(other.published()), "class", "count")
                    .close("li");
        }
        Html section = new Html().element("h2", "Related").element("ul", items, "class", "titles");
        return section.open("p")
                .element("a", "Read before", "href", own("/background").toString())
                .text(" · ")
                .element("a", "What followed", "href", own("/followups").toString())
                .close("p");
    }

    private Html provenance() {
        Html list = new Html();
        row("Id", article.id().value(), list);
        row("Published", article.published().toString(), list);
        row("Section", article.section().orElse(""), list);
        row("Subjects", String.join(", ", article.tags()), list);
        row("Language", article.language().or(article::detectedLanguage).orElse(""), list);
        article.extras().forEach((name, values) -> row(name, String.join(", ", values), list));
        row("Read from", article.source().map(Object::toString).orElse(""), list);
        row("Added", article.added().map(Object::toString).orElse(""), list);
        Link json = own("/article.json").set("id", named.name());
        return new Html()
                .element("h2", "Provenance")
                .element("dl", list)
                .add(origins())
                .open("p")
                .element("a", "JSON", "href", json.toString())
                .close("p");
    }

    /// What each field was taken from, and how sure that is where it is not certain.
    private Html origins() {
        if (article.origins().isEmpty()) {
            return new Html();
        }
        Html list = new Html();
        for (Map.Entry<String, Origin> origin : article.origins().entrySet()) {
            double confidence = origin.getValue().confidence();
            String doubt = confidence == 1 ? "" : " (" + Math.round(100 * confidence) + " % sure)";
            row(origin.getKey(), origin.getValue().evidence() + doubt, list);
        }
        Html inner =
                new Html().element("summary", "What each field was taken from").element("dl", list);
        return new Html().element("details", inner);
    }

    private static void row(String name, String value, Html to) {
        if (!value.isEmpty()) {
            to.element("dt", name, "dir", "auto").element("dd", value, "dir", "auto");
        }
    }
}
