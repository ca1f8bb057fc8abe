package dateline.search.terms;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Estimates the cost of a query, so that cheap queries skip the timeout check, which costs about 10 %.
public final class QueryCost {

    /// How many postings are iterated in a second: a tenth of what a slow machine does.
    private static final long PER_SECOND = 1_000_000;

    /// What nothing is known about.
    private static final long UNKNOWN = Long.MAX_VALUE;

    private QueryCost() {}

    /// {@return whether a query is of plain words, and of so few postings that no clock is needed}
    ///
    /// @param query    the query
    /// @param searcher knows how many articles have a word
    /// @param timeout  the time there is
    public static boolean isSmall(Query query, TermCachingSearcher searcher, Duration timeout) throws IOException {
        long seconds = Math.min(timeout.toSeconds(), Integer.MAX_VALUE);
        return postings(query, searcher) <= seconds * PER_SECOND;
    }

    private static long postings(Query query, TermCachingSearcher searcher) throws IOException {
        return switch (query) {
            case TermQuery word -> searcher.states(word.getTerm()).docFreq();
            case BoostQuery boosted -> postings(boosted.getQuery(), searcher);
            case SynonymQuery word -> {
                long sum = 0;
                for (Term term : word.getTerms()) {
                    sum += searcher.states(term).docFreq();
                }
                yield sum;
            }
            case BooleanQuery combined -> {
                long sum = 0;
                for (BooleanClause each : combined.clauses()) {
                    long here = postings(each.query(), searcher);
                    sum = here == UNKNOWN || sum == UNKNOWN ? UNKNOWN : sum + here;
                }
                yield sum;
            }
            default -> UNKNOWN;
        };
    }
}
