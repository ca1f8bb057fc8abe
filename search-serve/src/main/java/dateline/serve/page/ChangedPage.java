package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.Amount;
import dateline.result.TextChange;
import dateline.result.TextChange.Kind;
import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page of the articles that were changed lately, with the words removed and added.
public final class ChangedPage {

    /// Its parameters.
    public static final List<String> NAMES = List.of("since", "min_words", "headline", "limit");

    private static final String WEEK = "7d";
    private static final int MOST = 1000;
    private static final int MOST_WORDS = 1_000_000;
    private static final int SHOWN = 20;

    /// So many characters of what was changed are shown.
    private static final int LENGTH = 240;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Map<String, String> TIMES =
            Map.of("1d", "a day", WEEK, "a week", "30d", "30 days", "1y", "a year");

    private ChangedPage() {}

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that is asked
    /// @param parameters see [#changes(SearchIndex, Parameters)]
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        return served.read(
                index -> render(changes(index, parameters), index.revisions().areKept(), parameters));
    }

    /// {@return what was changed, latest first}
    ///
    /// @param index      the index that is asked
    /// @param parameters `since`, the length of time before now; `min_words`, `headline` and `limit`
    public static List<RevisionChange> changes(SearchIndex index, Parameters parameters) {
        Duration time = SearchParameters.length("since", parameters.get("since").orElse(WEEK));
        return index.revisions()
                .changed(
                        Instant.now().minus(time),
                        parameters.number("min_words", 0, MOST_WORDS, 1),
                        parameters.flag("headline"),
                        parameters.number("limit", 1, MOST, SHOWN));
    }

    static String minute(Instant time) {
        return MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String render(List<RevisionChange> changes, boolean areKept, Parameters parameters) {
        String index = parameters.text(Site.INDEX);
        Link here = Link.to("/changed").with(Site.INDEX, index);
        for (String name : NAMES) {
            here = here.with(name, parameters.text(name).strip());
        }
        Html main = new Html().element("h1", "Changed articles").add(times(here, parameters));
        if (!areKept) {
            main.element("p", RevisionsPage.NOT_KEPT, "class", "about");
        } else if (changes.isEmpty()) {
            main.element("p", "No article was changed in this time.", "class", "nothing");
        }
        Html items = new Html();
        Link article = Link.to("/article").with(Site.INDEX, index);
        changes.forEach(each -> items.element("li", item(each, article), "class", "hit"));
        if (!changes.isEmpty()) {
            main.element("h2", "Changes, the latest first", "class", "unseen")
                    .element("ol", items, "class", "hits copies-list", "id", "hits");
        }
        main.open("p")
                .element("a", "JSON", "href", here.at("/changed.json").toString())
                .close("p");
        return PageFrame.page("Changed articles", index, main);
    }

    private static Html times(Link here, Parameters parameters) {
        String since = parameters.get("since").orElse(WEEK).strip();
        Html line = new Html().text("Within ");
        boolean isFirst = true;
        for (String time : List.of("1d", WEEK, "30d", "1y")) {
            line.text(isFirst ? "" : " · ");
            isFirst = false;
            String text = TIMES.getOrDefault(time, time);
            if (time.equals(since)) {
                line.element("strong", text);
            } else {
                line.element("a", text, "href", here.set("since", time).toString());
            }
        }
        boolean headline = parameters.flag("headline");
        return new Html()
                .element(
                        "p",
                        line.text(" · ")
                                .element(
                                        "a",
                                        headline ? "all changes" : "changed titles only",
                                        "href",
                                        here.set("headline", headline ? "" : "true")
                                                .toString()),
                        "class",
                        "about");
    }

    private static Html item(RevisionChange change, Link link) {
        Article article = change.after().article();
        String id = article.id().value();
        Html item = new Html()
                .open("h3")
                .element(
                        "a",
                        NamedArticle.title(article),
                        "href",
                        link.with("id", id).toString(),
                        "dir",
                        "auto")
                .close("h3")
                .add(words(change.before(), change.after()));
        Html line = new Html()
                .text(minute(change.time()) + " UTC · " + Amount.of(change.words(), "word")
                        + (change.headline() ? " · title" : "") + " · ")
                .element(
                        "a",
                        "what was changed",
                        "href",
                        link.at("/diff")
                                .with("a", change.before().name())
                                .with("b", change.after().name())
                                .toString())
                .text(" · ")
                .element(
                        "a",
                        "all versions",
                        "href",
                        link.at("/revisions").with("id", id).toString());
        return new Html().element("article", item.element("p", line, "class", "about"));
    }

    private static Html words(Revision before, Revision after) {
        Html words = new Html();
        int left = LENGTH;
        left = add(before.article().title(), after.article().title(), left, words);
        left = add(before.article().lead(), after.article().lead(), left, words);
        left = add(before.article().body(), after.article().body(), left, words);
        if (left <= 0) {
            words.text("…");
        }
        return words.isEmpty() ? words : new Html().element("p", words, "class", "passage", "dir", "auto");
    }

    private static int add(String before, String after, int most, Html to) {
        int left = most;
        for (TextChange change : SearchIndex.diff(before, after)) {
            String text = change.text().strip().replaceAll("\\s+", " ");
            if (change.kind() == Kind.EQUAL || left <= 0 || text.isEmpty()) {
                continue;
            }
            String shown = text.length() > left
                    ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, left))) + "…"
                    : text;
            left -= shown.length();
            to.element(change.kind() == Kind.DELETE ? "del" : "ins", shown).text(" ");
        }
        return left;
    }
}
