package dateline.cli.query;

import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.WhyJson;
import dateline.result.MatchExplanation;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.ScorePart;
import dateline.result.Snippet;
import java.util.List;
import java.util.Locale;

/// Shows why an article matches a query: clause by clause, then its score in parts.
public final class WhyPage {

    private static final StyledText NO_MARGIN = new StyledText();

    private static final String NOT_COMPARED = " by words; not compared by meaning, since it is not among the best by "
            + "words, was not reached in time, or has a language that the model was not made for";

    private final TextLayout layout;
    private final Out out;

    private WhyPage(TextLayout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Shows an explanation.
    ///
    /// @param why       what there is to tell
    /// @param byMeaning whether the query was to be ranked by meaning
    /// @param layout    palette and width
    /// @param out       where to
    public static void show(MatchExplanation why, boolean byMeaning, TextLayout layout, Out out) {
        WhyPage page = new WhyPage(layout, out);
        page.line(why.article().id().value() + ": " + why.article().title(), Style.TITLE);
        if (why.matches()) {
            page.line("It answers the query.", Style.PLAIN);
        } else {
            page.line(
                    "It does not answer the query: " + String.join("; ", WhyJson.failures(why.clauses())) + ".",
                    Style.PLAIN);
        }
        for (ClauseMatch clause : why.clauses()) {
            page.clause(clause, "", "");
        }
        if (why.matches() && !why.parts().isEmpty()) {
            String meant = why.semantic().map(semantic -> " = " + semantic).orElse("");
            String aged = why.freshness().map(freshness -> " = " + freshness).orElse("");
            String unmeant = byMeaning && why.semantic().isEmpty() ? NOT_COMPARED : "";
            page.line(String.format(Locale.ROOT, "score %.3f", why.score()) + aged + meant + unmeant, Style.TITLE);
            why.parts().forEach(part -> page.part(part, 2));
        }
    }

    private void line(String text, Style style) {
        new StyledText().add(text, style).writeTo(out, layout, NO_MARGIN);
    }

    private void clause(ClauseMatch clause, String before, String below) {
        new StyledText()
                .add(clause.holds() ? "yes " : "no  ", clause.holds() ? Style.RANK : Style.MARK)
                .add(ExplanationPage.role(clause.role()) + clause.meaning(), Style.PLAIN)
                .writeTo(out, layout, Tree.margin(before));
        for (Snippet snippet : clause.where()) {
            new StyledText()
                    .add(snippet.field() + ": ", Style.META)
                    .add(snippet, Style.PLAIN, layout.marks())
                    .writeTo(out, layout, Tree.margin(below + (clause.clauses().isEmpty() ? "  " : "│ ") + "  "));
        }
        List<ClauseMatch> clauses = clause.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            boolean last = i == clauses.size() - 1;
            clause(clauses.get(i), Tree.branch(below, last), Tree.below(below, last));
        }
    }

    private void part(ScorePart part, int indent) {
        new StyledText()
                .add(String.format(Locale.ROOT, "%.3f", part.value()), Style.RANK)
                .add(" " + part.what(), Style.PLAIN)
                .add(part.how().isEmpty() ? "" : " = " + part.how(), Style.META)
                .writeTo(out, layout, new StyledText().indent(indent));
        part.parts().forEach(each -> part(each, indent + 2));
    }
}
