package dateline.cli.command;

import dateline.cli.output.Amount;
import dateline.cli.output.HintJson;
import dateline.cli.output.JsonWriter;
import dateline.cli.output.Layout;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.result.ClauseExplanation;
import dateline.result.ClauseExplanation.Role;
import dateline.result.Explanation;
import dateline.result.Freshness;
import dateline.result.Hit;
import dateline.result.TermCount;
import dateline.result.Total;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Shows how a query was read: in the query language with every operator written out, in plain words, and as a tree
/// with what each clause finds.
final class ExplanationPage {

    private final Layout layout;
    private final Out out;

    private ExplanationPage(Layout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Shows an explanation; its warnings and hints are the caller's to tell.
    ///
    /// @param explanation what was read
    /// @param aged        hits whose scores age has changed
    /// @param layout      palette and width
    /// @param out         where to
    static void show(Explanation explanation, List<Hit> aged, Layout layout, Out out) {
        ExplanationPage page = new ExplanationPage(layout, out);
        new StyledText().add(explanation.query(), Style.TITLE).writeTo(out, layout, new StyledText());
        new StyledText().add(explanation.reading() + ".", Style.PLAIN).writeTo(out, layout, new StyledText());
        page.node(explanation.clause(), "", "");
        aged.forEach(page::freshness);
    }

    private void freshness(Hit hit) {
        if (hit.freshness().isPresent()) {
            new StyledText()
                    .add(Amount.number(hit.rank()) + " ", Style.RANK)
                    .add(hit.article().id().value(), Style.TITLE)
                    .add(": " + hit.freshness().get(), Style.PLAIN)
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
        text.writeTo(out, layout, Tree.margin(before));
        List<ClauseExplanation> clauses = clause.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            boolean last = i == clauses.size() - 1;
            node(clauses.get(i), Tree.branch(below, last), Tree.below(below, last));
        }
    }

    private static String articles(Total total) {
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

    // --- JSON ---

    /// Writes an explanation as one JSON object.
    ///
    /// @param explanation what was read
    /// @param aged        hits whose scores age has changed
    /// @param json        where to
    static void write(Explanation explanation, List<Hit> aged, JsonWriter json) {
        json.beginObject();
        json.name("format_version").value(1);
        json.name("query").value(explanation.query());
        json.name("reading").value(explanation.reading());
        json.name("clause");
        write(explanation.clause(), json);
        json.name("unknown").value(explanation.unknown());
        HintJson.write(explanation.hints(), json);
        json.name("warnings").value(explanation.warnings());
        if (!aged.isEmpty()) {
            json.name("freshness").beginArray();
            for (Hit hit : aged) {
                json.beginObject();
                json.name("rank").value(hit.rank());
                json.name("id").value(hit.article().id().value());
                json.name("score").value((double) hit.score());
                hit.freshness().ifPresent(freshness -> write(freshness, json));
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    /// Writes what age made of a score as members of an object.
    static void write(Freshness freshness, JsonWriter json) {
        json.name("relevance").value(freshness.relevance());
        json.name("freshness").value(freshness.factor());
        json.name("age_days");
        if (freshness.age().isPresent()) {
            json.value(days(freshness.age().get()));
        } else {
            json.nothing();
        }
        json.name("half_life_days").value(days(freshness.halfLife()));
    }

    private static double days(Duration length) {
        return (double) length.toMillis() / Duration.ofDays(1).toMillis();
    }

    private static void write(ClauseExplanation clause, JsonWriter json) {
        json.beginObject();
        json.name("role").value(clause.role().name().toLowerCase(Locale.ROOT));
        json.name("query").value(clause.query());
        json.name("meaning").value(clause.meaning());
        json.name("articles").value(clause.total().articles());
        json.name("exact").value(clause.total().exact());
        if (clause.removed().isPresent()) {
            json.name("removed").value(clause.removed().getAsLong());
        }
        json.name("terms").beginArray();
        for (TermCount term : clause.terms()) {
            write(term, json);
        }
        json.endArray();
        json.name("other_terms").value(clause.others());
        json.name("clauses").beginArray();
        for (ClauseExplanation each : clause.clauses()) {
            write(each, json);
        }
        json.endArray();
        json.endObject();
    }

    static void write(TermCount term, JsonWriter json) {
        json.beginObject();
        json.name("term").value(term.term());
        json.name("articles").value(term.articles());
        json.name("occurrences").value(term.occurrences());
        json.endObject();
    }
}
