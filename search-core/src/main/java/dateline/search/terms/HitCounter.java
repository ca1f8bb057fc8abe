package dateline.search.terms;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Counts the matches of a query by an equivalent query that is cheaper to count.
///
/// Lucene knows the document frequency of a term without iterating, but not that of several terms together. Of the
/// forms of one word, the most frequent is looked up, and only articles that have another form and not that one are
/// counted. Within larger queries, forms become alternatives like any others, which are counted many at a time.
public final class HitCounter {

    private HitCounter() {}

    /// {@return how many articles a query finds}
    public static int count(TermCachingSearcher searcher, Query query) throws IOException {
        Query plain = unscored(query);
        if (plain instanceof TermQuery one) {
            return countOne(searcher, one);
        }
        if (plain instanceof BooleanQuery any && isAnyTerm(any)) {
            return countAny(searcher, any.clauses());
        }
        return searcher.count(plain);
    }

    private static int countOne(TermCachingSearcher searcher, TermQuery word) throws IOException {
        return searcher.getIndexReader().hasDeletions() || searcher.isPart()
                ? searcher.count(word)
                : searcher.states(word.getTerm()).docFreq();
    }

    private static int countAny(TermCachingSearcher searcher, List<BooleanClause> terms) throws IOException {
        BooleanClause most = terms.getFirst();
        int frequency = -1;
        for (BooleanClause each : terms) {
            int articles = searcher.states(((TermQuery) each.query()).getTerm()).docFreq();
            if (articles > frequency) {
                most = each;
                frequency = articles;
            }
        }
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        terms.stream().filter(Predicate.not(most::equals)).forEach(others::add);
        Query without = new BooleanQuery.Builder()
                .add(others.build(), Occur.FILTER)
                .add(most.query(), Occur.MUST_NOT)
                .build();
        return countOne(searcher, (TermQuery) most.query()) + searcher.count(without);
    }

    private static boolean isAnyTerm(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().size() > 1
                && query.clauses().stream()
                        .allMatch(each -> each.occur() == Occur.SHOULD && each.query() instanceof TermQuery);
    }

    /// What finds the same; scores are not looked at.
    private static Query unscored(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unscored(boosted.getQuery());
            case SynonymQuery word -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (Term term : word.getTerms()) {
                    any.add(new TermQuery(term), Occur.SHOULD);
                }
                yield any.build();
            }
            case BooleanQuery combined -> {
                BooleanQuery.Builder same = new BooleanQuery.Builder();
                same.setMinimumNumberShouldMatch(combined.getMinimumNumberShouldMatch());
                for (BooleanClause each : combined.clauses()) {
                    same.add(unscored(each.query()), each.occur());
                }
                yield same.build();
            }
            default -> query;
        };
    }
}
