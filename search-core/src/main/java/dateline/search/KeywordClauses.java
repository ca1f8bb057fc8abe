package dateline.search;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.QueryTerm;
import dateline.analysis.QueryWord;
import dateline.article.Field;
import dateline.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/// Turns what is looked for in names and labels into Lucene's queries: words unstemmed, in sequence; of ids and
/// languages the value as a whole. All that match score alike.
final class KeywordClauses {

    private final LanguageAnalysis words = LanguageAnalysis.words();

    /// {@return a clause over a keyword field; empty when it holds no word}
    ///
    /// @param field a Lucene field
    /// @param query what is looked for
    /// @throws BadRequestException if it says more than a keyword field can answer
    Optional<org.apache.lucene.search.Query> visit(String field, Query query) throws BadRequestException {
        return switch (query) {
            case Query.Word q -> text(field, q.text());
            case Query.Phrase q -> text(field, q.text());
            case Query.Exact q -> text(field, q.text());
            case Query.About a -> throw unsupported(field, a);
            case Query.Cased q -> text(field, q.text());
            case Query.Wildcard q ->
                Optional.of(constant(new WildcardQuery(new Term(field, folded(field, q.pattern())))));
            case Query.Fuzzy q ->
                Optional.of(constant(new FuzzyQuery(new Term(field, folded(field, q.text())), q.edits(), 1)));
            case Query.Boosted q -> visit(field, q.clause());
            case Query.Everything q -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case Query.Not q -> visit(field, q.clause()).map(Translator::allBut);
            case Query.And q -> combined(field, q.clauses(), Occur.MUST);
            case Query.Or q -> combined(field, q.clauses(), Occur.SHOULD);
            case Query.Best q -> best(field, q.clauses());
            case Query.Regex r -> throw unsupported(field, r);
            case Query.Near n -> throw unsupported(field, n);
            case Query.NotNear n -> throw unsupported(field, n);
            case Query.Same s -> throw unsupported(field, s);
            case Query.AtLeast a -> throw unsupported(field, a);
            case Query.First f -> throw unsupported(field, f);
            case Query.SomeOf s -> throw unsupported(field, s);
            case Query.In i -> throw unsupported(field, i);
            case Query.Range r -> throw unsupported(field, r);
            case Query.Dated d -> throw unsupported(field, d);
            case Query.Native n -> throw unsupported(field, n);
        };
    }

    private static BadRequestException unsupported(String field, Query query) {
        return new BadRequestException("'" + query + "' cannot be looked for in " + dateline.index.Layout.name(field)
                + ": words, phrases, patterns, AND, OR and NOT can");
    }

    private Optional<org.apache.lucene.search.Query> text(String field, String text) {
        if (field.equals(Field.ID.queryName())) {
            return Optional.of(constant(new TermQuery(new Term(field, text))));
        }
        if (field.equals(Field.LANGUAGE.queryName())) {
            return Optional.of(language(field, text));
        }
        List<String> terms = new ArrayList<>();
        for (QueryWord word : words.analyzeQuery(text).words()) {
            word.forms().getFirst().terms().stream().map(QueryTerm::exact).forEach(terms::add);
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(constant(WordClauses.phrase(field, terms, 0)));
    }

    /// `en` finds `en`, `en-US` and `en-GB`.
    private static org.apache.lucene.search.Query language(String field, String text) {
        String tag = text.equalsIgnoreCase("und")
                ? "und"
                : Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
        return constant(WordClauses.any(
                List.of(new TermQuery(new Term(field, tag)), new PrefixQuery(new Term(field, tag + "-")))));
    }

    private String folded(String field, String pattern) {
        boolean isWhole = field.equals(Field.ID.queryName()) || field.equals(Field.LANGUAGE.queryName());
        return isWhole ? pattern : Patterns.fold(pattern, words);
    }

    private Optional<org.apache.lucene.search.Query> combined(String field, List<Query> clauses, Occur occur)
            throws BadRequestException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        for (Query clause : clauses) {
            Optional<org.apache.lucene.search.Query> visited = visit(field, clause);
            visited.ifPresent(each -> all.add(each, occur));
            any |= visited.isPresent();
        }
        return any ? Optional.of(constant(all.build())) : Optional.empty();
    }

    private Optional<org.apache.lucene.search.Query> best(String field, List<Query.Clause> clauses)
            throws BadRequestException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean finds = false;
        for (Query.Clause clause : clauses) {
            Optional<org.apache.lucene.search.Query> visited = visit(field, clause.query());
            if (visited.isPresent()) {
                boolean excluded = clause.occurs() == Query.Occurs.EXCLUDED;
                finds |= !excluded;
                all.add(
                        visited.get(),
                        excluded
                                ? Occur.MUST_NOT
                                : clause.occurs() == Query.Occurs.REQUIRED ? Occur.MUST : Occur.SHOULD);
            }
        }
        if (!finds) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return Optional.of(constant(all.build()));
    }

    private static org.apache.lucene.search.Query constant(org.apache.lucene.search.Query query) {
        return new ConstantScoreQuery(query);
    }
}
