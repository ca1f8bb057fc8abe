package dateline.serve.page;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.format.Dates;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.util.ArrayList;
import java.util.List;

/// The page of who said what: quotes with their speakers, newest first, and who is quoted most.
public final class QuotesPage {

    /// The parameter that names a speaker.
    public static final String BY = "by";

    private static final int SPEAKERS = 20;
    private static final double CERTAIN = .6;

    private final SearchParameters search;
    private final String by;
    private final Link quotes;

    private QuotesPage(SearchParameters search) {
        this.search = search;
        this.by = search.parameters().text(BY);
        this.quotes = search.link("/quotes");
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that is asked
    /// @param parameters a search and `by`, the speaker; where neither is given, nothing is read
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        QuotesPage page = new QuotesPage(site.search(parameters));
        return served.read(page::render);
    }

    /// {@return the quotes}
    ///
    /// @param index    the index that is asked
    /// @param search a search, and the speaker
    /// @throws ProblemException if the speaker's name has no letters
    public static QuotePage quotes(SearchIndex index, SearchParameters search) {
        String name = search.parameters().text(BY);
        if (!name.isEmpty() && name.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new ProblemException(400, BY + " needs a name, not '" + ControlCharacterEscaper.brief(name) + "'");
        }
        return index.quotes(search.quotes(index), name);
    }

    private String render(SearchIndex index) {
        String subject = search.text().isBlank() ? by : search.text() + (by.isEmpty() ? "" : ", " + by);
        Html main = new Html()
                .element("p", "Who said what", "class", "kicker")
                .element("h1", subject.isEmpty() ? "Quotes" : subject, "dir", "auto")
                .add(form());
        if (by.isEmpty() && !search.isGiven()) {
            main.element("p", "Name a speaker, a subject, or both.", "class", "nothing");
        } else {
            QuotePage page = quotes(index, search);
            Html columns = new Html().element("div", answer(page), "class", "answer");
            if (!page.speakers().isEmpty()) {
                columns.element("aside", speakers(page), "class", "facets", "aria-label", "Who is quoted");
            }
            main.element("div", columns, "class", "columns");
        }
        String title = subject.isEmpty() ? "Quotes" : "Quotes: " + subject;
        return PageFrame.page(title, search.parameters().text(Site.INDEX), main);
    }

    private Html form() {
        Html fields = new Html()
                .open("label")
                .text("Speaker")
                .element("input", "", "name", BY, "value", by, "autocomplete", "off")
                .close("label")
                .open("label")
                .text("In articles about")
                .element("input", "", "name", "q", "value", search.text(), "autocomplete", "off")
                .close("label")
                .element("button", "Show quotes", "type", "submit");
        Html form = new Html().element("div", fields, "class", "options").add(quotes.hidden(List.of("q")));
        return new Html().element("form", form, "action", "/quotes", "method", "get");
    }

    private Html answer(QuotePage page) {
        Html answer = new Html().element("p", total(page), "class", "total", "role", "status", "id", "total");
        page.warnings().forEach(warning -> answer.element("p", warning, "class", "warning"));
        if (page.quotes().isEmpty()) {
            answer.element("p", "No quotes were found.", "class", "nothing");
        } else {
            Html items = new Html();
            page.quotes().forEach(each -> items.element("li", item(each), "class", "hit"));
            answer.element("h2", "Quotes", "class", "unseen").element("ol", items, "class", "hits", "id", "hits");
        }
        Link all = quotes.with(BY, by);
        int more = page.quotes().size() < 100 ? 100 : SearchParameters.MOST_QUOTES;
        if (page.total() > page.quotes().size() && page.quotes().size() < SearchParameters.MOST_QUOTES) {
            Html links = new Html()
                    .element("span", Amount.number(page.quotes().size()) + " of " + Amount.number(page.total()))
                    .element(
                            "a",
                            "More quotes →",
                            "href",
                            all.with("limit", "" + more).toString());
            answer.element("nav", links, "class", "pager", "aria-label", "More quotes");
        }
        return answer.open("p")
                .element("a", "JSON", "href", all.at("/quotes.json").toString())
                .close("p");
    }

    private static String total(QuotePage page) {
        return Amount.of(page.total(), "quote") + " in "
                + (page.read() < page.articles()
                        ? "the " + Amount.number(page.read()) + " best of " + Amount.of(page.articles(), "article")
                        : Amount.of(page.articles(), "article"));
    }

    private Html item(PrintedQuote printed) {
        Quote quote = printed.quote();
        Article article = printed.article();
        Html item = new Html().open("h3");
        if (quote.speaker().isEmpty()) {
            item.element("span", "Speaker not named", "class", "none");
        } else {
            item.element(
                    "a",
                    quote.speaker(),
                    "href",
                    quotes.with(BY, quote.speaker()).toString(),
                    "dir",
                    "auto");
        }
        item.close("h3").open("blockquote", "class", "passage", "dir", "auto", "lang", Hits.language(article));
        String[] paragraphs = quote.text().split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            String end = i == paragraphs.length - 1 ? "”" : "";
            item.element("p", "“" + paragraphs[i] + end);
        }
        item.close("blockquote");
        String cue = cue(quote);
        if (!cue.isEmpty()) {
            item.element("p", cue, "class", "about", "dir", "auto");
        }
        return new Html().element("article", item.add(where(printed)));
    }

    /// {@return how the article calls the speaker, where that is not the name shown, and whether the speaker is in
    /// doubt}
    private static String cue(Quote quote) {
        boolean isOther = !quote.asWritten().isEmpty() && !quote.asWritten().equals(quote.speaker());
        List<String> about = new ArrayList<>();
        if (isOther) {
            about.add("“" + (quote.asWritten() + " " + quote.cue()).strip() + "”");
        }
        if (quote.confidence() < CERTAIN && !quote.speaker().isEmpty()) {
            about.add("speaker uncertain");
        }
        return String.join(" · ", about);
    }

    private Html where(PrintedQuote printed) {
        Article article = printed.article();
        String id = article.id().value();
        Html line = new Html();
        article.publisher()
                .ifPresent(publisher -> line.element("span", publisher, "class", "publisher", "dir", "auto")
                        .text(" · "));
        String day = Dates.day(article);
        line.text(day.isEmpty() ? "" : day + " · ")
                .element(
                        "a",
                        NamedArticle.title(article),
                        "href",
                        quotes.at("/article").with("id", id).toString(),
                        "dir",
                        "auto");
        int others = printed.printed().size() - 1;
        if (others > 0) {
            line.text(" · and in " + Amount.of(others, "other article"));
        }
        return new Html().element("p", line, "class", "about");
    }

    private Html speakers(QuotePage page) {
        Html items = new Html();
        for (SpeakerCount each : page.speakers().stream().limit(SPEAKERS).toList()) {
            Html link = new Html()
                    .element("span", each.speaker(), "class", "value", "dir", "auto")
                    .text(" ")
                    .element("span", Amount.number(each.quotes()), "class", "count");
            String address = quotes.with(BY, each.speaker()).toString();
            items.open("li").element("a", link, "href", address).close("li");
        }
        Html section = new Html().element("h2", "Speakers").element("ul", items);
        int more = page.speakers().size() - SPEAKERS;
        if (more > 0) {
            section.element("p", "and " + Amount.number(more) + " more", "class", "count");
        }
        return new Html().element("section", section, "class", "facet");
    }
}
