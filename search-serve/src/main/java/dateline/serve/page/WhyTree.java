package dateline.serve.page;

import dateline.format.WhyJson;
import dateline.result.MatchExplanation;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.ScorePart;
import dateline.serve.html.Html;
import java.util.List;
import java.util.Locale;

/// Why an article matches a query, clause by clause, then its score in parts.
final class WhyTree {

    private WhyTree() {}

    static Html of(MatchExplanation why) {
        Html tree = new Html().element("h2", "Why it was found");
        if (!why.matches()) {
            tree.element(
                    "p", "It does not answer the query: " + String.join("; ", WhyJson.failures(why.clauses())) + ".");
        }
        tree.add(clauses(why.clauses()));
        if (why.matches() && !why.parts().isEmpty()) {
            String aged = why.freshness().map(freshness -> " = " + freshness).orElse("");
            Html inner = new Html()
                    .element("summary", String.format(Locale.ROOT, "Score %.3f", why.score()) + aged)
                    .add(parts(why.parts()));
            tree.element("details", inner);
        }
        return tree;
    }

    private static Html clauses(List<ClauseMatch> clauses) {
        Html items = new Html();
        for (ClauseMatch clause : clauses) {
            Html item = new Html()
                    .element(
                            "span",
                            clause.holds() ? "✓" : "✗",
                            "class",
                            clause.holds() ? "yes" : "no",
                            "aria-hidden",
                            "true")
                    .element("span", clause.holds() ? "yes: " : "no: ", "class", "unseen")
                    .text(" " + role(clause) + clause.meaning());
            if (!clause.clauses().isEmpty()) {
                item.add(clauses(clause.clauses()));
            }
            items.element("li", item);
        }
        return new Html().element("ul", items, "class", "tree");
    }

    private static String role(ClauseMatch clause) {
        return switch (clause.role()) {
            case PART -> "";
            case REQUIRED -> "required: ";
            case EXCLUDED -> "excluded: ";
        };
    }

    private static Html parts(List<ScorePart> parts) {
        Html items = new Html();
        for (ScorePart part : parts) {
            Html item = new Html()
                    .element("span", String.format(Locale.ROOT, "%.3f", part.value()), "class", "count")
                    .text(" " + part.what() + (part.how().isEmpty() ? "" : " = " + part.how()));
            if (!part.parts().isEmpty()) {
                item.add(parts(part.parts()));
            }
            items.element("li", item);
        }
        return new Html().element("ul", items, "class", "tree");
    }
}
