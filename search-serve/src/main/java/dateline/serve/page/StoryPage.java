package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.format.Dates;
import dateline.format.StorySize;
import dateline.format.SvgBarChart;
import dateline.result.Story;
import dateline.result.StoryArticle;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The page of a story: who printed it and when, and how each copy differs.
public final class StoryPage {

    private static final int MOST_DAYS = 200;

    private final Story story;
    private final String asked;
    private final SearchParameters search;
    private final Link searchLink;

    private StoryPage(Story story, String asked, SearchParameters search) {
        this.story = story;
        this.asked = asked;
        this.search = search;
        this.searchLink = search.link("/search");
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that has the story
    /// @param parameters `id` of one of its articles, and the search from which one comes
    /// @throws ProblemException if there is no such article
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        String id = parameters.text("id");
        return served.read(index -> new StoryPage(story(index, id), id, site.search(parameters)).render());
    }

    /// {@return the story of an article}
    ///
    /// @param index the index that has it
    /// @param id    the article's id
    /// @throws ProblemException if there is no such article
    public static Story story(SearchIndex index, String id) {
        ArticlePage.article(index, id);
        return index.stories()
                .of(id)
                .orElseThrow(() ->
                        new ProblemException(404, "there is no article '" + ControlCharacterEscaper.brief(id) + "'"));
    }

    private String render() {
        Article original = story.original().article();
        String title = original.title().isBlank() ? original.id().value() : original.title();
        Html main = new Html();
        if (search.isGiven()) {
            main.open("nav", "class", "pager", "aria-label", "Hits")
                    .element("a", "All hits", "href", searchLink.toString(), "class", "up")
                    .close("nav");
        }
        main.element("p", "A story and its copies", "class", "kicker")
                .open("h1", "dir", "auto", "lang", Hits.language(original), "class", Hits.heading(original))
                .text(title)
                .close("h1")
                .element("p", size(), "class", "about")
                .add(chart());
        main.element("h2", "Who printed it", "class", "unseen");
        Html items = new Html();
        for (StoryArticle each : story) {
            items.element("li", item(each), "class", "hit");
        }
        main.element("ol", items, "class", "hits copies-list", "id", "hits");
        Link json = Link.to("/story.json")
                .with(Site.INDEX, search.parameters().text(Site.INDEX))
                .with("id", asked);
        main.open("p").element("a", "JSON", "href", json.toString()).close("p");
        return PageFrame.page(title, search.parameters().text(Site.INDEX), main);
    }

    /// Where there is one publisher only, the articles beneath do not name it.
    private String size() {
        int articles = story.articles().size();
        boolean isOne = story.publishers().size() == 1
                && story.articles().stream()
                        .allMatch(each -> each.article().publisher().isPresent());
        return isOne
                ? Amount.of(articles, "article") + " from " + story.publishers().getFirst()
                : StorySize.of(story);
    }

    private Html chart() {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (StoryArticle each : story) {
            Optional<LocalDate> day = each.article().published().firstDay();
            day.ifPresent(date -> days.merge(date, 1, Integer::sum));
        }
        if (days.size() < 2 || ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) > MOST_DAYS) {
            return new Html();
        }
        List<SvgBarChart.Bar> bars = new ArrayList<>();
        LocalDate end = days.lastKey().plusDays(1);
        for (LocalDate day = days.firstKey(); day.isBefore(end); day = day.plusDays(1)) {
            int articles = days.getOrDefault(day, 0);
            String text = day + ": " + Amount.of(articles, "article");
            bars.add(new SvgBarChart.Bar(day.toString(), text, articles, articles, ""));
        }
        Html figure = new Html()
                .add(new SvgBarChart("Articles of this story by day", bars))
                .open("figcaption")
                .element("span", days.firstKey().toString())
                .element("span", "articles by day")
                .element("span", days.lastKey().toString())
                .close("figcaption");
        return new Html()
                .element(
                        "figure",
                        figure,
                        "class",
                        bars.size() < SvgBarChart.MIN_SLOTS / 2
                                ? "histogram copies-chart few"
                                : "histogram copies-chart");
    }

    private Html item(StoryArticle each) {
        Article article = each.article();
        String id = article.id().value();
        String title = article.title().isBlank() ? id : article.title();
        // Where all come from one publisher, its name would tell none from another.
        boolean byPublisher =
                article.publisher().isPresent() && story.publishers().size() > 1;
        Html item = new Html();
        item.open("h3")
                .element(
                        "a",
                        byPublisher ? article.publisher().get() : title,
                        "href",
                        searchLink.at("/article").with("id", id).toString(),
                        "dir",
                        "auto")
                .close("h3");
        if (byPublisher && !article.title().isBlank()) {
            item.element("p", article.title(), "class", "passage", "dir", "auto", "lang", Hits.language(article));
        }
        String when = Dates.minute(article.published());
        Html line = new Html().text(when.isEmpty() ? "undated" : when);
        article.place().ifPresent(place -> line.text(" · " + place));
        line.text(" · " + Amount.of(article.wordCount(), "word") + " · " + Hits.how(each));
        if (!each.isOriginal()) {
            Link diff = searchLink.at("/diff").with("a", each.of().value()).with("b", id);
            line.text(" · ").element("a", "what differs", "href", diff.toString());
        }
        if (id.equals(asked)) {
            line.text(" · ").element("strong", "where you came from");
        }
        return new Html().element("article", item.element("p", line, "class", "about"));
    }
}
