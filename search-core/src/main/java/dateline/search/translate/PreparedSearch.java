package dateline.search.translate;

import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.search.limit.Deadline;
import dateline.search.limit.TimeExceededException;
import dateline.search.semantic.SemanticStage;
import dateline.search.story.StoryMap;
import dateline.search.terms.QueryCost;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.terms.TermExpander;
import dateline.search.terms.TermLookup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// A request with everything resolved: clock, deadline, filters, scoring, both translations, the snapshot and its
/// stories. It is created once and passed through all stages of a search.
///
/// Not thread-safe.
public final class PreparedSearch {

    private final long begun = System.nanoTime();
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final TermExpander expander;
    private final Instant now;
    private final Scoring scoring;
    private final Translator translator;
    private final Deadline deadline;
    private final TermCachingSearcher searcher;
    private final boolean isReady;
    private final Optional<SemanticStage> semantic;
    private @Nullable StoryMap stories;
    private Translation translation = Translation.NOTHING;
    private Filters filters = Filters.NONE;
    private Query query = MatchNoDocsQuery.INSTANCE;

    /// Prepares a request, whose time begins to run.
    ///
    /// @param request  the request
    /// @param scoring  how articles are scored, but for their age
    /// @param snapshot the snapshot that is searched
    /// @param expander knows its words
    /// @param now      the time of the request: relative dates and the age of articles are counted from here
    /// @param semantic ranks by meaning, if requested
    /// @throws BadRequestException if the index cannot do what it asks
    public PreparedSearch(
            SearchRequest request,
            Scoring scoring,
            Snapshot snapshot,
            TermExpander expander,
            Instant now,
            Optional<SemanticStage> semantic)
            throws IOException {
        this.request = request;
        this.semantic = semantic;
        this.snapshot = snapshot;
        this.expander = expander;
        this.now = now;
        this.scoring = scoring.at(request, now);
        this.deadline = new Deadline(request.timeout());
        this.translator = new Translator(snapshot, expander, new RequestClock(now, request), this.scoring, deadline);
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

    /// {@return the request}
    public SearchRequest request() {
        return request;
    }

    /// {@return the snapshot that is searched}
    public Snapshot snapshot() {
        return snapshot;
    }

    /// {@return when the request is made}
    public Instant now() {
        return now;
    }

    /// {@return how long it has been under way}
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// {@return which articles are copies of one another, where the copies of a story are folded into one hit}
    public Optional<StoryMap> stories() throws IOException {
        if (!request.stories().folds()) {
            return Optional.empty();
        }
        StoryMap read = stories == null ? StoryMap.of(snapshot.reader()) : stories;
        stories = read;
        return Optional.of(read);
    }

    /// {@return how articles are scored}
    public Scoring scoring() {
        return scoring;
    }

    /// {@return the stage that ranks by meaning, if requested and the query has words}
    public Optional<SemanticStage> semantic() {
        return semantic;
    }

    /// {@return translates further queries}
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

    /// {@return the request's conditions}
    public Filters filters() {
        return filters;
    }

    /// {@return when it has to end}
    public Deadline deadline() {
        return deadline;
    }

    /// {@return when marking what was found has to end}
    public Deadline markingDeadline() {
        return deadline.forMarking(request.timeout());
    }

    /// {@return searches the snapshot, until the deadline}
    public TermCachingSearcher searcher() {
        return searcher;
    }

    /// {@return looks up the words of queries, until the deadline}
    public TermLookup lookup() {
        return new TermLookup(
                snapshot.reader(),
                snapshot.whole(),
                snapshot.schema(),
                expander.languages(),
                expander::forms,
                deadline);
    }

    /// {@return counts queries under the request's conditions}
    public FilteredCounter counter() {
        return new FilteredCounter(translator, searcher, filters::restrict, deadline);
    }
}
