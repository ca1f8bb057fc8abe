package dateline.serve.page;

import dateline.format.Amount;
import dateline.result.TermCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import java.util.List;

/// The page of the words of an index.
public final class TermsPage {

    private static final int WORDS = 100;

    private TermsPage() {}

    /// {@return words}
    ///
    /// @param served     the index
    /// @param parameters `pattern`, `field`, `limit`
    public static List<TermCount> words(ServedIndex served, Parameters parameters) {
        int limit = parameters.number("limit", 1, 10_000, WORDS);
        return served.read(index -> index.terms(parameters.get("field"), parameters.text("pattern"), limit));
    }

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index
    /// @param parameters `pattern`, `field`, `limit`
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        String name = parameters.text(Site.INDEX);
        Html form = new Html()
                .open("label")
                .element("span", "Beginning, or a pattern with * and ?")
                .element("input", "", "type", "text", "name", "pattern", "value", parameters.text("pattern"))
                .close("label")
                .open("label")
                .element("span", "Field")
                .element(
                        "input",
                        "",
                        "type",
                        "text",
                        "name",
                        "field",
                        "value",
                        parameters.text("field"),
                        "placeholder",
                        "body")
                .close("label")
                .element("button", "Show", "type", "submit");
        if (!name.isEmpty()) {
            form.element("input", "", "type", "hidden", "name", Site.INDEX, "value", name);
        }
        Html main = new Html()
                .element("h1", "Terms of " + served.name())
                .element("form", form, "action", "/terms", "method", "get", "class", "options");
        List<TermCount> words = words(served, parameters);
        if (words.isEmpty()) {
            main.element("p", "No article has such a term.", "class", "nothing");
        } else {
            main.element(
                    "div",
                    table(words, parameters, name),
                    "class",
                    "wide",
                    "tabindex",
                    "0",
                    "role",
                    "region",
                    "aria-label",
                    "Terms");
        }
        return PageFrame.page("Terms", name, main);
    }

    private static Html table(List<TermCount> words, Parameters parameters, String index) {
        String field = parameters.get("field").map(text -> text + ":").orElse("");
        Html rows = new Html();
        for (TermCount word : words) {
            Link link = Link.to("/search").with(Site.INDEX, index).with("q", field + "=" + quoted(word.term()));
            Html row = new Html()
                    .open("td")
                    .element("a", word.term(), "href", link.toString(), "dir", "auto")
                    .close("td")
                    .element("td", Amount.number(word.articles()), "class", "number")
                    .element("td", Amount.number(word.occurrences()), "class", "number");
            rows.element("tr", row);
        }
        Html head = new Html()
                .element("th", "Term", "scope", "col")
                .element("th", "Articles", "scope", "col", "class", "number")
                .element("th", "Occurrences", "scope", "col", "class", "number");
        return new Html()
                .element(
                        "table",
                        new Html()
                                .element("thead", new Html().element("tr", head))
                                .element("tbody", rows));
    }

    private static String quoted(String term) {
        return term.chars().allMatch(Character::isLetterOrDigit)
                ? term
                : "\"" + term.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
