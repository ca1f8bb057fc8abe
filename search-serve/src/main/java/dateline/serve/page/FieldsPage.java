package dateline.serve.page;

import dateline.IndexStats;
import dateline.format.Amount;
import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import java.util.List;
import java.util.Locale;

/// The page of what an index holds and of the fields that queries can name.
public final class FieldsPage {

    private FieldsPage() {}

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index
    /// @param parameters may name the index
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        String name = parameters.text(Site.INDEX);
        IndexStats stats = served.read(index -> index.stats());
        List<FieldSummary> fields = served.read(index -> index.fields());
        Html main = new Html().element("h1", "What " + served.name() + " holds");
        main.element(
                "p",
                Amount.of(stats.articles(), "article") + " of " + Amount.number(stats.stories())
                        + (stats.stories() == 1 ? " story, " : " stories, ") + Amount.number(stats.undated())
                        + " without a date, " + Amount.bytes(stats.bytes()) + ".",
                "class",
                "about");
        if (site.indexes().size() > 1) {
            Html others = new Html();
            for (String each : site.names()) {
                others.open("li")
                        .element(
                                "a",
                                each,
                                "href",
                                Link.to("/fields").with(Site.INDEX, each).toString())
                        .close("li");
            }
            main.element("h2", "Indexes").element("ul", others, "class", "titles");
        }
        main.element("h2", "Fields");
        Html rows = new Html();
        for (FieldSummary field : fields) {
            rows.element("tr", row(field, name));
        }
        Html head = new Html()
                .element("th", "Field", "scope", "col")
                .element("th", "Kind", "scope", "col")
                .element("th", "Articles", "scope", "col", "class", "number")
                .element("th", "Such as", "scope", "col");
        Html table = new Html().element("thead", new Html().element("tr", head)).element("tbody", rows);
        main.element(
                "div",
                new Html().element("table", table),
                "class",
                "wide",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Fields");
        return PageFrame.page("Fields", name, main);
    }

    private static Html row(FieldSummary field, String index) {
        Html names = new Html().element("code", field.name() + ":");
        if (!field.aliases().isEmpty()) {
            names.element("span", " also " + String.join(", ", field.aliases()), "class", "count");
        }
        Html examples = new Html();
        for (FacetCount example : field.examples()) {
            if (!examples.isEmpty()) {
                examples.text(", ");
            }
            Link link = Link.to("/search")
                    .with(Site.INDEX, index)
                    .with("q", FacetLinks.condition(field.name(), example.value()));
            examples.element("a", example.value(), "href", link.toString(), "dir", "auto");
        }
        return new Html()
                .element("th", names, "scope", "row")
                .element("td", field.type().name().toLowerCase(Locale.ROOT))
                .element("td", Amount.number(field.articles()), "class", "number")
                .element("td", examples);
    }
}
