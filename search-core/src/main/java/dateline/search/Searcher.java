package dateline.search;

import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleLanguage;
import dateline.index.Snapshot;
import dateline.index.number.AddedNumbers;
import dateline.query.Query;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.quote.QuotePage;
import dateline.result.Contents;
import dateline.result.Explanation;
import dateline.result.GroupCount;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import dateline.result.Story;
import dateline.revision.store.PastArticles;
import dateline.revision.store.RevisionStore;
import dateline.search.alert.AlertSearch;
import dateline.search.alert.ArticleCache;
import dateline.search.answer.FacetOrdinals;
import dateline.search.answer.GroupCounter;
import dateline.search.answer.StorySearch;
import dateline.search.explain.FieldBrowser;
import dateline.search.explain.RequestExplainer;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.limit.TimeExceededException;
import dateline.search.quote.QuoteSearch;
import dateline.search.rank.Cursor;
import dateline.search.rank.Ranking;
import dateline.search.semantic.ComparisonBudget;
import dateline.search.semantic.QueryText;
import dateline.search.semantic.SemanticStage;
import dateline.search.speech.SpeakerName;
import dateline.search.speech.SpeechFields;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryReader;
import dateline.search.terms.AliasTables;
import dateline.search.terms.ArticleIds;
import dateline.search.terms.HitCounter;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermExpander;
import dateline.search.timeline.TimelineSearch;
import dateline.search.translate.PreparedSearch;
import dateline.search.translate.RequestClock;
import dateline.search.translate.Translator;
import dateline.timeline.Timeline;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.WindowVectors;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers requests over one snapshot, and caches the inflected forms of each word while the snapshot is current.
///
/// Safe for use by many threads while the snapshot's reader is open.
public final class Searcher {

    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE / 2);

    /// The weight of meaning in what to read before an article, where likeness is not all that counts.
    private static final double BACKGROUND_MEANING = .25;

    private final Snapshot snapshot;
    private final TermExpander expander;
    private final FacetOrdinals ordinals;
    private final Clock clock;
    private final RankingParameters parameters;
    private final Optional<ArticleVectors> vectors;
    private final Optional<RevisionStore> revisions;
    private final AliasTables aliases;
    private final ArticleCache reported;
    private final Set<ArticleId> earlier;
    private volatile @Nullable Past past;

    /// The searcher of the articles as they stood at a time.
    private record Past(Instant time, Searcher searcher) {}

    /// Answers over a state.
    ///
    /// @param snapshot   the snapshot
    /// @param aliases    the aliases of the collection
    /// @param clock      tells the time where a request pins none
    /// @param parameters go for requests that name none
    /// @param vectors    the vectors of the articles, for requests by meaning
    /// @param revisions  earlier versions of the articles, for requests as of a time
    /// @throws IOException if the index cannot be read
    public Searcher(
            Snapshot snapshot,
            AliasTables aliases,
            Clock clock,
            RankingParameters parameters,
            Optional<ArticleVectors> vectors,
            Optional<RevisionStore> revisions)
            throws IOException {
        this(snapshot, TermExpander.of(snapshot, aliases), aliases, clock, parameters, vectors, revisions, Set.of());
    }

    /// @param earlier the articles of which an earlier version stands in the state
    private Searcher(
            Snapshot snapshot,
            TermExpander expander,
            AliasTables aliases,
            Clock clock,
            RankingParameters parameters,
            Optional<ArticleVectors> vectors,
            Optional<RevisionStore> revisions,
            Set<ArticleId> earlier) {
        this.earlier = earlier;
        this.aliases = aliases;
        this.revisions = revisions;
        this.snapshot = snapshot;
        this.reported = new ArticleCache(snapshot);
        this.ordinals = new FacetOrdinals(snapshot.reader());
        this.expander = expander;
        this.clock = clock;
        this.parameters = parameters;
        this.vectors = vectors;
    }

    /// {@return a searcher of some articles of the index of which this one knows the statistics; both remember the
    /// words that they meet}
    ///
    /// @param some a state with the same statistics
    public Searcher over(Snapshot some) {
        return new Searcher(
                some, expander.over(some), aliases, clock, parameters, Optional.empty(), Optional.empty(), earlier);
    }

    /// {@return the snapshot that is searched}
    public Snapshot snapshot() {
        return snapshot;
    }

    /// {@return a searcher of the articles as they stood at the time as of which is asked, where earlier versions are
    /// kept; else this}
    ///
    /// @param request what is asked
    /// @throws IOException if versions cannot be read
    public Searcher asOf(SearchRequest request) throws IOException {
        if (request.asOf().isEmpty() || revisions.isEmpty()) {
            return this;
        }
        Instant time = request.asOf().get();
        Past known = past;
        if (known == null || !known.time().equals(time)) {
            known = new Past(time, asOf(time));
            past = known;
        }
        return known.searcher();
    }

    private Searcher asOf(Instant time) throws IOException {
        Optional<PastArticles> stood = PastArticles.of(snapshot, revisions.orElseThrow(), time);
        return stood.isEmpty()
                ? this
                : new Searcher(
                        stood.get().snapshot(),
                        TermExpander.of(stood.get().snapshot(), aliases),
                        aliases,
                        clock,
                        parameters,
                        vectors,
                        Optional.empty(),
                        stood.get().earlier());
    }

    private PreparedSearch prepare(SearchRequest request) throws IOException {
        return prepare(request, Scoring.of(request, parameters), Optional.empty());
    }

    private PreparedSearch prepare(SearchRequest request, Scoring scoring, Optional<Cursor> cursor) throws IOException {
        Instant now = cursor.map(Cursor::clock).or(request::asOf).orElseGet(this::now);
        return new PreparedSearch(
                request, scoring, snapshot, expander, now, semantic(request, scoring, cursor.flatMap(Cursor::places)));
    }

    /// @param places what was compared by meaning on the previous page
    private Optional<SemanticStage> semantic(SearchRequest request, Scoring scoring, Optional<BitSet> places)
            throws BadRequestException {
        if (!scoring.model().isSemantic()) {
            return Optional.empty();
        }
        ArticleVectors known = vectors();
        String text = QueryText.of(request.query());
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(semantic(request, scoring, () -> known.query(text), places));
    }

    private SemanticStage semantic(
            SearchRequest request, Scoring scoring, Supplier<WindowVectors> query, Optional<BitSet> places)
            throws BadRequestException {
        Duration budget = request.embeddingBudget();
        Duration most = budget.compareTo(request.timeout()) < 0 ? budget : request.timeout();
        return new SemanticStage(
                vectors(), snapshot, query, scoring, ComparisonBudget.of(most, places), Ranking.compared(scoring));
    }

    private ArticleVectors vectors() throws BadRequestException {
        return vectors.orElseThrow(() -> new BadRequestException(
                "ranking by meaning needs an embedding model, and the index was opened without one"));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    // --- searching ---

    /// {@return the answer to a request}
    ///
    /// @param request the request
    /// @throws BadRequestException    if the index cannot do what it asks
    /// @throws ExpiredCursorException if its cursor's snapshot is gone
    /// @throws IOException            if the index cannot be read
    public ResultPage search(SearchRequest request) throws IOException {
        return attempt(request).page();
    }

    /// An answer by the articles that are at hand.
    ///
    /// @param page  the answer
    /// @param depth how many of the best articles it took to find
    public record Attempt(ResultPage page, int depth) {}

    /// {@return the answer to a request by the articles that are at hand, some of those of a larger index}
    ///
    /// @param request the request
    /// @throws BadRequestException    if the index cannot do what it asks
    /// @throws ExpiredCursorException if its cursor's snapshot is gone
    /// @throws IOException            if the index cannot be read
    public Attempt attempt(SearchRequest request) throws IOException {
        Scoring scoring = Scoring.of(request, parameters);
        Optional<Cursor> cursor = Cursor.of(request, scoring, snapshot);
        SearchPipeline pipeline = new SearchPipeline(prepare(request, scoring, cursor), ordinals, earlier);
        return new Attempt(pipeline.run(cursor), pipeline.depth());
    }

    /// {@return a request with everything resolved, so that it can be sent to a remote engine}
    ///
    /// @param request the request
    /// @throws BadRequestException    if the index cannot do what it asks
    /// @throws ExpiredCursorException if its cursor's snapshot is gone
    /// @throws IOException            if the index cannot be read
    public PreparedSearch translated(SearchRequest request) throws IOException {
        expander.expect(QueryText.of(request.query()));
        Scoring scoring = Scoring.of(request, parameters);
        Optional<Cursor> cursor = Cursor.of(request, scoring, snapshot);
        return requireReady(prepare(request, scoring, cursor), request);
    }

    /// {@return the articles of a request's page, best first, without reading what they say}
    ///
    /// @param request the request; facets, snippets and the cursor are skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public List<ScoredId> rank(SearchRequest request) throws IOException {
        return rankAttempt(request).ids();
    }

    /// A ranking of the articles that are at hand.
    ///
    /// @param ids   their ids, best first
    /// @param depth how many of the best articles it took to find
    public record RankAttempt(List<ScoredId> ids, int depth) {}

    /// {@return the ranking of the articles that are at hand, some of those of a larger index}
    ///
    /// @param request the request
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public RankAttempt rankAttempt(SearchRequest request) throws IOException {
        Ranking ranking = new Ranking(ready(request));
        ArticleIds ids = new ArticleIds(snapshot.reader());
        List<ScoredId> scored = new ArrayList<>();
        for (ScoredDoc each : ranking.page(new Ranking.Start(request.offset(), List.of()), request.limit(), false)
                .hits()) {
            scored.add(new ScoredId(ids.bytes(each.doc()).utf8ToString(), each.score()));
        }
        return new RankAttempt(scored, ranking.depth());
    }

    /// {@return how many articles have each combination of values of some fields, in the order of the values}
    ///
    /// @param request the request; its page, facets and snippets are skipped
    /// @param fields  the fields, as facets name them
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public List<GroupCount> groups(SearchRequest request, List<String> fields) throws IOException {
        return GroupCounter.of(ready(request), fields);
    }

    /// {@return how many articles answer a query}
    ///
    /// @param query the query
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public long count(Query query) throws IOException {
        Deadline deadline = new Deadline(FOREVER);
        long count = HitCounter.count(expander.searcher(), translated(query, deadline));
        deadline.requireDone();
        return count;
    }

    /// {@return Lucene's query for the articles that answer a query}
    ///
    /// @param query the query
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public org.apache.lucene.search.Query matching(Query query) throws IOException {
        if (SpeechFields.areAsked(query, snapshot.schema())) {
            throw new BadRequestException(
                    "said: and speaker: find articles, and cannot choose those to be changed or removed");
        }
        return translated(query, Deadline.NONE);
    }

    private org.apache.lucene.search.Query translated(Query query, Deadline deadline) throws IOException {
        SearchRequest request = SearchRequest.builder(query).build();
        return new Translator(
                        snapshot, expander, new RequestClock(now(), request), Scoring.of(request, parameters), deadline)
                .translate(query)
                .query();
    }

    /// {@return the articles that match a query, in the order of the index}
    ///
    /// @param query the query
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public MatchingArticles articles(Query query) throws IOException {
        Deadline deadline = new Deadline(FOREVER);
        return new MatchingArticles(expander.searcher(), snapshot, translated(query, deadline), deadline);
    }

    // --- explaining ---

    /// {@return how a request is read, and what each part of its query finds under its filters}
    ///
    /// @param request the request
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public Explanation explain(SearchRequest request) throws IOException {
        return new RequestExplainer(prepare(request)).explain();
    }

    /// {@return why an article answers a request, or why not; empty when there is no such article}
    ///
    /// @param id      the article
    /// @param request the request; sort, facets and the rest do not matter
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public Optional<MatchExplanation> why(ArticleId id, SearchRequest request) throws IOException {
        try {
            return new RequestExplainer(ready(request)).why(id);
        } catch (TimeExceededException e) {
            throw outOfTime(request);
        }
    }

    /// {@return a request for what has to be known as a whole}
    ///
    /// @throws BadRequestException if its time is over before it is ready
    private PreparedSearch ready(SearchRequest request) throws IOException {
        return requireReady(prepare(request), request);
    }

    private static PreparedSearch requireReady(PreparedSearch prepared, SearchRequest request)
            throws BadRequestException {
        if (!prepared.isReady()) {
            throw outOfTime(request);
        }
        return prepared;
    }

    private static BadRequestException outOfTime(SearchRequest request) {
        return new BadRequestException("the timeout of " + request.timeout().toMillis()
                + " ms was over before the query was read: use a longer timeout, or a shorter query");
    }

    // --- stories ---

    /// {@return the stories with most articles among those that answer a request, the largest first; each hit shows the
    /// earliest article}
    ///
    /// @param request query, filters, limit and offset; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public ResultPage largestStories(SearchRequest request) throws IOException {
        return new StorySearch(prepare(request)).largest();
    }

    /// {@return the stories most like that of an article, best first; its own is not among them}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query and filters, limit, ranking and embedding budget; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public ResultPage related(Article article, SearchRequest request) throws IOException {
        return relating(article, request).related(article);
    }

    /// {@return the query that finds what is like an article, so that it can be sent to a remote engine}
    ///
    /// @param article the article
    /// @param request as for [#related]
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public org.apache.lucene.search.Query relatedQuery(Article article, SearchRequest request) throws IOException {
        return relating(article, request).relatedQuery(article);
    }

    private StorySearch relating(Article article, SearchRequest request) throws IOException {
        Scoring scoring = Scoring.of(request, parameters);
        Optional<SemanticStage> stage = Optional.empty();
        if (scoring.model().isSemantic()
                && vectors().covers(ArticleLanguage.of(article).tag())) {
            ArticleVectors known = vectors();
            stage = Optional.of(semantic(request, scoring, () -> known.article(article), Optional.empty()));
        }
        Instant now = request.asOf().orElseGet(this::now);
        return new StorySearch(new PreparedSearch(unmarked(request), scoring, snapshot, expander, now, stage));
    }

    /// {@return the stories to read before an article, best first; its own is not among them}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query, filters, limit, ranking and embedding budget; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public ResultPage background(Article article, SearchRequest request) throws IOException {
        RankingParameters weighed =
                request.parameters().orElse(parameters).with(RankingParameter.SEMANTIC, BACKGROUND_MEANING);
        return relating(article, request.toBuilder().parameters(weighed).build())
                .background(article);
    }

    /// {@return the stories that came of an article within a year, in the order of time; its own is not among them}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query, filters and limit; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public ResultPage followUps(Article article, SearchRequest request) throws IOException {
        return new StorySearch(prepare(unmarked(request))).followUps(article);
    }

    /// {@return a request for what takes its time and shows no passages}
    private static SearchRequest unmarked(SearchRequest request) {
        return request.toBuilder().snippets(0).timeout(Duration.ofDays(1)).build();
    }

    // --- over time ---

    /// {@return how what a request finds went through time}
    ///
    /// @param request the request; its limit is that of bursts, and its histogram says how long the periods are
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public Timeline timeline(SearchRequest request) throws IOException {
        return new TimelineSearch(ready(request), expander).matching();
    }

    /// {@return how the story of an article and the stories most like it went through time, if there is such an
    /// article}
    ///
    /// @param id      the article
    /// @param request as for [#timeline(SearchRequest)]; its query and filters say which articles count
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public Optional<Timeline> timeline(ArticleId id, SearchRequest request) throws IOException {
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        Article article = Snapshot.article(snapshot.reader().storedFields(), doc);
        int most = TimelineSearch.maxStories(snapshot.reader().numDocs());
        ResultPage related = related(article, request.toBuilder().limit(most).build());
        return Optional.of(new TimelineSearch(ready(request), expander).about(doc, related));
    }

    /// {@return what came since on a subject}
    ///
    /// @param request its query and filters say what; all else is skipped
    /// @param order   by which number articles are earlier or later
    /// @param since   the number after which they are new
    /// @throws BadRequestException if the index cannot do what it asks, or too much came
    /// @throws IOException         if the index cannot be read
    public AlertReport alert(SearchRequest request, AlertOrder order, long since) throws IOException {
        return new AlertSearch(ready(unmarked(request)), order, since, reported).report();
    }

    /// {@return the greatest number by which articles were added}
    ///
    /// @throws IOException if the index cannot be read
    public long sequence() throws IOException {
        return Math.max(0, AddedNumbers.greatest(snapshot.reader()));
    }

    // --- quotes ---

    /// {@return the quotes of the articles that a request finds}
    ///
    /// @param request the request; its limit is that of quotes
    /// @param speaker words that the name of the speaker must have; blank for any
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the index cannot be read
    public QuotePage quotes(SearchRequest request, String speaker) throws IOException {
        SearchRequest.Builder named = request.toBuilder();
        // the fullest form of a name stands in the article
        SpeakerName.words(speaker).forEach(word -> named.filter(Query.word(word)));
        return new QuoteSearch(ready(named.build()), speaker).page();
    }

    // --- stories of articles ---

    /// {@return the story of the article with this id, if there is such an article}
    ///
    /// @param id the id
    /// @throws BadRequestException if the index has no stories
    /// @throws IOException         if the index cannot be read
    public Optional<Story> story(ArticleId id) throws IOException {
        return new StoryReader(snapshot).story(id);
    }

    /// {@return what the article with this id contains, and of what it is part}
    ///
    /// @param id the id
    /// @throws IOException if the index cannot be read
    public Contents contents(ArticleId id) throws IOException {
        return new StoryReader(snapshot).contents(id);
    }

    /// {@return names the state of the index, the same as long as it holds the same}
    public String version() {
        return Long.toHexString(Cursor.state(snapshot));
    }

    /// {@return how many stories all articles make, copies counted once}
    public long stories() throws IOException {
        return snapshot.reader().numDocs()
                - copied()
                + StoryMap.of(snapshot.reader()).stories();
    }

    /// {@return how many articles share their story with others}
    public long copied() throws IOException {
        return StoryMap.of(snapshot.reader()).articles();
    }

    // --- what there is to ask for ---

    /// {@return what tells the fields, their words, and how the beginning of a text can go on}
    public FieldBrowser browser() {
        return new FieldBrowser(snapshot, expander.languages().getFirst());
    }
}
