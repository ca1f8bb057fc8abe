package dateline.search.translate;

import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.search.limit.Deadline;
import dateline.search.limit.TimeExceededException;
import dateline.search.terms.QueryCost;
import dateline.search.terms.TermExpander;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermCachingSearcher;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// A request in Lucene's terms, for one state of an index at one time, with what it takes to answer it.
public final class PreparedSearch {

    private final SearchRequest request;
    private final Scoring scoring;
    private final Translator translator;
    private final Deadline deadline;
    private final TermCachingSearcher searcher;
    private final boolean isReady;
    private Translation translation = Translation.NOTHING;
    private Filters filters = Filters.NONE;
    private Query query = MatchNoDocsQuery.INSTANCE;

    /// Its time begins to run.
    ///
    /// @throws BadRequestException if it asks for what the index cannot do
    public PreparedSearch(SearchRequest request, Scoring scoring, Snapshot snapshot, TermExpander expander, Instant now)
            throws IOException {
        this.request = request;
        this.scoring = scoring.at(request, now);
        this.deadline = new Deadline(request.timeout());
        this.translator = new Translator(snapshot, expander, Clock.fixed(now, request.zone()), this.scoring, deadline);
        this.isReady = translate();
        this.searcher = expander.searcher();
        searcher.setSimilarity(this.scoring.similarity());
        if (!QueryCost.isSmall(query, searcher, request.timeout())) {
            searcher.setTimeout(deadline);
        }
    }

    private boolean translate() throws IOException {
        try {
            translation = translator.translate(request.query());
            filters = Filters.of(request, translator);
        } catch (TimeExceededException e) {
            translation = Translation.NOTHING;
            return false;
        }
        Query restricted = filters.restrict(translation.query());
        query = request.stories() == StoryView.ONLY
                ? Filters.restrict(restricted, List.of(StoryLabels.shared()))
                : restricted;
        return true;
    }

    /// {@return whether there was time to make it ready; where not, it finds nothing}
    public boolean isReady() {
        return isReady;
    }

    public SearchRequest request() {
        return request;
    }

    /// {@return how articles are scored}
    public Scoring scoring() {
        return scoring;
    }

    public Translator translator() {
        return translator;
    }

    /// {@return what the query means, without the request's conditions}
    public Translation translation() {
        return translation;
    }

    /// {@return the query under the request's conditions}
    public Query query() {
        return query;
    }

    public Filters filters() {
        return filters;
    }

    public Deadline deadline() {
        return deadline;
    }

    /// {@return when marking what was found has to end}
    public Deadline markingDeadline() {
        return deadline.forMarking(request.timeout());
    }

    public TermCachingSearcher searcher() {
        return searcher;
    }

    /// {@return counts queries under the request's conditions}
    public FilteredCounter counter() {
        return new FilteredCounter(translator, searcher, filters::restrict, deadline);
    }
}
