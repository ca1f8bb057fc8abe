package dateline.serve.page;

import dateline.format.Amount;
import dateline.result.FacetCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts by value as links that narrow the search.
final class Facets {

    /// The fields that are counted.
    static final List<String> FIELDS = List.of("publisher", "section", "author", "place", "tag", "lang");

    /// How many values of each are shown.
    static final int VALUES = 8;

    private static final Map<String, String> NAMES = Map.of(
            "publisher", "Publishers",
            "section", "Sections",
            "author", "Authors",
            "place", "Places",
            "tag", "Subjects",
            "lang", "Languages");

    private Facets() {}

    /// {@return the facets that have more than one value, or one that narrows the search}
    ///
    /// @param facets the counts by field
    /// @param search the address of the search
    /// @param asked  the conditions that it has already
    static Html of(Map<String, List<FacetCount>> facets, Link search, List<String> asked) {
        Html all = new Html();
        for (String field : FIELDS) {
            List<FacetCount> counts = facets.getOrDefault(field, List.of());
            if (!counts.isEmpty()) {
                all.element("section", facet(field, counts, search, Set.copyOf(asked)), "class", "facet");
            }
        }
        return all;
    }

    private static Html facet(String field, List<FacetCount> counts, Link search, Set<String> asked) {
        Html items = new Html();
        for (FacetCount count : counts) {
            String filter = condition(field, count.value());
            boolean isAsked = asked.contains(filter);
            Link link = isAsked ? search.without("filter", filter) : search.with("filter", filter);
            long stories = count.stories().orElse(count.articles());
            String number = Amount.number(count.articles());
            Html line = new Html()
                    .element("span", (isAsked ? "✕ " : "") + count.value(), "class", "value", "dir", "auto")
                    .text(" ")
                    .open("span", "class", "count")
                    .text(number)
                    .element("span", count.articles() == 1 ? " article" : " articles", "class", "unseen");
            if (stories != count.articles()) {
                line.text(" · " + Amount.number(stories))
                        .element("span", stories == 1 ? " story" : " stories", "class", "unseen");
            }
            line.close("span");
            items.open("li").element("a", line, "href", link.toString()).close("li");
        }
        return new Html().element("h2", NAMES.getOrDefault(field, field)).element("ul", items);
    }

    /// {@return the condition that a field has a value, as the query language writes it}
    ///
    /// @param field the field
    /// @param value the value
    static String condition(String field, String value) {
        return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
