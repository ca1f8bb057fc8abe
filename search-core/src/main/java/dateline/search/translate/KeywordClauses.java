package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.article.Field;
import dateline.query.Query;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.limit.Messages;
import dateline.search.terms.LuceneQueries;
import dateline.search.terms.Patterns;
import dateline.search.terms.RegexQuery;
import java.io.IOException;
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
import org.apache.lucene.util.automaton.Automaton;

/// Translates clauses on keyword fields to Lucene: unstemmed words in sequence; for ids and languages the whole value.
/// All matches have the same score.
public final class KeywordClauses {

    private static final int REGEXP_WORK = 10_000;

    /// Of a text as many are looked for as are phrases: what comes after these tells little.
    private static final int MOST_PHRASES = 256;

    private final LanguageAnalysis words = LanguageAnalysis.words();
    private final Elsewhere elsewhere;
    private final Deadline deadline;

    /// Answers what concerns another field: of fields within one another the inner one counts.
    public interface Elsewhere {
        /// {@return a clause; empty when it holds no word}
        Optional<org.apache.lucene.search.Query> visit(Query query) throws IOException;
    }

    /// @param deadline when translating has to end, by a [TimeExceededException]
    public KeywordClauses(Elsewhere elsewhere, Deadline deadline) {
        this.elsewhere = elsewhere;
        this.deadline = deadline;
    }

    /// {@return a clause over a keyword field; empty when it holds no word}
    ///
    /// @param field a Lucene field
    /// @param query what is looked for
    /// @throws BadRequestException if it speaks of positions, which a keyword field has none of
    public Optional<org.apache.lucene.search.Query> visit(String field, Query query) throws IOException {
        deadline.check();
        return switch (query) {
            case Query.Word q -> text(field, q.text());
            case Query.Phrase q -> text(field, q.text());
            case Query.Exact q -> text(field, q.text());
            case Query.About q -> anyWord(field, q.text());
            case Query.Cased q -> text(field, q.text());
            case Query.Wildcard q ->
                Optional.of(constant(new WildcardQuery(new Term(field, folded(field, q.pattern())))));
            case Query.Fuzzy q ->
                Optional.of(constant(new FuzzyQuery(new Term(field, folded(field, q.text())), q.edits(), 1)));
            case Query.Boosted q -> visit(field, q.clause());
            case Query.Everything q -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case Query.Not q -> visit(field, q.clause()).map(LuceneQueries::allBut);
            case Query.And q -> all(field, q.clauses());
            case Query.Or q -> any(field, q.clauses());
            case Query.Best q -> best(field, q.clauses());
            case Query.Regex q -> {
                Automaton automaton = Patterns.regex(q.pattern(), REGEXP_WORK);
                yield Optional.of(constant(new RegexQuery(new Term(field, q.pattern()), automaton)));
            }
            case Query.AtLeastOf q -> some(field, q.count(), q.clauses());
            case Query.In q -> elsewhere.visit(q);
            case Query.Range q -> elsewhere.visit(q);
            case Query.Dated q -> elsewhere.visit(q);
            case Query.Near n -> throw unsupported(field, n);
            case Query.NotNear n -> throw unsupported(field, n);
            case Query.SameUnit s -> throw unsupported(field, s);
            case Query.AtLeast a -> throw unsupported(field, a);
            case Query.First f -> throw unsupported(field, f);
            case Query.Native n -> throw unsupported(field, n);
        };
    }

    private static BadRequestException unsupported(String field, Query query) {
        return new BadRequestException("'" + Messages.brief(query.toString()) + "' cannot be looked for in "
                + dateline.index.Layout.name(field) + ": words, phrases, patterns, AND, OR and NOT can");
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
        return terms.isEmpty() ? Optional.empty() : Optional.of(constant(LuceneQueries.phrase(field, terms, 0)));
    }

    /// `en` finds `en`, `en-US` and `en-GB`.
    private static org.apache.lucene.search.Query language(String field, String text) {
        String tag = text.equalsIgnoreCase("und")
                ? "und"
                : Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
        return constant(LuceneQueries.any(
                List.of(new TermQuery(new Term(field, tag)), new PrefixQuery(new Term(field, tag + "-")))));
    }

    private String folded(String field, String pattern) {
        boolean isWhole = field.equals(Field.ID.queryName()) || field.equals(Field.LANGUAGE.queryName());
        return isWhole ? pattern : Patterns.fold(pattern, words);
    }

    /// Words that need not stand in sequence.
    private Optional<org.apache.lucene.search.Query> anyWord(String field, String text) {
        KeywordDisjunction any = new KeywordDisjunction(field);
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length && any.others() < MOST_PHRASES; i++) {
            deadline.check();
            text(field, words[i]).ifPresent(any::add);
        }
        return any.query();
    }

    private Optional<org.apache.lucene.search.Query> any(String field, List<Query> clauses) throws IOException {
        KeywordDisjunction any = new KeywordDisjunction(field);
        for (Query clause : clauses) {
            visit(field, clause).ifPresent(any::add);
        }
        return any.query();
    }

    private Optional<org.apache.lucene.search.Query> all(String field, List<Query> clauses) throws IOException {
        return some(field, clauses.size(), clauses);
    }

    /// What holds no word counts for nothing.
    private Optional<org.apache.lucene.search.Query> some(String field, int count, List<Query> clauses)
            throws IOException {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        int alternatives = 0;
        for (Query clause : clauses) {
            Optional<org.apache.lucene.search.Query> visited = visit(field, clause);
            visited.ifPresent(each -> some.add(each, Occur.SHOULD));
            alternatives += visited.isPresent() ? 1 : 0;
        }
        some.setMinimumNumberShouldMatch(count == clauses.size() ? alternatives : count);
        return alternatives == 0 ? Optional.empty() : Optional.of(constant(some.build()));
    }

    private Optional<org.apache.lucene.search.Query> best(String field, List<Query.Clause> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        KeywordDisjunction optional = new KeywordDisjunction(field);
        KeywordDisjunction excluded = new KeywordDisjunction(field);
        boolean finds = false;
        for (Query.Clause clause : clauses) {
            Optional<org.apache.lucene.search.Query> visited = visit(field, clause.query());
            if (visited.isPresent()) {
                finds |= clause.occurs() != Query.Occurs.EXCLUDED;
                switch (clause.occurs()) {
                    case OPTIONAL -> optional.add(visited.get());
                    case REQUIRED -> all.add(visited.get(), Occur.MUST);
                    case EXCLUDED -> excluded.add(visited.get());
                }
            }
        }
        optional.query().ifPresent(any -> all.add(any, Occur.SHOULD));
        excluded.query().ifPresent(any -> all.add(any, Occur.MUST_NOT));
        if (!finds) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return Optional.of(constant(all.build()));
    }

    private static org.apache.lucene.search.Query constant(org.apache.lucene.search.Query query) {
        return new ConstantScoreQuery(query);
    }
}
