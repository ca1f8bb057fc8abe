package dateline.serve.page;

import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.Dates;
import dateline.result.PeriodCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import dateline.timeline.Burst;
import dateline.timeline.BurstStory;
import dateline.timeline.BurstWord;
import dateline.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The page of how a subject went through time: articles by period, and the bursts with the stories that began them.
public final class TimelinePage {

    private final SearchParameters search;
    private final Link searchLink;
    private final Timeline timeline;

    private TimelinePage(SearchParameters search, Timeline timeline) {
        this.search = search;
        this.searchLink = search.link("/search");
        this.timeline = timeline;
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that is asked
    /// @param parameters the search
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        return served.read(index -> new TimelinePage(search, index.timeline(search.timeline(index))).render());
    }

    private String render() {
        String subject = search.text().isBlank() ? "All articles" : search.text();
        Html main = new Html()
                .open("nav", "class", "pager", "aria-label", "Hits")
                .element("a", "The hits", "href", searchLink.toString(), "class", "up")
                .close("nav")
                .element("p", "Over time", "class", "kicker")
                .element("h1", subject, "dir", "auto")
                .element("p", total(), "class", "about");
        for (String warning : timeline.warnings()) {
            main.element("p", warning, "class", "warning");
        }
        main.add(new HistogramChart(timeline.length(), counts()).chart(searchLink))
                .add(bursts());
        Link json = search.link("/timeline.json");
        main.open("p").element("a", "JSON", "href", json.toString()).close("p");
        return PageFrame.page(subject + " over time", search.parameters().text(Site.INDEX), main);
    }

    private String total() {
        List<String> parts = new ArrayList<>();
        parts.add(
                count(timeline.articles(), timeline.stories()) + " in " + Amount.of(timeline.collection(), "article"));
        if (timeline.undated() > 0) {
            parts.add(Amount.number(timeline.undated()) + " undated");
        }
        if (!timeline.complete()) {
            parts.add("counted in part only: the time ran out");
        }
        return String.join(" · ", parts);
    }

    private List<PeriodCount> counts() {
        return timeline.periods().stream()
                .filter(period -> period.articles() > 0)
                .map(period -> new PeriodCount(period.start(), period.articles(), OptionalLong.of(period.stories())))
                .toList();
    }

    private Html bursts() {
        if (timeline.bursts().isEmpty()) {
            String none = timeline.stories() < Timeline.LEAST_STORIES
                    ? "Fewer than " + Timeline.LEAST_STORIES + " stories show no bursts."
                    : "It was never written about much more than usual.";
            return new Html().element("p", none, "class", "about");
        }
        Html items = new Html();
        timeline.bursts().forEach(burst -> items.element("li", burst(burst), "class", "hit"));
        return new Html()
                .element("h2", "When more was written than usual")
                .element("ol", items, "class", "hits", "id", "bursts");
    }

    private Html burst(Burst burst) {
        String start = burst.start().toString();
        String end = burst.end().toString();
        Html item = new Html()
                .open("h3")
                .element(
                        "a",
                        start.equals(end) ? start : start + " to " + end,
                        "href",
                        searchLink.set("since", start).set("until", end).toString())
                .close("h3")
                .add(story("First", burst.first()));
        if (!burst.largest().equals(burst.first())) {
            item.add(story(burst.largest().articles() > 1 ? "Largest" : "Best match", burst.largest()));
        }
        if (!burst.words().isEmpty()) {
            item.element(
                    "p",
                    "Words: " + burst.words().stream().map(BurstWord::word).collect(Collectors.joining(", ")),
                    "class",
                    "passage",
                    "dir",
                    "auto");
        }
        String often = count(burst.articles(), burst.stories()) + " · " + rate(burst.perThousand())
                + " of 1,000 articles then, " + rate(timeline.perThousand()) + " overall";
        return new Html().element("article", item.element("p", often, "class", "about"));
    }

    private Html story(String label, BurstStory story) {
        Article article = story.article();
        String id = article.id().value();
        Html line = new Html()
                .text(label + ": ")
                .element(
                        "a",
                        article.title().isBlank() ? id : article.title(),
                        "href",
                        searchLink.at("/article").with("id", id).toString(),
                        "dir",
                        "auto",
                        "lang",
                        Hits.language(article));
        List<String> about = new ArrayList<>();
        article.publisher().ifPresent(about::add);
        String when = Dates.minute(article.published());
        if (!when.isEmpty()) {
            about.add(when);
        }
        if (story.articles() > 1) {
            about.add(Amount.of(story.articles(), "article"));
        }
        about.forEach(each -> line.text(" · " + each));
        return new Html().element("p", line, "class", "passage");
    }

    private static String count(long articles, long stories) {
        return articles == stories
                ? Amount.of(articles, "article")
                : Amount.of(articles, "article") + " of " + Amount.number(stories)
                        + (stories == 1 ? " story" : " stories");
    }

    private static String rate(double perThousand) {
        return perThousand > 0 && perThousand < 1 ? "under 1" : Amount.number(Math.round(perThousand));
    }
}
