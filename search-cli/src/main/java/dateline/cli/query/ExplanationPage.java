package dateline.cli.query;

import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.Amount;
import dateline.result.ClauseExplanation;
import dateline.result.ClauseExplanation.Role;
import dateline.result.Explanation;
import dateline.result.Hit;
import dateline.result.TermCount;
import dateline.result.TotalHits;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows how a query was read: in the query language with every operator written out, in plain words, and as a tree
/// with what each clause finds.
final class ExplanationPage {

    private final TextLayout layout;
    private final Out out;

    private ExplanationPage(TextLayout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Shows an explanation; its warnings and hints are the caller's to tell.
    ///
    /// @param explanation what was read
    /// @param scored      hits whose scores age or meaning have changed
    /// @param layout      palette and width
    /// @param out         where to
    static void show(Explanation explanation, List<Hit> scored, TextLayout layout, Out out) {
        ExplanationPage page = new ExplanationPage(layout, out);
        new StyledText().add(explanation.query(), Style.TITLE).writeTo(out, layout, new StyledText());
        new StyledText().add(explanation.reading() + ".", Style.PLAIN).writeTo(out, layout, new StyledText());
        page.node(explanation.clause(), "", "");
        scored.forEach(page::score);
    }

    private void score(Hit hit) {
        if (hit.freshness().isPresent() || hit.semantic().isPresent()) {
            String both = Stream.concat(hit.semantic().stream(), hit.freshness().stream())
                    .map(Object::toString)
                    .collect(Collectors.joining("; "));
            new StyledText()
                    .add(Amount.number(hit.rank()) + " ", Style.RANK)
                    .add(hit.article().id().value(), Style.TITLE)
                    .add(": " + both, Style.PLAIN)
                    .writeTo(out, layout, new StyledText());
        }
    }

    private void node(ClauseExplanation clause, String before, String below) {
        StyledText text = new StyledText()
                .add(role(clause.role()) + clause.meaning(), Style.PLAIN)
                .add(" · " + articles(clause.total()), Style.META);
        if (clause.removed().isPresent()) {
            text.add(", takes away " + Amount.number(clause.removed().getAsLong()), Style.META);
        }
        if (!clause.terms().isEmpty()) {
            text.add(": " + terms(clause), Style.META);
        }
        if (!clause.otherForms().isEmpty()) {
            text.add("; also finds " + counts(clause.otherForms()) + "; only this: =" + clause.query(), Style.META);
        }
        text.writeTo(out, layout, Tree.margin(before));
        List<ClauseExplanation> clauses = clause.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            boolean last = i == clauses.size() - 1;
            node(clauses.get(i), Tree.branch(below, last), Tree.below(below, last));
        }
    }

    private static String counts(List<TermCount> forms) {
        return forms.stream()
                .map(form -> form.term() + " (" + Amount.number(form.articles()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String articles(TotalHits total) {
        return total.exact() ? Amount.of(total.articles(), "article") : "not counted";
    }

    private static String terms(ClauseExplanation clause) {
        StringBuilder terms = new StringBuilder();
        for (TermCount term : clause.terms()) {
            terms.append(terms.isEmpty() ? "" : ", ")
                    .append(term.term())
                    .append(' ')
                    .append(Amount.number(term.articles()));
        }
        if (clause.others() > 0) {
            terms.append(" and ").append(Amount.number(clause.others())).append(" more");
        }
        return terms.toString();
    }

    static String role(Role role) {
        return switch (role) {
            case PART -> "";
            case REQUIRED -> "required: ";
            case EXCLUDED -> "excluded: ";
        };
    }
}
