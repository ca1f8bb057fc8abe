package dateline.search.remote;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWindow;
import dateline.index.ArticleWindows;
import dateline.index.Layout;
import dateline.index.PlainDocuments;
import dateline.index.Schema;
import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.query.Query;
import dateline.query.RankingParameters;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.remote.query.CandidateRequest;
import dateline.remote.query.CandidateRequest.Order;
import dateline.remote.query.Candidates;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteQuery;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.GroupCount;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import dateline.result.Story;
import dateline.result.TotalHits;
import dateline.search.Searcher;
import dateline.search.answer.Facets;
import dateline.search.explain.QuerySuggestions;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import dateline.search.rank.Cursor;
import dateline.search.rank.Ranking;
import dateline.search.terms.AliasTables;
import dateline.search.translate.PreparedSearch;
import dateline.search.translate.QueriedTerms;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;

/// Answers requests over an index whose articles a remote engine keeps.
///
/// The engine finds the best articles by the first stage of ranking, with the statistics of the whole index. Those are
/// indexed in memory, and the request is answered over them as over any index, but with the same statistics: so what
/// the engine finds that does not match is left out, and scores, order, highlights and explanations are those that an
/// index here would give. What holds for all that is found, such as totals and facets, the engine counts.
///
/// Safe for use by many threads.
public final class RemoteSearcher {

    /// How many more articles are fetched than the ranking looks at: the engine may round scores otherwise.
    private static final int SLACK = 12;
    /// Where a page ends within so many articles, the ranking looks at the first hundred only.
    private static final int FIRST = 99;
    /// How many articles are fetched at most.
    static final int MOST = 10_000;
    private static final int GROWTH = 4;
    /// Of so many articles those like another are chosen, as over an index here.
    private static final int RELATED = 300;

    private final RemoteEngine engine;
    private final Schema schema;
    private final IndexStatistics statistics;
    private final ArticleWindows windows;
    private final Searcher translator;

    /// Answers over a state of an index.
    ///
    /// @param engine     keeps the articles
    /// @param schema     the extra fields
    /// @param spellings  what it makes of British and American spellings
    /// @param statistics those of the state
    /// @param aliases    the aliases of the collection
    /// @param clock      tells the time where a request pins none
    /// @param parameters go for requests that name none
    public RemoteSearcher(
            RemoteEngine engine,
            Schema schema,
            Spellings spellings,
            IndexStatistics statistics,
            AliasTables aliases,
            Clock clock,
            RankingParameters parameters)
            throws IOException {
        this.engine = engine;
        this.schema = schema;
        this.statistics = statistics;
        this.windows = new ArticleWindows(schema, spellings, statistics);
        this.translator = new Searcher(
                new Snapshot(new MultiReader(), schema, Set.of(spellings), Optional.of(statistics)),
                aliases,
                clock,
                parameters,
                Optional.empty(),
                Optional.empty());
    }

    /// {@return the extra fields}
    public Schema schema() {
        return schema;
    }

    /// {@return names the state of the index}
    public String version() {
        return translator.version();
    }

    // --- searching ---

    /// {@return the answer to a request}
    ///
    /// @param request the request
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public ResultPage search(SearchRequest request) throws IOException {
        requireWords(request);
        PreparedSearch prepared = translator.translated(request);
        long shown = Cursor.of(request, prepared.scoring().withoutAging(), prepared.snapshot())
                .map(Cursor::shown)
                .orElse((long) request.offset());
        expectAll(prepared);
        EvenWeights.Weighted query = best(prepared, request);
        CandidateRequest asked = asked(prepared, request, query.query());
        FirstStage stage = FirstStage.of(prepared, asked.query(), engine);
        for (int limit = query.limit(stage.least(first(request, shown))); ; limit = grown(limit)) {
            Candidates found = engine.find(asked.limit(limit));
            stage.require(found);
            try (ArticleWindow window = window(found.articles(), prepared)) {
                Searcher here = translator.over(window.snapshot());
                if (found.areAll()) {
                    return told(
                            prepared, finished(prepared, here.attempt(request).page(), found));
                }
                Searcher.Attempt attempt = here.attempt(pageOnly(request));
                if (suffices(
                        attempt.depth() + query.lifted(), attempt.page().total().articles(), found)) {
                    return told(prepared, merged(prepared, attempt.page(), found, stage));
                }
                requireMore(limit, attempt.depth());
            }
        }
    }

    private static void requireWords(SearchRequest request) throws BadRequestException {
        if (request.ranking().isSemantic()) {
            throw new BadRequestException("an index on a cluster has no vectors of its articles, and cannot rank by"
                    + " meaning: rank by words, or ask an index in a folder");
        }
    }

    /// {@return what is ranked, as the engine is asked for the best of it}
    private EvenWeights.Weighted best(PreparedSearch prepared, SearchRequest request) throws IOException {
        RemoteQuery query = new QueryConverter(schema).convert(new Ranking(prepared).ranked());
        if (request.sort().by() != Sort.By.RELEVANCE || request.limit() == 0) {
            return new EvenWeights.Weighted(query, 0);
        }
        expect(prepared);
        return EvenWeights.of(query, statistics);
    }

    private CandidateRequest asked(PreparedSearch prepared, SearchRequest request, RemoteQuery query)
            throws IOException {
        boolean folds = request.stories().folds();
        Map<String, Integer> facets = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> facet : request.facets().entrySet()) {
            facets.put(Facets.field(facet.getKey(), schema), facet.getValue());
        }
        return new CandidateRequest(
                query,
                order(prepared, request),
                0,
                folds,
                true,
                folds && request.exactTotal(),
                facets,
                request.histogram());
    }

    private static Order order(PreparedSearch prepared, SearchRequest request) throws IOException {
        if (request.sort().by() == Sort.By.RELEVANCE) {
            return Order.SCORE;
        }
        List<Order.By> fields = new ArrayList<>();
        for (SortField field : new Ranking(prepared).sort().getSort()) {
            boolean whole = field instanceof SortedSetSortField || field.getType() == SortField.Type.STRING;
            fields.add(new Order.By(String.valueOf(field.getField()), field.getReverse(), whole));
        }
        return new Order(fields);
    }

    private static int first(SearchRequest request, long shown) {
        long wanted = shown + request.limit();
        if (request.limit() == 0) {
            return 0;
        }
        boolean byScore = request.sort().by() == Sort.By.RELEVANCE;
        long depth = byScore && wanted > FIRST ? Math.max(wanted, Ranking.WINDOW) : Math.max(wanted, FIRST);
        return (int) Math.min(MOST, depth + 1 + SLACK);
    }

    private static int grown(int limit) {
        return Math.min(MOST, limit * GROWTH);
    }

    /// Whether what comes after the articles at hand makes no difference to the answer.
    private static boolean suffices(int depth, long matching, Candidates found) {
        long certain =
                found.exact() ? found.best() : matching - (found.articles().size() - found.best());
        return certain >= depth;
    }

    private static void requireMore(int limit, int depth) throws BadRequestException {
        if (limit >= MOST) {
            throw new BadRequestException("the answer lies behind the best " + MOST + " articles (it takes " + depth
                    + "), and a cluster is asked for no more: narrow the query, or export all that matches");
        }
    }

    /// {@return a window that is good for one request}
    private ArticleWindow window(List<Candidate> found, PreparedSearch prepared) throws IOException {
        org.apache.lucene.search.Query query = new Ranking(prepared).ranked();
        return window(found, prepared, terms(query, prepared), QueriedTerms.fields(query));
    }

    private ArticleWindow window(
            List<Candidate> found, PreparedSearch prepared, QueriedTerms terms, Predicate<String> fields)
            throws IOException {
        Set<IndexTerm> words = new LinkedHashSet<>();
        for (IndexTerm word : expect(prepared)) {
            if (statistics.frequency(word).articles() > 0) {
                words.add(word);
            }
        }
        return windows.of(members(found), words, terms, fields);
    }

    /// {@return the terms that count as one word with others, which are looked up together}
    private Set<IndexTerm> expect(PreparedSearch prepared) throws IOException {
        Set<IndexTerm> asked = SynonymTerms.of(prepared.translation());
        statistics.expect(asked);
        return asked;
    }

    /// With these, what tells which words no article has is looked up.
    private void expectAll(PreparedSearch prepared) throws IOException {
        Set<IndexTerm> all = SynonymTerms.of(prepared.translation());
        QuerySuggestions.asked(prepared.request().query(), prepared.lookup())
                .forEach(term -> all.add(new IndexTerm(term.field(), term.text())));
        statistics.expect(all);
    }

    /// {@return the terms of text that an answer depends on: in deep ranking, any may be added to the query}
    private static QueriedTerms terms(org.apache.lucene.search.Query query, PreparedSearch prepared) {
        return prepared.scoring().model().isDeep()
                ? QueriedTerms.ALL
                : QueriedTerms.ofText(query, prepared.translation());
    }

    private static List<ArticleWindow.Member> members(List<Candidate> found) {
        return found.stream()
                .map(each -> new ArticleWindow.Member(each.source(), each.story()))
                .toList();
    }

    /// What is asked of the articles at hand, where they are not all.
    private static SearchRequest pageOnly(SearchRequest request) {
        SearchRequest.Builder page = SearchRequest.builder(request.query())
                .limit(request.limit())
                .offset(request.offset())
                .sort(request.sort())
                .exactTotal(true)
                .includeUndated(request.includeUndated())
                .snippets(request.snippets())
                .context(request.context())
                .zone(request.zone())
                .timeout(request.timeout())
                .ranking(request.ranking())
                .stories(request.stories())
                .embeddingBudget(request.embeddingBudget());
        request.filters().forEach(page::filter);
        request.cursor().ifPresent(page::cursor);
        request.asOf().ifPresent(page::asOf);
        request.parameters().ifPresent(page::parameters);
        request.recency().ifPresent(page::recency);
        return page.build();
    }

    /// {@return an answer that was given over all that matches}
    private ResultPage.Builder finished(PreparedSearch prepared, ResultPage page, Candidates found) throws IOException {
        ResultPage.Builder result = copy(page);
        page.facets().forEach(result::facet);
        warnOfUndated(prepared, result);
        result.total(new TotalHits(page.total().articles(), page.total().exact() && found.complete()));
        page.stories().ifPresent(result::stories);
        return result.histogram(page.histogram()).complete(page.complete() && found.complete());
    }

    /// {@return the page with what the engine counted}
    private ResultPage.Builder merged(PreparedSearch prepared, ResultPage page, Candidates found, FirstStage stage)
            throws IOException {
        ResultPage.Builder result = copy(page);
        stage.warning().ifPresent(result::warning);
        prepared.request().warnings().forEach(result::warning);
        warnOfUndated(prepared, result);
        long total = found.exact() ? found.total() : page.total().articles();
        result.total(new TotalHits(total, found.exact() && found.complete()));
        if (found.exact()) {
            found.stories().ifPresent(result::stories);
        } else {
            result.warning("the cluster cannot find " + String.join(", ", found.wider())
                    + " exactly: the total is at least what was checked"
                    + (prepared.request().facets().isEmpty()
                                    && prepared.request().histogram().isEmpty()
                            ? ""
                            : ", and what is counted by value includes some articles that do not match"));
        }
        for (String facet : prepared.request().facets().keySet()) {
            result.facet(facet, found.facets().getOrDefault(Facets.field(facet, schema), List.of()));
        }
        return result.histogram(found.histogram()).complete(page.complete() && found.complete());
    }

    /// {@return an answer with the words that no article has, and with other queries}
    private ResultPage told(PreparedSearch prepared, ResultPage.Builder result) throws IOException {
        if (statistics.articles() == 0) {
            result.warning(Messages.EMPTY_INDEX);
        } else if (!prepared.deadline().passed()) {
            new RemoteCounter(engine, prepared, this::matching).suggest(result);
        }
        return result.took(prepared.elapsed()).build();
    }

    private static ResultPage.Builder copy(ResultPage page) {
        ResultPage.Builder copy = ResultPage.builder().hits(page.hits());
        page.warnings().forEach(copy::warning);
        page.cursor().ifPresent(cursor -> copy.cursor(() -> cursor));
        return copy;
    }

    private void warnOfUndated(PreparedSearch prepared, ResultPage.Builder page) throws IOException {
        Optional<org.apache.lucene.search.Query> undated =
                prepared.filters().undatedLeftOut(prepared.translation().query());
        if (undated.isPresent()) {
            RemoteQuery query = new QueryConverter(schema).convert(undated.get());
            long number =
                    engine.find(CandidateRequest.of(query, Order.SCORE, 0)).total();
            if (number > 0) {
                page.warning(Messages.undatedLeftOut(number));
            }
        }
    }

    /// {@return the articles of a request's page, best first}
    ///
    /// @param request the request; facets, snippets and the cursor are skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public List<ScoredId> rank(SearchRequest request) throws IOException {
        requireWords(request);
        PreparedSearch prepared = translator.translated(request);
        EvenWeights.Weighted query = best(prepared, request);
        CandidateRequest asked = CandidateRequest.of(query.query(), order(prepared, request), 0);
        FirstStage stage = FirstStage.of(prepared, asked.query(), engine);
        for (int limit = query.limit(stage.least(first(request, request.offset()))); ; limit = grown(limit)) {
            Candidates found = whole(engine.find(asked.limit(limit)));
            stage.require(found);
            try (ArticleWindow window = window(found.articles(), prepared)) {
                Searcher here = translator.over(window.snapshot());
                Searcher.RankAttempt attempt = here.rankAttempt(request);
                if (found.areAll()
                        || suffices(
                                attempt.depth() + query.lifted(),
                                found.exact() ? 0 : here.count(request.query()),
                                found)) {
                    return attempt.ids();
                }
                requireMore(limit, attempt.depth());
            }
        }
    }

    /// {@return what was found, if the whole index answered: what is made of it cannot say that a part is missing}
    private static Candidates whole(Candidates found) throws RemoteException {
        if (!found.complete()) {
            throw new RemoteException(
                    RemoteException.Kind.INCOMPLETE,
                    "only a part of the index answered, and a number alone cannot say so: see that all nodes run, or"
                            + " ask for a page of hits with its total");
        }
        return found;
    }

    /// {@return why an article answers a request, or why not; empty when there is no such article}
    ///
    /// @param id      the article
    /// @param request the request
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public Optional<MatchExplanation> why(ArticleId id, SearchRequest request) throws IOException {
        Optional<Candidate> article = engine.article(id.value());
        if (article.isEmpty()) {
            return Optional.empty();
        }
        PreparedSearch prepared = translator.translated(request);
        EvenWeights.Weighted query = best(prepared, request);
        int depth = Ranking.WINDOW + SLACK + query.lifted();
        Candidates found = engine.find(CandidateRequest.of(query.query(), Order.SCORE, depth));
        List<Candidate> articles = new ArrayList<>(found.articles());
        if (!articles.contains(article.get())) {
            articles.add(article.get());
        }
        try (ArticleWindow window = window(articles, prepared, QueriedTerms.ALL, field -> true)) {
            return translator.over(window.snapshot()).why(id, request);
        }
    }

    /// {@return how a request is read, and what each part of its query finds under its filters}
    ///
    /// @param request what is asked
    /// @throws BadRequestException if it asks for what the index cannot do
    /// @throws IOException         if the engine fails
    public Explanation explain(SearchRequest request) throws IOException {
        return new RemoteCounter(engine, translator.translated(request), this::matching).explain();
    }

    /// {@return how many articles have each combination of values of some fields, in the order of the values}
    ///
    /// @param request the query and its filters
    /// @param fields  the fields, as facets name them
    /// @throws BadRequestException if a field cannot be counted by, or there are too many combinations
    /// @throws IOException         if the engine fails
    public List<GroupCount> groups(SearchRequest request, List<String> fields) throws IOException {
        return new RemoteCounter(engine, translator.translated(request), this::matching).groups(fields);
    }

    /// {@return the fields, those that every article can have first}
    ///
    /// @throws IOException if the engine fails
    public List<FieldSummary> fields() throws IOException {
        return new RemoteFields(engine, schema).list();
    }

    // --- all that matches ---

    /// {@return how many articles answer a query}
    ///
    /// @param query the query
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public long count(Query query) throws IOException {
        RemoteQuery converted = converted(query);
        if (engine.wider(converted).isEmpty()) {
            return whole(engine.find(CandidateRequest.of(converted, Order.SCORE, 0)))
                    .total();
        }
        long count = 0;
        try (RemoteArticles articles = articles(query)) {
            while (articles.next() != null) {
                count++;
            }
        }
        return count;
    }

    /// {@return the articles that match a query, one after the other in the order of their ids}
    ///
    /// @param query the query
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public RemoteArticles articles(Query query) throws IOException {
        return articles(converted(query), query);
    }

    private RemoteArticles articles(RemoteQuery converted, Query query) throws IOException {
        boolean exact = engine.wider(converted).isEmpty();
        return new RemoteArticles(
                engine.all(converted), exact ? Optional.empty() : Optional.of(batch -> matching(batch, query)));
    }

    private List<Article> matching(List<Candidate> batch, Query query) throws IOException {
        List<Article> matching = new ArrayList<>();
        try (ArticleWindow window = windows.whole(members(batch), false)) {
            var each = translator.over(window.snapshot()).articles(query);
            for (Article article = each.next(); article != null; article = each.next()) {
                matching.add(article);
            }
        }
        return matching;
    }

    private RemoteQuery converted(Query query) throws IOException {
        return new QueryConverter(schema).convert(translator.matching(query));
    }

    /// {@return the article of this id}
    ///
    /// @param id the id
    /// @throws IOException if the engine fails
    public Optional<Article> article(ArticleId id) throws IOException {
        Optional<Candidate> found = engine.article(id.value());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(PlainDocuments.articleWithLanguage(found.get().source()));
    }

    // --- stories ---

    /// {@return the story of the article with this id, if there is such an article}
    ///
    /// @param id the id
    /// @throws BadRequestException if the index has no stories
    /// @throws IOException         if the engine fails
    public Optional<Story> story(ArticleId id) throws IOException {
        Optional<Candidate> article = engine.article(id.value());
        if (article.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> shared = article.get().story().filter(StoryLabels::isShared);
        List<Candidate> members = shared.isPresent() ? engine.story(List.of(shared.get())) : List.of(article.get());
        try (ArticleWindow window = windows.whole(members(members), true)) {
            return translator.over(window.snapshot()).story(id);
        }
    }

    /// {@return the stories with most articles among those that answer a request, the largest first; each hit shows the
    /// earliest article}
    ///
    /// @param request query, filters, limit and offset; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public ResultPage largestStories(SearchRequest request) throws IOException {
        PreparedSearch prepared = translator.translated(request);
        RemoteQuery query = new QueryConverter(schema).convert(prepared.query());
        List<String> wider = engine.wider(query);
        if (!wider.isEmpty()) {
            throw new BadRequestException("a cluster cannot find " + Messages.brief(String.join(", ", wider))
                    + " exactly, and so not count stories by it: leave that out, or ask an index in a folder");
        }
        List<Long> labels = engine.largestStories(query, request.offset() + request.limit() + 1);
        List<RemoteQuery> stories = new ArrayList<>();
        labels.forEach(label -> stories.add(new RemoteQuery.Wholes(Layout.STORY, label, label)));
        RemoteQuery members = stories.isEmpty()
                ? new RemoteQuery.Nothing()
                : new RemoteQuery.All(List.of(), List.of(query), stories, List.of(), 1);
        Candidates found = engine.find(CandidateRequest.of(members, Order.SCORE, MOST));
        if (!found.areAll()) {
            throw new BadRequestException("the largest stories have " + found.total() + " articles, and a cluster is"
                    + " asked for no more than " + MOST + ": narrow the query, or ask for fewer stories");
        }
        Candidates all =
                engine.find(new CandidateRequest(query, Order.SCORE, 0, false, true, true, Map.of(), Optional.empty()));
        try (ArticleWindow window = window(found.articles(), prepared)) {
            ResultPage page = translator.over(window.snapshot()).largestStories(request);
            ResultPage.Builder result = copy(page).total(new TotalHits(all.total(), all.complete()));
            all.stories().ifPresent(result::stories);
            return result.complete(page.complete() && found.complete() && all.complete())
                    .took(prepared.elapsed())
                    .build();
        }
    }

    /// {@return the stories most like that of an article, best first; its own is not among them}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query, filters and limit; all else is skipped
    /// @throws BadRequestException if the index cannot do what it asks
    /// @throws IOException         if the engine fails
    public ResultPage related(Article article, SearchRequest request) throws IOException {
        RemoteQuery query = new QueryConverter(schema).convert(translator.relatedQuery(article, request));
        int depth = Math.max(RELATED, GROWTH * request.limit()) + SLACK;
        Candidates found = engine.find(
                new CandidateRequest(query, Order.SCORE, depth, true, false, false, Map.of(), Optional.empty()));
        List<Candidate> articles = new ArrayList<>(found.articles());
        engine.article(article.id().value())
                .filter(own -> !articles.contains(own))
                .ifPresent(articles::add);
        try (ArticleWindow window = windows.whole(members(articles), true)) {
            return translator.over(window.snapshot()).related(article, request);
        }
    }
}
