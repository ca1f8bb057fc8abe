package dateline.search.answer;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Field;
import dateline.index.Snapshot;
import dateline.index.StoryFingerprints;
import dateline.result.Copies;
import dateline.result.TotalHits;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ScoredDoc;
import dateline.search.translate.PreparedSearch;
import dateline.story.fingerprint.Sketches;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Finds what to read before an article, and what followed from it: other stories, each once, ranked by the words of
/// the whole article, by the rare names that they share with it, and by when they were published.
final class BackgroundArticles {

    private static final int WORDS = 100;

    /// Of so many articles the best are chosen.
    private static final int DEPTH = 300;

    /// What the score of a story is worth that was published later, or nobody knows when.
    private static final double LATER = .5;

    /// What each rare name that is shared adds, of so many at most.
    private static final double NAME = .1;

    private static final int MOST_NAMES = 5;

    /// Of the score of the most like story, of whatever time, a follow-up has so much at least: where nothing came of
    /// an article, the best of what is later is about something else.
    private static final double FOLLOW_UP_SCORE = .4;

    /// With so much of its word sequences in common with one that is shown, a text tells nothing new.
    private static final double SAME = .4;

    private final PreparedSearch prepared;
    private final Snapshot snapshot;
    private final StoryMap table;

    BackgroundArticles(PreparedSearch prepared, StoryMap table) {
        this.prepared = prepared;
        this.snapshot = prepared.snapshot();
        this.table = table;
    }

    /// {@return what to read first: the best, older ones preferred}
    StoryCollapser.Page before(Article article) throws IOException {
        BooleanQuery query = new ArticleKeywords(snapshot, WORDS).query(article);
        ScoreDoc[] found = search(query, Optional.empty());
        OptionalLong time = time(article);
        List<ScoredDoc> ranked = new ArrayList<>();
        for (ScoredDoc each : byMeaning(scored(article, found))) {
            OptionalLong its = time(each.doc());
            boolean isOlder = time.isEmpty() || (its.isPresent() && its.getAsLong() <= time.getAsLong());
            ranked.add(isOlder ? each : new ScoredDoc(each.doc(), (float) (each.score() * LATER)));
        }
        ranked.sort(best());
        return page(query, chosen(article, found, ranked));
    }

    /// {@return what came of it: the best of those that are later, in the order of time}
    StoryCollapser.Page after(Article article) throws IOException {
        BooleanQuery query = new ArticleKeywords(snapshot, WORDS).query(article);
        OptionalLong time = time(article);
        if (time.isEmpty()) {
            return page(query, List.of());
        }
        ScoreDoc[] found = search(
                query,
                Optional.of(SortedNumericDocValuesField.newSlowRangeQuery(
                        Field.DATE.queryName(), time.getAsLong() + 1, Long.MAX_VALUE)));
        double least = FOLLOW_UP_SCORE * best(article, search(query, Optional.empty()));
        List<ScoredDoc> ranked = new ArrayList<>();
        for (ScoredDoc each : scored(article, found)) {
            if (each.score() >= least) {
                ranked.add(each);
            }
        }
        ranked.sort(best());
        List<ScoredDoc> chosen = new ArrayList<>(chosen(article, found, ranked));
        record Dated(ScoredDoc hit, long time) {}
        List<Dated> dated = new ArrayList<>();
        for (ScoredDoc each : chosen) {
            dated.add(new Dated(each, time(each.doc()).orElse(Long.MAX_VALUE)));
        }
        dated.sort(Comparator.comparingLong(Dated::time));
        return page(query, dated.stream().map(Dated::hit).toList());
    }

    /// {@return the score of the story that is most like the article, its own left out}
    private double best(Article article, ScoreDoc[] found) throws IOException {
        OwnStory own = new OwnStory(snapshot, table, article, found);
        double best = 0;
        for (ScoredDoc each : scored(article, found)) {
            best = own.contains(each.doc()) ? best : Math.max(best, each.score());
        }
        return best;
    }

    private static Comparator<ScoredDoc> best() {
        return Comparator.comparingDouble(ScoredDoc::score).reversed().thenComparingInt(ScoredDoc::doc);
    }

    private ScoreDoc[] search(BooleanQuery query, Optional<Query> when) throws IOException {
        if (query.clauses().isEmpty() || snapshot.reader().maxDoc() == 0) {
            return new ScoreDoc[0];
        }
        BooleanQuery.Builder restricted =
                new BooleanQuery.Builder().add(query, Occur.MUST).add(prepared.query(), Occur.FILTER);
        when.ifPresent(range -> restricted.add(range, Occur.FILTER));
        int depth = Math.max(DEPTH, 4 * prepared.request().limit());
        return prepared.searcher().search(restricted.build(), depth).scoreDocs;
    }

    /// {@return articles with their meaning in the score, where the request wants that}
    private List<ScoredDoc> byMeaning(List<ScoredDoc> byWords) throws IOException {
        if (prepared.semantic().isEmpty()) {
            return byWords;
        }
        byWords.sort(best());
        return prepared.semantic().get().rescored(byWords);
    }

    private static int[] documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(each -> each.doc).toArray();
    }

    /// {@return what was found, with what rare names add to the score}
    private List<ScoredDoc> scored(Article article, ScoreDoc[] found) throws IOException {
        Map<Integer, Integer> names = new RareNames(snapshot, article).shared(documents(found));
        List<ScoredDoc> scored = new ArrayList<>();
        for (ScoreDoc each : found) {
            int shared = Math.min(MOST_NAMES, names.getOrDefault(each.doc, 0));
            scored.add(new ScoredDoc(each.doc, (float) (each.score * (1 + NAME * shared))));
        }
        return scored;
    }

    /// {@return the best, none of the article's own story, and none that is much the same as it or a better one}
    private List<ScoredDoc> chosen(Article article, ScoreDoc[] found, List<ScoredDoc> ranked) throws IOException {
        int limit = prepared.request().limit();
        OwnStory own = new OwnStory(snapshot, table, article, found);
        List<Sketches> prints =
                new ArrayList<>(List.of(StoryFingerprints.make(article).sketches()));
        Set<Integer> stories = new HashSet<>();
        List<ScoredDoc> chosen = new ArrayList<>();
        for (ScoredDoc each : ranked) {
            if (chosen.size() == limit) {
                break;
            }
            int story = table.story(each.doc());
            if (own.contains(each.doc()) || (story != StoryMap.ALONE && !stories.add(story))) {
                continue;
            }
            Optional<Sketches> print = new StoryFingerprints(snapshot.reader()).find(each.doc());
            if (print.isEmpty() || prints.stream().noneMatch(other -> isSame(other, print.get()))) {
                print.ifPresent(prints::add);
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static boolean isSame(Sketches one, Sketches other) {
        return one.joins() && other.joins() && one.near().containment(other.near()) >= SAME;
    }

    private StoryCollapser.Page page(Query query, List<ScoredDoc> hits) throws IOException {
        Set<Integer> stories = new HashSet<>();
        hits.forEach(hit -> stories.add(table.story(hit.doc())));
        stories.remove(StoryMap.ALONE);
        StoryMembers members = StoryMembers.of(prepared.searcher(), snapshot, table, query, stories);
        List<Optional<Copies>> copies = new ArrayList<>();
        for (ScoredDoc hit : hits) {
            copies.add(members.copies(hit.doc()));
        }
        TotalHits total = new TotalHits(hits.size(), false);
        return new StoryCollapser.Page(new Ranking.Page(hits, 1, false, List.of(), total), copies, Optional.empty());
    }

    private static OptionalLong time(Article article) {
        if (article.isDateGuessed()) {
            return OptionalLong.empty();
        }
        ArticleDate date = article.published();
        Optional<Instant> begin = date.instant()
                .or(() -> date.firstDay()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return begin.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(begin.get().toEpochMilli());
    }

    private OptionalLong time(int doc) throws IOException {
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Field.DATE.queryName());
        return dates.advanceExact(doc - leaf.docBase) ? OptionalLong.of(dates.nextValue()) : OptionalLong.empty();
    }
}
