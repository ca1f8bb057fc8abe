package dateline.serve.page;

import dateline.format.Amount;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.FacetCount;
import dateline.serve.html.Html;
import dateline.serve.html.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Counts by value as links that narrow the search.
final class FacetLinks {

    /// The fields that are counted.
    static final List<String> FIELDS = List.of("publisher", "section", "author", "place", "tag", "lang");

    /// How many values of each are shown, unless more of one are asked for.
    static final int VALUES = 8;

    private static final int MORE = 200;

    private static final Map<String, String> NAMES = Map.of(
            "publisher", "Publishers",
            "section", "Sections",
            "author", "Authors",
            "place", "Places",
            "tag", "Subjects",
            "lang", "Languages",
            "speaker", "Speakers");

    private FacetLinks() {}

    /// Asks for the counts: one value more of each than is shown, to know whether there are more.
    ///
    /// @param more    the fields of which more are asked for
    /// @param request what asks
    static void ask(List<String> more, SearchRequest.Builder request) {
        for (String field : FIELDS) {
            request.facet(field, more.contains(field) ? MORE : VALUES + 1);
        }
        if (more.contains(Query.SPEAKER)) {
            request.facet(Query.SPEAKER, MORE);
        }
    }

    /// {@return the facets that have a value}
    ///
    /// @param facets the counts by field
    /// @param search the address of the search
    /// @param asked  the conditions that it has already
    /// @param more   the fields of which more values are asked for
    static Html of(Map<String, List<FacetCount>> facets, Link search, List<String> asked, List<String> more) {
        Html all = new Html();
        for (String field :
                Stream.concat(FIELDS.stream(), Stream.of(Query.SPEAKER)).toList()) {
            List<FacetCount> counts = facets.getOrDefault(field, List.of());
            if (!counts.isEmpty()) {
                boolean isLong = more.contains(field);
                int shown = isLong ? counts.size() : Math.min(VALUES, counts.size());
                Html facet = facet(field, counts.subList(0, shown), search, Set.copyOf(asked));
                if (isLong || shown < counts.size()) {
                    Link other = isLong ? search : search.with("facet", field);
                    facet.open("p", "class", "more-values")
                            .open("a", "href", other.toString())
                            .text(isLong ? "Fewer" : "More …")
                            .element("span", " " + NAMES.getOrDefault(field, field), "class", "unseen")
                            .close("a")
                            .close("p");
                }
                all.element("section", facet, "class", "facet");
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
            boolean isSpeaker = count.quotes().isPresent();
            long shown = count.quotes().orElse(count.articles());
            String number = Amount.number(shown);
            String what = isSpeaker ? "quote" : "article";
            Html line = new Html()
                    .element(
                            "span", (isAsked ? "✕ " : "") + name(field, count.value()), "class", "value", "dir", "auto")
                    .text(" ")
                    .open("span", "class", "count")
                    .text(number)
                    .element("span", " " + what + (shown == 1 ? "" : "s"), "class", "unseen");
            if (!isSpeaker && stories != count.articles()) {
                line.text(" · " + Amount.number(stories))
                        .element("span", stories == 1 ? " story" : " stories", "class", "unseen");
            }
            line.close("span");
            items.open("li").element("a", line, "href", link.toString()).close("li");
        }
        return new Html().element("h2", NAMES.getOrDefault(field, field)).element("ul", items);
    }

    /// {@return a value as a reader knows it: languages have names}
    private static String name(String field, String value) {
        if (!field.equals("lang")) {
            return value;
        }
        return value.equals("und") ? "not known" : Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
    }

    /// {@return the condition that a field has a value, as the query language writes it}
    ///
    /// @param field the field
    /// @param value the value
    static String condition(String field, String value) {
        return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
