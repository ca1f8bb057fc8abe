package dateline.search;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.query.Query;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScorePart;
import dateline.result.Story;
import dateline.result.TermCount;
import dateline.result.Total;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Answers requests over one state of an index.
///
/// Safe for use by many threads while the state's reader is open.
public final class Searcher {

    private final Snapshot snapshot;
    private final AliasTables aliases;
    private final Clock clock;
    private final RankingParameters parameters;

    /// Answers over a state.
    ///
    /// @param snapshot the state of an index
    /// @param aliases  other names of what is asked for
    /// @param clock    tells the time where a request pins none
    /// @param parameters go for requests that name none
    public Searcher(Snapshot snapshot, AliasTables aliases, Clock clock, RankingParameters parameters) {
        this.snapshot = snapshot;
        this.aliases = aliases;
        this.clock = clock;
        this.parameters = parameters;
    }

    /// {@return the answer to a request}
    ///
    /// @param request what is asked
    /// @throws BadRequestException    if it asks for what the index cannot do
    /// @throws ExpiredCursorException if its cursor's state of the index is gone
    /// @throws IOException            if the index cannot be read
    public ResultPage search(SearchRequest request) throws IOException {
        long begun = System.nanoTime();
        Optional<Cursor> cursor = cursor(request);
        Instant now = cursor.map(Cursor::clock).or(request::asOf).orElseGet(() -> Instant.ofEpochMilli(clock.millis()));
        Translator translator = new Translator(snapshot, aliases, Clock.fixed(now, request.zone()), scoring(request));
        ResultPage.Builder page = ResultPage.builder();
        request.warnings().forEach(page::warning);
        Translation translation = translator.translate(request.query());
        translation.warnings().forEach(page::warning);
        Filters filters = Filters.of(request, translator);
        org.apache.lucene.search.Query query = filters.restrict(translation.query());
        if (request.stories() == StoryView.ONLY) {
            query = Filters.restrict(query, List.of(StoryLabels.shared()));
        }

        Deadline deadline = new Deadline(request.timeout());
        IndexSearcher searcher = searcher(deadline, scoring(request));
        Optional<StoryTable> table =
                request.stories().folds() ? Optional.of(StoryTable.of(snapshot.reader())) : Optional.empty();
        Folding.Page folded = table.isPresent()
                ? new Folding(searcher, snapshot, request, translation, scoring(request), table.get())
                        .page(query, cursor)
                : Folding.Page.unfolded(
                        new Ranking(searcher, snapshot, request, translation, scoring(request)).page(query, cursor));
        Ranking.Page ranked = folded.ranked();

        if (request.facets().isEmpty() && request.histogram().isEmpty()) {
            count(searcher, query, request.exactTotal(), folded, table, page);
        } else {
            FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
            for (Map.Entry<String, Integer> facet : request.facets().entrySet()) {
                String field = Facets.field(facet.getKey(), snapshot.schema());
                List<FacetCount> counts = Facets.count(snapshot.reader(), found, field, facet.getValue());
                if (table.isPresent()) {
                    counts = new StoryFacets(table.get(), found).count(field, counts);
                }
                page.facet(facet.getKey(), counts);
            }
            if (request.histogram().isPresent()) {
                page.histogram(Histogram.of(request.histogram().get(), found, table));
            }
            page.total(new Total(count(found), !deadline.passed()));
            if (table.isPresent() && !deadline.passed()) {
                page.stories(new StoryFacets(table.get(), found).count());
            }
        }
        long undated = filters.undatedLeftOut(searcher, translation.query());
        if (undated > 0) {
            page.warning(undated + (undated == 1 ? " article" : " articles")
                    + " without a date left out: include undated articles to keep them");
        }
        if (page.isEmpty() && !deadline.passed()) {
            Counter counter = new Counter(translator, searcher, filters::restrict, deadline);
            Hints hints = new Hints(counter, vocabulary(translator));
            hints.remarks(request.query()).forEach(page::warning);
            page.hints(hints.of(request.query()));
        }
        page.hits(hits(folded, new Snippets(translator, request)));
        if (ranked.hasMore()) {
            page.cursor(new Cursor(
                            state(),
                            requestDigest(request),
                            now,
                            Ranking.window(request.ranking()),
                            ranked.shown(),
                            ranked.after())
                    .toString());
        }
        return page.complete(!deadline.passed())
                .took(Duration.ofNanos(System.nanoTime() - begun))
                .build();
    }

    /// An article by id, and its score.
    ///
    /// @param id    the article's id
    /// @param score its score; larger is better
    public record Scored(String id, float score) {}

    /// {@return the articles of a request's page, best first, without reading what they say}
    ///
    /// @param request what is asked; facets, snippets and the cursor are passed over
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the index cannot be read
    public List<Scored> rank(SearchRequest request) throws IOException {
        Instant now = request.asOf().orElseGet(() -> Instant.ofEpochMilli(clock.millis()));
        Translator translator = new Translator(snapshot, aliases, Clock.fixed(now, request.zone()), scoring(request));
        Translation translation = translator.translate(request.query());
        Filters filters = Filters.of(request, translator);
        Ranking ranking = new Ranking(
                searcher(new Deadline(request.timeout()), scoring(request)),
                snapshot,
                request,
                translation,
                scoring(request));
        Ranking.Page page = ranking.page(filters.restrict(translation.query()), Optional.empty());
        ArticleIds ids = new ArticleIds(snapshot.reader());
        List<Scored> scored = new ArrayList<>();
        for (Ranking.Ranked each : page.hits()) {
            scored.add(new Scored(ids.bytes(each.doc()).utf8ToString(), each.score()));
        }
        return scored;
    }

    /// {@return a string that is equal for states of the same articles, in whatever order they came}
    ///
    /// @throws IOException if the index cannot be read
    public String fingerprint() throws IOException {
        return snapshot.fingerprint();
    }

    private Vocabulary vocabulary(Translator translator) {
        return new Vocabulary(snapshot.reader(), snapshot.schema(), translator.languages());
    }

    /// {@return how a request is read, and what each part of its query finds under its filters}
    ///
    /// @param request what is asked
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the index cannot be read
    public Explanation explain(SearchRequest request) throws IOException {
        Translator translator = translator(request);
        Filters filters = Filters.of(request, translator);
        Deadline deadline = new Deadline(request.timeout());
        Counter counter = new Counter(translator, searcher(deadline, scoring(request)), filters::restrict, deadline);
        List<String> warnings = new ArrayList<>(request.warnings());
        warnings.addAll(translator.translate(request.query()).warnings());
        return new Explainer(counter, vocabulary(translator)).explain(request.query(), warnings);
    }

    /// {@return why an article answers a request, or why not; empty when there is no such article}
    ///
    /// @param id      the article
    /// @param request what is asked; sort, facets and the rest do not matter
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the index cannot be read
    public Optional<MatchExplanation> why(ArticleId id, SearchRequest request) throws IOException {
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        Article article = Snapshot.article(snapshot.reader().storedFields(), doc);
        Translator translator = translator(request);
        Deadline deadline = new Deadline(request.timeout());
        org.apache.lucene.search.Query itself = new TermQuery(new Term(Field.ID.queryName(), id.value()));
        Counter counter = new Counter(
                translator,
                searcher(deadline, scoring(request)),
                query -> new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(itself, Occur.FILTER)
                        .build(),
                deadline);
        MatchExplainer explainer = new MatchExplainer(translator, counter, article);
        List<MatchExplanation.ClauseMatch> clauses = new ArrayList<>();
        clauses.add(explainer.explain(request.query()));
        for (Query filter : request.filters()) {
            clauses.add(explainer.explain(filter));
        }
        SearchRequest alone = SearchRequest.builder(request.query())
                .filter(Query.in(Field.ID.queryName(), Query.word(id.value())))
                .ranking(request.ranking())
                .parameters(scoring(request).parameters())
                .zone(request.zone())
                .limit(1)
                .snippets(0)
                .build();
        List<Hit> hits = search(alone).hits();
        float score = hits.isEmpty() ? 0 : hits.getFirst().score();
        List<ScorePart> parts = hits.isEmpty()
                ? List.of()
                : new ScoreParts(
                                searcher(deadline, scoring(request)),
                                translator.translate(request.query()),
                                scoring(request))
                        .of(doc, score);
        boolean matches = clauses.stream().allMatch(MatchExplanation.ClauseMatch::matches);
        return Optional.of(new MatchExplanation(article, matches, clauses, score, parts));
    }

    /// {@return how the beginning of a text can go on, see [Catalogue]}
    ///
    /// @param beginning words, the last of which may be unfinished, or `field:` and the beginning of a value
    /// @param most      how many completions of each kind
    /// @throws IOException if the index cannot be read
    public List<Completion> complete(String beginning, int most) throws IOException {
        return catalogue().complete(beginning, most);
    }

    /// {@return the words of a field that a pattern stands for, most articles first}
    ///
    /// @param field   a text or keyword field; empty for the body
    /// @param pattern a beginning, or a pattern with `*` and `?`; empty for all
    /// @param most    how many
    /// @throws BadRequestException if the field holds no words
    /// @throws IOException         if the index cannot be read
    public List<TermCount> words(Optional<String> field, String pattern, int most) throws IOException {
        return catalogue().words(field, pattern, most);
    }

    /// {@return the fields}
    ///
    /// @throws IOException if the index cannot be read
    public List<FieldSummary> fields() throws IOException {
        return catalogue().fields();
    }

    private Catalogue catalogue() throws IOException {
        return new Catalogue(
                snapshot, new Translator(snapshot, aliases, clock).languages().getFirst());
    }

    private Translator translator(SearchRequest request) throws IOException {
        Instant now = request.asOf().orElseGet(() -> Instant.ofEpochMilli(clock.millis()));
        return new Translator(snapshot, aliases, Clock.fixed(now, request.zone()), scoring(request));
    }

    private static long count(FacetsCollector found) {
        long count = 0;
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            count += docs.totalHits();
        }
        return count;
    }

    private static Total total(
            IndexSearcher searcher, org.apache.lucene.search.Query query, Ranking.Page ranked, boolean exact)
            throws IOException {
        Total soFar = ranked.total();
        if (soFar.exact() || !exact || searcher.timedOut()) {
            return soFar;
        }
        int count = searcher.count(query);
        return searcher.timedOut() ? soFar : new Total(count, true);
    }

    /// Counts what was found, as exactly as asked.
    private static void count(
            IndexSearcher searcher,
            org.apache.lucene.search.Query query,
            boolean exact,
            Folding.Page folded,
            Optional<StoryTable> table,
            ResultPage.Builder page)
            throws IOException {
        Total soFar = folded.ranked().total();
        boolean isKnown = soFar.exact() && folded.all().isPresent();
        if (table.isEmpty() || !exact || isKnown || searcher.timedOut()) {
            page.total(total(searcher, query, folded.ranked(), exact));
            folded.all().ifPresent(page::stories);
            return;
        }
        StoryCount counted = StoryCount.of(searcher, query, table.get());
        if (searcher.timedOut()) {
            page.total(soFar);
        } else {
            page.total(new Total(counted.articles(), true)).stories(counted.stories());
        }
    }

    private List<Hit> hits(Folding.Page folded, Snippets snippets) throws IOException {
        Ranking.Page ranked = folded.ranked();
        StoredFields stored = snapshot.reader().storedFields();
        List<Hit> hits = new ArrayList<>();
        long rank = ranked.first();
        for (Ranking.Ranked each : ranked.hits()) {
            Article article = Snapshot.article(stored, each.doc());
            Snippets.Marked marked = snippets.mark(article);
            hits.add(new Hit(
                    rank, each.score(), article, marked.title(), marked.snippets(), folded.copies(hits.size())));
            rank++;
        }
        return hits;
    }

    /// {@return the stories with most articles among those that answer a request, the largest first; each hit shows the
    /// earliest article}
    ///
    /// @param request query, filters, limit and offset; all else is passed over
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the index cannot be read
    public ResultPage largestStories(SearchRequest request) throws IOException {
        long begun = System.nanoTime();
        Instant now = request.asOf().orElseGet(() -> Instant.ofEpochMilli(clock.millis()));
        Translator translator = new Translator(snapshot, aliases, Clock.fixed(now, request.zone()));
        ResultPage.Builder page = ResultPage.builder();
        request.warnings().forEach(page::warning);
        Translation translation = translator.translate(request.query());
        translation.warnings().forEach(page::warning);
        org.apache.lucene.search.Query query = Filters.of(request, translator).restrict(translation.query());
        Deadline deadline = new Deadline(request.timeout());
        IndexSearcher searcher = searcher(deadline, scoring(request));
        LargestStories.Page largest =
                new LargestStories(searcher, snapshot, StoryTable.of(snapshot.reader())).page(query, request);
        return page.total(new Total(largest.count().articles(), !deadline.passed()))
                .stories(largest.count().stories())
                .hits(hits(largest.hits(), new Snippets(translator, request)))
                .complete(!deadline.passed())
                .took(Duration.ofNanos(System.nanoTime() - begun))
                .build();
    }

    /// {@return the stories most like that of an article, best first; its own is not among them}
    ///
    /// @param article the article, which need not be in the index
    /// @param limit   how many
    /// @throws IOException if the index cannot be read
    public ResultPage related(Article article, int limit) throws IOException {
        long begun = System.nanoTime();
        RelatedArticles related = new RelatedArticles(
                searcher(new Deadline(Duration.ofDays(1)), Scoring.STANDARD),
                snapshot,
                StoryTable.of(snapshot.reader()));
        Folding.Page page = related.page(article, limit);
        SearchRequest plain =
                SearchRequest.builder(Query.everything()).snippets(0).build();
        Translator translator = new Translator(snapshot, aliases, clock);
        return ResultPage.builder()
                .total(page.ranked().total())
                .hits(hits(page, new Snippets(translator, plain)))
                .took(Duration.ofNanos(System.nanoTime() - begun))
                .build();
    }

    // --- the cursor ---

    private Optional<Cursor> cursor(SearchRequest request) throws IOException {
        if (request.cursor().isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = Cursor.parse(request.cursor().get());
        if (cursor.request() != requestDigest(request)) {
            throw new ExpiredCursorException(
                    "the cursor belongs to another question: repeat the question, order and filters of the page before");
        }
        if (cursor.state() != state() || cursor.window() != Ranking.window(request.ranking())) {
            throw new ExpiredCursorException(
                    "the index has changed since the page before: ask again from the first page");
        }
        return Optional.of(cursor);
    }

    /// What a request must share with the one before it, for its cursor to mean the same ranking.
    private long requestDigest(SearchRequest request) {
        return Cursor.digest(String.join(
                "\n",
                request.query().toString(),
                request.filters().toString(),
                request.sort().toString(),
                scoring(request).toString(),
                request.stories().toString(),
                request.zone().toString(),
                request.asOf().toString(),
                Boolean.toString(request.includeUndated())));
    }

    /// Identifies the state of the index: segments and deletions.
    private long state() {
        return state(snapshot.reader());
    }

    private static long state(IndexReader reader) {
        if (reader instanceof DirectoryReader one) {
            return one.getVersion() * 31 + one.numDocs();
        }
        long state = 17;
        for (var child : reader.getContext().children()) {
            state = state * 31 + state(child.reader());
        }
        return state;
    }

    // --- other questions ---

    /// {@return how many articles answer a query}
    ///
    /// @param query the query
    /// @throws IOException if the index cannot be read
    public long count(Query query) throws IOException {
        return new IndexSearcher(snapshot.reader()).count(matching(query));
    }

    /// {@return Lucene's query for the articles that answer a query}
    ///
    /// @param query the query
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the index cannot be read
    public org.apache.lucene.search.Query matching(Query query) throws IOException {
        return new Translator(snapshot, aliases, clock).translate(query).query();
    }

    /// Gives all articles that answer a query to a consumer, in the order of the index.
    ///
    /// @param query    which articles
    /// @param consumer takes them
    /// @throws IOException if the index cannot be read
    public void forEach(Query query, Consumer<? super Article> consumer) throws IOException {
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        Weight weight = searcher.createWeight(searcher.rewrite(matching(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            StoredFields stored = leaf.reader().storedFields();
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live == null || live.get(doc)) {
                    consumer.accept(Snapshot.article(stored, doc));
                }
            }
        }
    }

    /// {@return the article of this id}
    ///
    /// @param id the id
    /// @throws IOException if the index cannot be read
    public Optional<Article> article(ArticleId id) throws IOException {
        return snapshot.article(id);
    }

    /// {@return the story of the article with this id, if there is such an article}
    ///
    /// @param id the id
    /// @throws BadRequestException if the index has no stories
    /// @throws IOException         if the index cannot be read
    public Optional<Story> story(ArticleId id) throws IOException {
        return new StoryReader(snapshot).story(id);
    }

    /// {@return the extra fields}
    public Schema schema() {
        return snapshot.schema();
    }

    /// {@return the articles by language}
    ///
    /// @throws IOException if the index cannot be read
    public SortedMap<String, Long> languages() throws IOException {
        return snapshot.languages();
    }

    /// {@return the state's reader}
    public IndexReader reader() {
        return snapshot.reader();
    }

    /// {@return the number of articles without a year of publication}
    ///
    /// @throws IOException if the index cannot be read
    public long undated() throws IOException {
        return new IndexSearcher(snapshot.reader()).count(Filters.undated(MatchAllDocsQuery.INSTANCE));
    }

    /// {@return the number of distinct words, summed over segments}
    ///
    /// @throws IOException if the index cannot be read
    public long terms() throws IOException {
        long terms = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Terms text = leaf.reader().terms(Layout.TEXT);
            terms += text == null ? 0 : Math.max(0, text.size());
        }
        return terms;
    }

    private Scoring scoring(SearchRequest request) {
        return Scoring.of(request, parameters);
    }

    private IndexSearcher searcher(QueryTimeout timeout, Scoring scoring) {
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        searcher.setSimilarity(scoring.similarity());
        searcher.setTimeout(timeout);
        return searcher;
    }

    /// The conditions of a request that do not count for the score.
    private record Filters(
            List<org.apache.lucene.search.Query> conditions, List<org.apache.lucene.search.Query> withoutDates) {

        static Filters of(SearchRequest request, Translator translator) throws IOException {
            List<org.apache.lucene.search.Query> conditions = new ArrayList<>();
            List<org.apache.lucene.search.Query> withoutDates = new ArrayList<>();
            boolean dated = false;
            for (Query filter : request.filters()) {
                org.apache.lucene.search.Query condition =
                        translator.translate(filter).query();
                boolean isDate =
                        filter instanceof Query.Dated period && period.field().equals(Field.DATE.queryName());
                if (isDate && request.includeUndated()) {
                    condition = new BooleanQuery.Builder()
                            .add(condition, Occur.SHOULD)
                            .add(undated(MatchAllDocsQuery.INSTANCE), Occur.SHOULD)
                            .build();
                } else if (isDate) {
                    dated = true;
                } else {
                    withoutDates.add(condition);
                }
                conditions.add(condition);
            }
            if (request.asOf().isPresent()) {
                conditions.add(translator.publishedBy(request.asOf().get()));
            }
            return new Filters(conditions, dated ? withoutDates : List.of(MatchNoDocsQuery.INSTANCE));
        }

        org.apache.lucene.search.Query restrict(org.apache.lucene.search.Query query) {
            return restrict(query, conditions);
        }

        private static org.apache.lucene.search.Query restrict(
                org.apache.lucene.search.Query query, List<org.apache.lucene.search.Query> conditions) {
            if (conditions.isEmpty()) {
                return query;
            }
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
            conditions.forEach(condition -> all.add(condition, Occur.FILTER));
            return all.build();
        }

        /// {@return how many articles only the filters by date have left out for want of a date}
        long undatedLeftOut(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
            if (withoutDates.size() == 1 && withoutDates.getFirst() instanceof MatchNoDocsQuery) {
                return 0;
            }
            return searcher.count(undated(restrict(query, withoutDates)));
        }

        static org.apache.lucene.search.Query undated(org.apache.lucene.search.Query query) {
            return new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(new FieldExistsQuery(Field.DATE.queryName()), Occur.MUST_NOT)
                    .build();
        }
    }
}
