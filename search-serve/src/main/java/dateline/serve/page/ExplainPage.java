package dateline.serve.page;

import dateline.format.Amount;
import dateline.result.ClauseExplanation;
import dateline.result.Explanation;
import dateline.result.TermCount;
import dateline.serve.html.Html;
import dateline.serve.http.Parameters;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.SearchParameters;
import java.util.List;

/// The page of how a query was read, and what each of its parts finds.
public final class ExplainPage {

    private ExplainPage() {}

    /// {@return the page}
    ///
    /// @param site       what the server shows
    /// @param served     the index that is asked
    /// @param parameters the search
    public static String of(Site site, ServedIndex served, Parameters parameters) {
        SearchParameters search = site.search(parameters);
        Explanation explanation =
                served.read(index -> index.explain(search.request(index).build()));
        Html main = new Html()
                .open("nav", "class", "pager", "aria-label", "Hits")
                .element("a", "The hits", "href", search.link("/search").toString(), "class", "up")
                .close("nav")
                .element("h1", "How the query was read")
                .open("p")
                .element("code", explanation.query(), "dir", "auto")
                .close("p")
                .element("p", explanation.reading() + ".", "dir", "auto");
        for (String warning : explanation.warnings()) {
            main.element("p", warning, "class", "warning");
        }
        main.add(tree(List.of(explanation.clause())));
        return PageFrame.page("How the query was read", parameters.text(Site.INDEX), main);
    }

    private static Html tree(List<ClauseExplanation> clauses) {
        Html items = new Html();
        for (ClauseExplanation clause : clauses) {
            Html item = new Html().text(clause.meaning() + " ");
            String found = clause.total().exact() ? Amount.of(clause.total().articles(), "article") : "not counted";
            item.element("span", found + terms(clause), "class", "count");
            if (!clause.clauses().isEmpty()) {
                item.add(tree(clause.clauses()));
            }
            items.element("li", item);
        }
        return new Html().element("ul", items, "class", "tree");
    }

    private static String terms(ClauseExplanation clause) {
        StringBuilder terms = new StringBuilder();
        for (TermCount term : clause.terms()) {
            terms.append(terms.isEmpty() ? ": " : ", ")
                    .append(term.term())
                    .append(' ')
                    .append(Amount.number(term.articles()));
        }
        if (clause.others() > 0) {
            terms.append(" and ").append(Amount.number(clause.others())).append(" more");
        }
        return terms.toString();
    }
}
