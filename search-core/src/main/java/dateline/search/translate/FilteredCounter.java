package dateline.search.translate;

import dateline.query.Query;
import dateline.result.TotalHits;
import dateline.search.limit.Deadline;
import dateline.search.limit.TimeExceededException;
import dateline.search.terms.HitCounter;
import dateline.search.terms.TermCachingSearcher;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// Counts the articles that match a query under the request's filters, until the deadline.
public final class FilteredCounter {

    /// What more a query costs than counting so many clauses is not worth it.
    private static final int MOST_QUERIES = 400;

    private static final TotalHits UNKNOWN = new TotalHits(0, false);

    private final Translator translator;
    private final TermCachingSearcher searcher;
    private final UnaryOperator<org.apache.lucene.search.Query> restriction;
    private final Deadline deadline;
    private int counted;

    /// @param restriction adds the filters of the request
    public FilteredCounter(
            Translator translator,
            TermCachingSearcher searcher,
            UnaryOperator<org.apache.lucene.search.Query> restriction,
            Deadline deadline) {
        this.translator = translator;
        this.searcher = searcher;
        this.restriction = restriction;
        this.deadline = deadline;
    }

    /// {@return the number, not exact when there was no time to count}
    ///
    /// @throws BadRequestException if the index cannot do what the query asks
    public TotalHits count(Query query) throws IOException {
        if (isExhausted()) {
            return UNKNOWN;
        }
        try {
            return count(translator.translate(query).query());
        } catch (TimeExceededException e) {
            return UNKNOWN;
        }
    }

    private boolean isExhausted() {
        return deadline.shouldExit() || counted >= MOST_QUERIES;
    }

    /// {@return the number, not exact when there was no time to count}
    public TotalHits count(org.apache.lucene.search.Query query) throws IOException {
        if (isExhausted()) {
            return UNKNOWN;
        }
        counted++;
        int count = HitCounter.count(searcher, restriction.apply(query));
        return new TotalHits(count, !deadline.passed());
    }
}
