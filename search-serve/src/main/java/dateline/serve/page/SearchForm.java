package dateline.serve.page;

import dateline.query.RankingModel;
import dateline.serve.html.Html;
import dateline.serve.request.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The box in which a query is typed, with what else a search can be told.
final class SearchForm {

    private static final List<String> OWN =
            List.of("q", "since", "until", "sort", "stories", "rank", "match", "in", "undated");

    private static final Map<String, String> RANKINGS = Map.of(
            "default", "by fields",
            "bm25", "plain BM25",
            "deep", "deep, slower",
            "semantic", "by words and meaning",
            "deep-semantic", "by meaning, deep");

    private final SearchParameters search;

    private SearchForm(SearchParameters search) {
        this.search = search;
    }

    /// {@return the form}
    ///
    /// @param search what it shows as asked
    /// @param indexes  the names of the indexes
    static Html of(SearchParameters search, List<String> indexes) {
        SearchForm form = new SearchForm(search);
        Html box = new Html()
                .element("label", "Search articles", "for", "q", "class", "unseen")
                .element(
                        "input",
                        "",
                        "type",
                        "search",
                        "id",
                        "q",
                        "name",
                        "q",
                        "value",
                        search.text(),
                        "placeholder",
                        "words, \"a phrase\", strike w/5 port, publisher:gazette …",
                        "autocomplete",
                        "off",
                        "autocapitalize",
                        "off",
                        "spellcheck",
                        "false",
                        "list",
                        "completions")
                .element("datalist", "", "id", "completions")
                .element("button", "Search", "type", "submit");
        Html all = new Html()
                .element("div", box, "class", "box")
                .add(form.options(indexes))
                .add(search.link("/search").hidden(OWN));
        return new Html().element("form", all, "role", "search", "action", "/search", "method", "get");
    }

    private Html options(List<String> indexes) {
        Html options = new Html();
        if (indexes.size() > 1) {
            Html choices = new Html();
            for (String name : indexes) {
                option(name, name, search.parameters().text("in"), choices);
            }
            labelled("Index", "in", choices, options);
        }
        options.add(date("From", "since")).add(date("To", "until"));
        select("Order", "sort", List.of("", "newest", "oldest"), Map.of("", "relevance"), options);
        select(
                "Copies",
                "stories",
                List.of("", "first", "longest", "only", "show"),
                Map.of(
                        "", "folded into the best",
                        "first", "folded into the first",
                        "longest", "folded into the longest",
                        "only", "only stories with copies",
                        "show", "all shown"),
                options);
        select("Words", "match", List.of("", "all"), Map.of("", "any, best first", "all", "all"), options);
        select("Ranking", "rank", rankings(), RANKINGS, options);
        boolean isOpen = OWN.stream()
                .anyMatch(name -> !name.equals("q")
                        && !name.equals("in")
                        && search.parameters().get(name).isPresent());
        String asked = search.parameters().text("in");
        String summary = indexes.size() > 1
                ? "In " + (asked.isEmpty() ? indexes.getFirst() : asked) + ": index, period, order, copies"
                : "Period, order, copies";
        Html details = new Html().element("summary", summary).element("div", options, "class", "options");
        return isOpen
                ? new Html().element("details", details, "class", "more", "open", "")
                : new Html().element("details", details, "class", "more");
    }

    /// {@return the rankings to choose from, the one that goes without saying first}
    private List<String> rankings() {
        List<String> names = new ArrayList<>(List.of(""));
        for (RankingModel model : RankingModel.values()) {
            boolean hasModel = search.standard().isSemantic() || !model.isSemantic();
            if (model != search.standard() && hasModel) {
                names.add(model.word());
            }
        }
        return names;
    }

    private Html date(String label, String name) {
        return new Html()
                .open("label")
                .element("span", label)
                .element(
                        "input",
                        "",
                        "type",
                        "text",
                        "name",
                        name,
                        "value",
                        search.parameters().text(name),
                        "placeholder",
                        "2024-03, last month",
                        "size",
                        "17")
                .close("label");
    }

    private void select(String label, String name, List<String> values, Map<String, String> words, Html to) {
        Html choices = new Html();
        for (String value : values) {
            option(
                    value,
                    words.getOrDefault(
                            value.isEmpty() && name.equals("rank")
                                    ? search.standard().word()
                                    : value,
                            value),
                    search.parameters().text(name),
                    choices);
        }
        labelled(label, name, choices, to);
    }

    private static void labelled(String label, String name, Html choices, Html to) {
        to.open("label")
                .element("span", label)
                .element("select", choices, "name", name)
                .close("label");
    }

    private static void option(String value, String text, String chosen, Html to) {
        if (value.equals(chosen)) {
            to.element("option", text, "value", value, "selected", "");
        } else {
            to.element("option", text, "value", value);
        }
    }
}
