package dateline.search.rank;

import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.SearchRequest;
import dateline.result.TotalHits;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import dateline.search.span.PositionCheck;
import dateline.search.story.StoryCount;
import dateline.search.story.StoryMap;
import dateline.search.terms.ArticleIds;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.Scoring;
import dateline.search.terms.SpelledWord;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.translate.PreparedSearch;
import dateline.search.translate.Translation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.jspecify.annotations.Nullable;

/// Ranks the articles that match a request.
///
/// Relevance is computed in stages. Lucene finds the best articles by [InExpB2Similarity] over all text and skips those
/// that cannot compete. The first [#WINDOW] are then rescored by [Rescoring], and by
/// [dateline.search.semantic.SemanticStage] where meaning counts: the top ones together, and those after them only when
/// a page reaches that far. After the window, the order of the first stage stands.
///
/// Ties are broken by id, so the order does not depend on the order of indexing.
public final class Ranking {

    /// How many of the first articles are rescored; the same for every page, so that pages fit together.
    public static final int WINDOW = 1000;
    private static final int TOP = 100;

    /// How many more articles the first stage finds, so that ties at the end of the window can be broken by id.
    private static final int TIE_SLACK = 8;

    private static final SortField BY_ID = new SortField(Field.ID.queryName(), SortField.Type.STRING);
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, BY_ID);

    private final PreparedSearch prepared;
    private final SearchRequest request;
    private final TermCachingSearcher searcher;
    private final Snapshot snapshot;
    private final Translation translation;
    private final Scoring scoring;
    private final ArticleIds ids;
    private int depth;

    /// Ranks the articles that answer a request.
    public Ranking(PreparedSearch prepared) {
        this.prepared = prepared;
        this.request = prepared.request();
        this.searcher = prepared.searcher();
        this.snapshot = prepared.snapshot();
        this.translation = prepared.translation();
        this.scoring = prepared.scoring();
        this.ids = new ArticleIds(snapshot.reader());
    }

    /// {@return how many of the window are rescored before any other: all, where far ones may come to the top}
    ///
    /// @param request the request
    /// @param scoring how articles are scored
    public static int top(SearchRequest request, Scoring scoring) {
        if (request.ranking().isDeep() || request.recency().isPresent()) {
            return WINDOW;
        }
        return request.ranking().isSemantic() ? Math.max(TOP, compared(scoring)) : TOP;
    }

    /// {@return how many of the best articles are compared by meaning, where it counts}
    ///
    /// @param scoring how articles are scored
    public static int compared(Scoring scoring) {
        return scoring.model() == RankingModel.DEEP_SEMANTIC
                ? WINDOW
                : (int) scoring.get(RankingParameter.SEMANTIC_WINDOW);
    }

    /// A page of the ranking.
    ///
    /// @param hits    its articles
    /// @param first   rank of the first one
    /// @param hasMore whether more articles follow
    /// @param after   sort values to go on after; none to go on by counting
    /// @param total   how many articles were found, as far as the search counted
    /// @param stories how many stories they make, where the search counted all
    public record Page(
            List<ScoredDoc> hits,
            long first,
            boolean hasMore,
            List<@Nullable Object> after,
            TotalHits total,
            Optional<Long> stories) {

        public Page(List<ScoredDoc> hits, long first, boolean hasMore, List<@Nullable Object> after, TotalHits total) {
            this(hits, first, hasMore, after, total, Optional.empty());
        }

        public long shown() {
            return first - 1 + hits.size();
        }
    }

    /// Where a page begins.
    ///
    /// @param shown how many articles come before it
    /// @param after the sort values of the last of them; none where the page is found by counting from the first
    public record Start(long shown, List<@Nullable Object> after) {

        /// The first page.
        public static final Start TOP = new Start(0, List.of());
    }

    /// {@return some articles in their order}
    ///
    /// @param start where they begin
    /// @param limit how many
    /// @param exact whether all that is found may be counted on the way
    public Page page(Start start, int limit, boolean exact) throws IOException {
        long shown = start.shown();
        if (limit == 0 || snapshot.reader().maxDoc() == 0) {
            return new Page(
                    List.of(),
                    shown + 1,
                    false,
                    List.of(),
                    new TotalHits(0, snapshot.reader().maxDoc() == 0));
        }
        boolean byScore = request.sort().by() == dateline.query.Sort.By.RELEVANCE;
        if (!start.after().isEmpty()) {
            FieldDoc last = new FieldDoc(Integer.MAX_VALUE, 0, start.after().toArray());
            return fieldPage(byScore ? BY_SCORE : sort(), last, limit, shown, false);
        }
        boolean countsAll = exact && countsAll();
        return byScore
                ? scoredPage(Math.toIntExact(shown), limit, countsAll)
                : fieldPage(sort(), null, limit, shown, countsAll);
    }

    /// {@return how many articles from the top were looked at so far: what comes after them made no difference}
    public int depth() {
        return depth;
    }

    /// {@return all articles in their order, found as they are pulled}
    public RankedDocs all() {
        return new RankedDocs(this, top(request, scoring) - 1, searcher::timedOut);
    }

    // --- by relevance ---

    private Page scoredPage(int skip, int limit, boolean countsAll) throws IOException {
        int last = skip + limit;
        int depth = isRescored()
                ? Math.max(last + 1, last <= top(request, scoring) ? top(request, scoring) : WINDOW)
                : last + 1;
        Found found = firstStage(depth, countsAll);
        List<ScoredDoc> ranked = rescored(inOrder(found, depth), last);
        boolean hasMore = ranked.size() > last;
        List<ScoredDoc> hits = ranked.subList(Math.min(skip, ranked.size()), Math.min(last, ranked.size()));
        List<@Nullable Object> after = List.of();
        if (hasMore && last > WINDOW) {
            after = List.of(hits.getLast().score(), ids.bytes(hits.getLast().doc()));
        }
        return new Page(hits, skip + 1L, hasMore, after, total(found.top()), found.stories());
    }

    /// The best articles by score, those of equal score in any order; at least the articles that tie for the last place
    /// wanted are all there.
    private Found firstStage(int depth, boolean countsAll) throws IOException {
        this.depth = Math.max(this.depth, depth);
        int collected =
                Math.min(depth + TIE_SLACK, Math.max(1, snapshot.reader().maxDoc()));
        Found found = find(
                new TopScoreDocCollectorManager(collected, null, countsAll ? Integer.MAX_VALUE : depth), countsAll);
        ScoreDoc[] top = found.top().scoreDocs;
        boolean tieMayGoOn =
                top.length == collected && top.length > depth && top[depth - 1].score == top[top.length - 1].score;
        if (!tieMayGoOn) {
            return found;
        }
        ScoreDoc[] inOrder = searcher.search(ranked(), new TieBreaker(depth));
        return new Found(new TopDocs(found.top().totalHits, inOrder), found.stories(), true);
    }

    /// Whether all that is found is counted on the way. Where positions decide what that is, little can be skipped and
    /// finding is dear: if all are to be counted, then at once. With facets they are counted anyhow.
    private boolean countsAll() {
        return request.exactTotal()
                && request.facets().isEmpty()
                && request.histogram().isEmpty()
                && PositionCheck.decide(prepared.query());
    }

    /// What a search found.
    ///
    /// @param top     the articles on top
    /// @param stories how many stories all of them make, where that was counted
    /// @param inOrder whether those of equal score are in the order of their ids already
    private record Found(TopDocs top, Optional<Long> stories, boolean inOrder) {

        Found(TopDocs top, Optional<Long> stories) {
            this(top, stories, false);
        }
    }

    /// {@return the query whose scores rank: articles that spell a name as the query does are preferred by relevance}
    public Query ranked() {
        return request.sort().by() == dateline.query.Sort.By.RELEVANCE
                ? SpelledWord.preferred(prepared.query(), translation.spelled())
                : prepared.query();
    }

    private Found find(CollectorManager<?, ? extends TopDocs> top, boolean countsAll) throws IOException {
        Optional<StoryMap> stories = prepared.stories();
        if (!countsAll || stories.isEmpty()) {
            return new Found(searcher.search(ranked(), top), Optional.empty());
        }
        Object[] found = searcher.search(ranked(), new MultiCollectorManager(top, StoryCount.counting(stories.get())));
        Optional<Long> counted =
                searcher.timedOut() ? Optional.empty() : Optional.of(((StoryCount) found[1]).stories());
        return new Found((TopDocs) found[0], counted);
    }

    private List<ScoredDoc> inOrder(Found found, int depth) throws IOException {
        List<ScoredDoc> ranked = new ArrayList<>(found.top().scoreDocs.length);
        for (ScoreDoc each : found.top().scoreDocs) {
            ranked.add(new ScoredDoc(each.doc, each.score));
        }
        if (!found.inOrder()) {
            sortByScore(ranked, depth);
        }
        return ranked.size() > depth ? ranked.subList(0, depth) : ranked;
    }

    /// Whether the first stage has not the last word.
    private boolean isRescored() {
        return scoring.aging().isPresent() || prepared.semantic().isPresent() || weighsParts();
    }

    private boolean weighsParts() {
        return !scoring.isPlain() && !translation.words().isEmpty();
    }

    /// Rescores what is on the way to the last article that is wanted.
    private List<ScoredDoc> rescored(List<ScoredDoc> ranked, int last) throws IOException {
        if (!isRescored()) {
            return ranked;
        }
        List<ScoredDoc> result = new ArrayList<>(ranked.size());
        for (List<ScoredDoc> each : together(ranked)) {
            if (result.size() < last) {
                result.addAll(rescored(each, result.isEmpty()).hits());
            }
        }
        result.addAll(ranked.subList(result.size(), ranked.size()));
        return result;
    }

    /// {@return the articles of the window, divided into those that are rescored together}
    private List<List<ScoredDoc>> together(List<ScoredDoc> ranked) {
        int top = Math.min(top(request, scoring), ranked.size());
        int end = Math.min(WINDOW, ranked.size());
        return top == end ? List.of(ranked.subList(0, top)) : List.of(ranked.subList(0, top), ranked.subList(top, end));
    }

    /// Articles that were rescored together.
    ///
    /// @param hits      the articles in their order
    /// @param rescoring what rescoring by their words made of them, if they were
    public record Rescored(List<ScoredDoc> hits, Optional<Rescoring.Result> rescoring) {}

    /// {@return those that an article is rescored with; empty where it has the score of the first stage}
    ///
    /// @param doc the article's document
    public Optional<Rescored> around(int doc) throws IOException {
        if (!isRescored()) {
            return Optional.empty();
        }
        boolean isFirst = true;
        for (List<ScoredDoc> each : together(inOrder(firstStage(WINDOW, false), WINDOW))) {
            if (each.stream().anyMatch(hit -> hit.doc() == doc)) {
                return Optional.of(rescored(each, isFirst));
            }
            isFirst = false;
        }
        return Optional.empty();
    }

    /// @param isFirst whether the best of all are among them
    private Rescored rescored(List<ScoredDoc> first, boolean isFirst) throws IOException {
        Optional<Rescoring.Result> rescoring = Optional.empty();
        List<ScoredDoc> hits = new ArrayList<>(first);
        if (weighsParts()) {
            Rescoring.Result result = new Rescoring(
                            searcher, snapshot, translation.words(), translation.spelled(), scoring)
                    .rescored(first, this::sortByScore);
            rescoring = Optional.of(result);
            hits = new ArrayList<>(result.hits());
        }
        if (prepared.semantic().isPresent() && isFirst) {
            sortByScore(hits);
            hits = prepared.semantic().get().rescored(hits);
        }
        if (scoring.aging().isPresent()) {
            hits = scoring.aging().get().applied(snapshot.reader(), hits);
        }
        sortByScore(hits);
        return new Rescored(hits, rescoring);
    }

    private void sortByScore(List<ScoredDoc> ranked) throws IOException {
        sortByScore(ranked, ranked.size());
    }

    /// Sorts by score, ties by id. Ids are read only of articles that tie, and are among the first.
    private void sortByScore(List<ScoredDoc> ranked, int first) throws IOException {
        ranked.sort((one, other) -> Float.compare(other.score(), one.score()));
        for (int start = 0; start < Math.min(first, ranked.size()); ) {
            int end = start + 1;
            while (end < ranked.size()
                    && ranked.get(end).score() == ranked.get(start).score()) {
                end++;
            }
            if (end - start > 1) {
                ids.sort(ranked.subList(start, end));
            }
            start = end;
        }
    }

    // --- by a field, and behind the window ---

    private Page fieldPage(Sort sort, @Nullable FieldDoc after, int limit, long shown, boolean countsAll)
            throws IOException {
        int skip = after == null ? Math.toIntExact(shown) : 0;
        boolean scored = sort.equals(BY_SCORE);
        int wanted = skip + limit + 1;
        depth = Math.max(depth, wanted);
        Found found = find(
                new TopFieldCollectorManager(sort, wanted, after, countsAll ? Integer.MAX_VALUE : wanted), countsAll);
        TopDocs top = found.top();
        List<ScoredDoc> hits = new ArrayList<>();
        int end = Math.min(wanted - 1, top.scoreDocs.length);
        for (int i = Math.min(skip, end); i < end; i++) {
            FieldDoc hit = (FieldDoc) top.scoreDocs[i];
            hits.add(new ScoredDoc(hit.doc, scored ? (Float) hit.fields[0] : 0));
        }
        boolean hasMore = top.scoreDocs.length >= wanted;
        List<@Nullable Object> last = hasMore ? Arrays.asList(((FieldDoc) top.scoreDocs[end - 1]).fields) : List.of();
        TotalHits total = after == null ? total(top) : new TotalHits(shown, false);
        return new Page(hits, shown + 1, hasMore, last, total, found.stories());
    }

    private static TotalHits total(TopDocs top) {
        return new TotalHits(top.totalHits.value(), top.totalHits.relation() == Relation.EQUAL_TO);
    }

    public Sort sort() throws BadRequestException {
        String name = request.sort().field();
        boolean descending = request.sort().descending();
        Optional<Field.Type> type = snapshot.schema().type(name);
        if (type.isEmpty() && Layout.isPartOfDate(name)) {
            return new Sort(keywordSort(name, descending), BY_ID);
        }
        String field = Layout.field(name);
        SortField by = switch (type.orElseThrow(() -> noSuchField(name))) {
            case TEXT ->
                throw new BadRequestException(
                        "cannot sort by '" + name + "', it is running text: sort by a keyword, number or date");
            case KEYWORD -> keywordSort(field, descending);
            case NUMBER ->
                field.equals(Field.WORDS.queryName())
                        ? numberSort(field, SortField.Type.LONG, descending)
                        : numberSort(field, SortField.Type.DOUBLE, descending);
            case DATE -> numberSort(field, SortField.Type.LONG, descending);
        };
        return new Sort(by, BY_ID);
    }

    private static BadRequestException noSuchField(String name) {
        return new BadRequestException("cannot sort by '" + Messages.brief(name) + "', there is no such field");
    }

    private static SortField keywordSort(String field, boolean descending) {
        if (field.equals(Field.ID.queryName())) {
            return new SortField(field, SortField.Type.STRING, descending);
        }
        SortedSetSortField by = new KeywordSortField(field, descending);
        // Lucene applies the direction to missing values too.
        by.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return by;
    }

    /// Sorts by whole values. A keyword field is indexed by its words: Lucene, which would skip articles by the
    /// postings of whole values, must not.
    private static final class KeywordSortField extends SortedSetSortField {

        KeywordSortField(String field, boolean descending) {
            super(field, descending, descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN);
        }

        @Override
        public FieldComparator<?> getComparator(int hits, Pruning pruning) {
            return super.getComparator(hits, Pruning.NONE);
        }
    }

    private static SortField numberSort(String field, SortField.Type type, boolean descending) {
        SortedNumericSortField by = new SortedNumericSortField(
                field, type, descending, descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN);
        if (type == SortField.Type.LONG) {
            by.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        } else {
            by.setMissingValue(descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return by;
    }
}
