package dateline.search.explain;

import dateline.query.Query;
import dateline.query.Query.Clause;
import dateline.search.limit.QueryParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Renders queries as plain English sentences.
public final class QueryVerbalizer {

    /// A longer sentence helps nobody.
    private static final int MOST = 600;

    private QueryVerbalizer() {}

    // --- the whole, as one sentence ---

    /// {@return the query as one sentence: `Articles with kim within 5 words of putin, published in 2023`}
    public static String sentence(Query query) {
        String said = query instanceof Query.Everything ? "Every article" : "Articles " + whole(query);
        return said.length() <= MOST ? said : said.substring(0, MOST) + "…";
    }

    private static String whole(Query query) {
        return switch (query) {
            case Query.And and ->
                joined(and.clauses().stream().map(QueryVerbalizer::inner).toList(), " and ");
            case Query.Or or ->
                joined(or.clauses().stream().map(QueryVerbalizer::inner).toList(), " or ");
            case Query.Best best -> best(best);
            case Query.Not not -> "not " + inner(not.clause());
            case Query.Boosted boosted -> whole(boosted.clause());
            case Query.In in -> in(in);
            case Query.Range range -> "whose " + range(range);
            case Query.Dated dated ->
                (dated.field().equals("date") ? "published" : dated.field()) + " in the period " + dated.period();
            case Query.Everything all -> "of any kind";
            case Query.Native clause -> "that Lucene finds by " + clause.clause();
            case Query.About about -> "about the same as \"" + about.text() + "\"";
            default -> "with " + noun(query);
        };
    }

    /// A clause of a clause, in brackets where it combines others.
    private static String inner(Query query) {
        boolean combines = query instanceof Query.And || query instanceof Query.Or || query instanceof Query.Best;
        return combines ? "(" + whole(query) + ")" : whole(query);
    }

    private static String in(Query.In in) {
        if (in.field().equals(Query.SAID)) {
            return in.clause() instanceof Query.Everything
                    ? "that quote somebody"
                    : "with " + noun(in.clause()) + " in a quote";
        }
        if (in.field().equals(Query.SPEAKER)) {
            return in.clause() instanceof Query.Everything
                    ? "with a quote whose speaker is known"
                    : "with a quote by " + noun(in.clause());
        }
        return in.clause() instanceof Query.Everything
                ? "that have a " + in.field()
                : "with " + noun(in.clause()) + " in the "
                        + (in.field().equals(Query.HLEAD) ? "title or lead" : in.field());
    }

    private static String best(Query.Best best) {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (Clause clause : best.clauses()) {
            switch (clause.occurs()) {
                case REQUIRED -> required.add(inner(clause.query()));
                case OPTIONAL -> optional.add(inner(clause.query()));
                case EXCLUDED -> excluded.add("not " + inner(clause.query()));
            }
        }
        List<String> said = new ArrayList<>();
        if (!required.isEmpty()) {
            said.add(String.join(" and ", required));
        }
        if (!optional.isEmpty()) {
            String any = String.join(" or ", optional);
            said.add(!required.isEmpty() ? "better " + any : optional.size() > 1 ? any + ", the more the better" : any);
        }
        if (!excluded.isEmpty()) {
            said.add((said.isEmpty() ? "" : "but ") + String.join(" and ", excluded));
        }
        return String.join(", ", said);
    }

    private static String noun(Query query) {
        return switch (query) {
            case Query.Or or ->
                joined(or.clauses().stream().map(QueryVerbalizer::noun).toList(), " or ");
            case Query.And and ->
                joined(and.clauses().stream().map(QueryVerbalizer::noun).toList(), " and ");
            case Query.Best best ->
                joined(
                        best.clauses().stream()
                                .map(clause ->
                                        (clause.occurs() == Query.Occurs.EXCLUDED ? "not " : "") + noun(clause.query()))
                                .toList(),
                        " or ");
            case Query.AtLeastOf some ->
                "at least " + some.count() + " of "
                        + joined(
                                some.clauses().stream()
                                        .map(QueryVerbalizer::noun)
                                        .toList(),
                                ", ");
            case Query.Near near ->
                operand(near.left())
                        + (near.ordered() ? " at most " : " within ")
                        + words(near.distance())
                        + (near.ordered() ? " before " : " of ")
                        + operand(near.right());
            case Query.NotNear apart ->
                operand(apart.include()) + " not within " + words(apart.distance()) + " of " + operand(apart.exclude());
            case Query.SameUnit same ->
                operand(same.left()) + " in the same " + unit(same) + " as " + operand(same.right());
            case Query.AtLeast atLeast -> operand(atLeast.clause()) + " at least " + times(atLeast.count());
            case Query.First first ->
                operand(first.clause()) + " within the first " + words(first.words()) + " of the body";
            case Query.Not not -> "anything but " + noun(not.clause());
            case Query.Boosted boosted -> noun(boosted.clause());
            case Query.In in -> noun(in.clause()) + " in the " + in.field();
            case Query.Everything all -> "anything";
            default -> leaf(query);
        };
    }

    private static String operand(Query query) {
        String said = noun(query);
        return QueryParts.of(query).size() > 1 && !said.startsWith("(") ? "(" + said + ")" : said;
    }

    private static String joined(List<String> said, String by) {
        return said.size() == 1 ? said.getFirst() : String.join(by, said);
    }

    // --- one clause, without those that it consists of ---

    /// {@return what a clause says about those that it consists of, or what it looks for}
    static String clause(Query query) {
        return switch (query) {
            case Query.Everything all -> "every article";
            case Query.Near near ->
                "within " + words(near.distance()) + " of one another" + (near.ordered() ? ", in this order" : "");
            case Query.NotNear apart -> "the first, somewhere without the second within " + words(apart.distance());
            case Query.SameUnit same -> "in the same " + unit(same);
            case Query.AtLeast atLeast -> "at least " + times(atLeast.count());
            case Query.First first -> "within the first " + words(first.words()) + " of the body";
            case Query.AtLeastOf some -> "at least " + some.count() + " of";
            case Query.Best best ->
                best.clauses().stream().anyMatch(clause -> clause.occurs() == Query.Occurs.REQUIRED)
                        ? "what is required, better with the rest"
                        : "any of, the more the better";
            case Query.And and -> "all of";
            case Query.Or or -> "any of";
            case Query.Not not -> "not";
            case Query.In in ->
                in.clause() instanceof Query.Everything ? "any value in " + in.field() : "in " + in.field();
            case Query.Range range -> range(range);
            case Query.Dated dated -> "in the field " + dated.field() + ", the period " + dated.period();
            case Query.Native clause -> "in Lucene's terms " + clause.clause();
            case Query.About about -> "about the same as \"" + about.text() + "\"";
            case Query.Boosted boosted -> "counting " + boosted.factor() + " times";
            case Query.Word word -> "the word " + word.text() + ", in any form";
            default -> leaf(query);
        };
    }

    private static String leaf(Query query) {
        return switch (query) {
            case Query.Word word -> word.text();
            case Query.Phrase phrase ->
                "the phrase \"" + phrase.text() + "\""
                        + (phrase.slop() == 0 ? "" : ", give or take " + words(phrase.slop()));
            case Query.Exact exact -> "exactly \"" + exact.text() + "\"";
            case Query.Cased cased ->
                "the word " + cased.text()
                        + switch (cased.casing()) {
                            case CAPS -> ", with a capital letter";
                            case ALLCAPS -> ", in capital letters";
                            case NOCAPS -> ", without capital letters";
                        };
            case Query.Wildcard wildcard -> "words like " + wildcard.pattern();
            case Query.Fuzzy fuzzy ->
                "words like " + fuzzy.text() + ", give or take " + fuzzy.edits()
                        + (fuzzy.edits() == 1 ? " letter" : " letters");
            case Query.Regex regex -> "words that the expression /" + regex.pattern() + "/ matches";
            default -> query.toString();
        };
    }

    private static String range(Query.Range range) {
        StringBuilder text = new StringBuilder(range.field()).append(" is");
        range.from()
                .ifPresent(from -> text.append(range.fromIncluded() ? " at least " : " more than ")
                        .append(from));
        range.to()
                .ifPresent(to -> text.append(range.from().isPresent() ? " and" : "")
                        .append(range.toIncluded() ? " at most " : " less than ")
                        .append(to));
        return text.toString();
    }

    private static String unit(Query.SameUnit same) {
        return same.unit().name().toLowerCase(Locale.ROOT);
    }

    private static String words(int number) {
        return number + (number == 1 ? " word" : " words");
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
