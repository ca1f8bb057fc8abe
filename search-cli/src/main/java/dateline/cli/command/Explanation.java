package dateline.cli.command;

import dateline.cli.output.Console;
import dateline.cli.output.Layout;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.Query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Shows how a query was read: in the query language with every operator written out, and as a tree in words.
final class Explanation {

    private final Layout layout;
    private final Out out;

    private Explanation(Layout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Shows a query, then what the parser had to say.
    ///
    /// @param parsed  what was read
    /// @param layout  palette and width
    /// @param console where to
    static void show(ParseResult parsed, Layout layout, Console console) {
        new StyledText().add(parsed.query().toString(), Style.TITLE).writeTo(console.out(), layout, new StyledText());
        new Explanation(layout, console.out()).node(parsed.query(), "", "", "");
        console.out().flush();
        for (String warning : parsed.warnings()) {
            console.warn(warning);
        }
    }

    /// Queries are at most as deep as the parser allows.
    private void node(Query query, String role, String before, String below) {
        StyledText margin = new StyledText();
        for (int i = 0; i < before.length(); i++) {
            if (before.charAt(i) == ' ') {
                margin.indent(1);
            } else {
                margin.add(before.substring(i, i + 1), Style.META);
            }
        }
        new StyledText().add(role + said(query), Style.PLAIN).writeTo(out, layout, margin);
        List<Branch> branches = branches(query);
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            Branch branch = branches.get(i);
            node(branch.query(), branch.role(), below + (last ? "└ " : "├ "), below + (last ? "  " : "│ "));
        }
    }

    private record Branch(String role, Query query) {}

    private static List<Branch> branches(Query query) {
        return switch (query) {
            case Query.Best best -> {
                List<Branch> branches = new ArrayList<>();
                for (Clause clause : best.clauses()) {
                    branches.add(new Branch(role(clause.occurs()), clause.query()));
                }
                yield branches;
            }
            case Query.And and -> plain(and.clauses());
            case Query.Or or -> plain(or.clauses());
            case Query.SomeOf some -> plain(some.clauses());
            case Query.Near near -> plain(List.of(near.left(), near.right()));
            case Query.NotNear notNear -> plain(List.of(notNear.include(), notNear.exclude()));
            case Query.Same same -> plain(List.of(same.left(), same.right()));
            case Query.AtLeast atLeast -> plain(List.of(atLeast.clause()));
            case Query.First first -> plain(List.of(first.clause()));
            case Query.Not not -> plain(List.of(not.clause()));
            case Query.In in -> plain(List.of(in.clause()));
            case Query.Boosted boosted -> plain(List.of(boosted.clause()));
            case Query.Everything all -> List.of();
            case Query.Word word -> List.of();
            case Query.Phrase phrase -> List.of();
            case Query.Exact exact -> List.of();
            case Query.About about -> List.of();
            case Query.Cased cased -> List.of();
            case Query.Wildcard wildcard -> List.of();
            case Query.Fuzzy fuzzy -> List.of();
            case Query.Regex regex -> List.of();
            case Query.Range range -> List.of();
            case Query.Dated dated -> List.of();
            case Query.Native clause -> List.of();
        };
    }

    private static List<Branch> plain(List<Query> clauses) {
        List<Branch> branches = new ArrayList<>();
        for (Query clause : clauses) {
            branches.add(new Branch("", clause));
        }
        return branches;
    }

    private static String role(Query.Occurs occurs) {
        return switch (occurs) {
            case OPTIONAL -> "";
            case REQUIRED -> "required: ";
            case EXCLUDED -> "excluded: ";
        };
    }

    private static String said(Query query) {
        return switch (query) {
            case Query.Everything all -> "every article";
            case Query.Word word -> "the word " + word.text() + ", in any form";
            case Query.Phrase phrase -> said(phrase);
            case Query.About about -> "about the same as \"" + about.text() + "\"";
            case Query.Exact exact -> "exactly \"" + exact.text() + "\"";
            case Query.Cased cased -> said(cased);
            case Query.Wildcard wildcard -> "words like " + wildcard.pattern();
            case Query.Fuzzy fuzzy -> "words like " + fuzzy.text() + ", give or take " + letters(fuzzy.edits());
            case Query.Regex regex -> "words that the expression /" + regex.pattern() + "/ matches";
            case Query.Near near ->
                "within " + words(near.distance()) + " of one another" + (near.ordered() ? ", in this order" : "");
            case Query.NotNear notNear -> "the first, somewhere without the second within " + words(notNear.distance());
            case Query.Same same -> "in the same " + same.unit().name().toLowerCase(Locale.ROOT);
            case Query.AtLeast atLeast -> "at least " + atLeast.count() + " times";
            case Query.First first -> "within the first " + words(first.words()) + " of the body";
            case Query.SomeOf some -> "at least " + some.count() + " of";
            case Query.Best best -> best(best);
            case Query.And and -> "all of";
            case Query.Or or -> "any of";
            case Query.Not not -> "not";
            case Query.In in -> "in " + in.field();
            case Query.Range range -> said(range);
            case Query.Dated dated -> "in the field " + dated.field() + ", the period " + dated.period();
            case Query.Native clause -> "in Lucene's terms " + clause.clause();
            case Query.Boosted boosted -> "counting " + boosted.factor() + " times";
        };
    }

    private static String best(Query.Best best) {
        boolean required = false;
        for (Clause clause : best.clauses()) {
            required |= clause.occurs() == Query.Occurs.REQUIRED;
        }
        return required ? "what is required, better with the rest" : "any of, the more the better";
    }

    private static String said(Query.Phrase phrase) {
        String text = "the phrase \"" + phrase.text() + "\"";
        return phrase.slop() == 0 ? text : text + ", give or take " + words(phrase.slop());
    }

    private static String said(Query.Cased cased) {
        return "the word " + cased.text()
                + switch (cased.casing()) {
                    case CAPS -> ", with a capital letter";
                    case ALLCAPS -> ", in capital letters";
                    case NOCAPS -> ", without capital letters";
                };
    }

    private static String said(Query.Range range) {
        StringBuilder text = new StringBuilder("in the field ").append(range.field());
        range.from()
                .ifPresent(from -> text.append(range.fromIncluded() ? ", from " : ", more than ")
                        .append(from));
        range.to()
                .ifPresent(to -> text.append(range.toIncluded() ? ", up to " : ", less than ")
                        .append(to));
        return text.toString();
    }

    private static String letters(int number) {
        return number + (number == 1 ? " letter" : " letters");
    }

    private static String words(int number) {
        return number + (number == 1 ? " word" : " words");
    }
}
