package dateline.search.semantic;

import dateline.article.Field;
import dateline.query.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a query looks for, as a text that a model can read: its words in their order, without operators, patterns,
/// other fields than those of text, and what is excluded.
public final class QueryText {

    private static final Set<String> TEXTS =
            Set.of(Field.TITLE.queryName(), Field.LEAD.queryName(), Field.BODY.queryName());

    private QueryText() {}

    /// {@return the text; empty where the query has no words}
    public static String of(Query query) {
        return switch (query) {
            case Query.Word word -> word.text();
            case Query.Phrase phrase -> phrase.text();
            case Query.Exact exact -> exact.text();
            case Query.About about -> about.text();
            case Query.Cased cased -> cased.text();
            case Query.Fuzzy fuzzy -> fuzzy.text();
            case Query.Near near -> joined(Stream.of(near.left(), near.right()));
            case Query.NotNear apart -> of(apart.include());
            case Query.SameUnit same -> joined(Stream.of(same.left(), same.right()));
            case Query.AtLeast atLeast -> of(atLeast.clause());
            case Query.First first -> of(first.clause());
            case Query.Boosted boosted -> of(boosted.clause());
            case Query.In in -> TEXTS.contains(in.field()) ? of(in.clause()) : "";
            case Query.AtLeastOf some -> joined(some.clauses());
            case Query.And and -> joined(and.clauses());
            case Query.Or or -> joined(or.clauses());
            case Query.Best best ->
                joined(best.clauses().stream()
                        .filter(clause -> clause.occurs() != Query.Occurs.EXCLUDED)
                        .map(Query.Clause::query));
            case Query.Everything all -> "";
            case Query.Wildcard pattern -> "";
            case Query.Regex pattern -> "";
            case Query.Not not -> "";
            case Query.Range range -> "";
            case Query.Dated dated -> "";
            case Query.Native own -> "";
        };
    }

    private static String joined(List<Query> clauses) {
        return joined(clauses.stream());
    }

    private static String joined(Stream<Query> clauses) {
        return clauses.map(QueryText::of).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
