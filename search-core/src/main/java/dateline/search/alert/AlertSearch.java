package dateline.search.alert;

import dateline.alert.AlertHit;
import dateline.alert.AlertHit.Kind;
import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Field;
import dateline.search.limit.BadRequestException;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ArticleIds;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Finds what came since on a subject.
///
/// Stories are identified by which articles are together now, not by their labels, which change when stories grow
/// together. So a story is reported by the first of its articles that matches, in however many runs they come.
public final class AlertSearch {

    private final PreparedSearch prepared;
    private final AlertOrder order;
    private final long since;
    private final ArticleCache articles;
    private final StoryMap stories;
    private final List<LeafReaderContext> leaves;

    /// Prepares to answer.
    ///
    /// @param prepared finds the articles
    /// @param order    by which they are earlier or later
    /// @param since    the number after which they are new
    /// @param articles reads them
    /// @throws IOException if the index cannot be read
    public AlertSearch(PreparedSearch prepared, AlertOrder order, long since, ArticleCache articles)
            throws IOException {
        this.articles = articles;
        this.prepared = prepared;
        this.order = order;
        this.since = since;
        this.stories = StoryMap.of(prepared.snapshot().reader());
        this.leaves = prepared.snapshot().reader().leaves();
    }

    /// An article that came since.
    ///
    /// @param doc    its document
    /// @param number its number
    /// @param isNew  whether its id is new too
    /// @param date   when it was published, in ms since 1970; undated last
    private record Came(int doc, long number, boolean isNew, long date) {}

    /// A hit before its article is read.
    private record Found(Kind kind, Came came, long copies) {}

    /// {@return what came}
    ///
    /// @throws BadRequestException if that is too much
    /// @throws IOException         if the index cannot be read
    public AlertReport report() throws IOException {
        List<Came> came = came();
        Set<Integer> known = known(came);
        prepared.deadline().requireDone();
        Map<Integer, List<Came>> begun = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (Came each : came) {
            int story = stories.story(each.doc());
            boolean isAlone = story == StoryMap.ALONE;
            if (!each.isNew()) {
                found.add(new Found(Kind.CHANGED, each, 0));
            } else if (!isAlone && known.contains(story)) {
                found.add(new Found(Kind.COPY, each, 0));
            } else {
                // Stories that are alone have keys of their own, below those of the others.
                begun.computeIfAbsent(isAlone ? -each.doc() - 1 : story, key -> new ArrayList<>())
                        .add(each);
            }
        }
        ArticleIds ids = new ArticleIds(prepared.snapshot().reader());
        Map<Integer, String> names = new HashMap<>();
        for (Came each : came) {
            names.put(each.doc(), ids.bytes(each.doc()).utf8ToString());
        }
        Comparator<Came> byId = Comparator.comparing((Came each) -> names.getOrDefault(each.doc(), ""));
        for (List<Came> story : begun.values()) {
            Came first = story.stream()
                    .min(Comparator.comparingLong(Came::date).thenComparing(byId))
                    .orElseThrow();
            found.add(new Found(Kind.STORY, first, story.size() - 1L));
        }
        found.sort(Comparator.comparingLong((Found each) -> each.came().number())
                .thenComparingLong(each -> each.came().date())
                .thenComparing(Found::came, byId));
        StoredFields stored = prepared.snapshot().reader().storedFields();
        List<AlertHit> hits = new ArrayList<>();
        for (Found each : found) {
            hits.add(new AlertHit(
                    each.kind(),
                    articles.article(stored, each.came().doc()),
                    each.came().number(),
                    each.copies()));
        }
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        long greatest = ArticleNumbers.greatest(prepared.snapshot().reader(), order);
        return new AlertReport(since, Math.max(since, greatest), hits, warnings);
    }

    /// {@return the articles that match and came since}
    private List<Came> came() throws IOException {
        List<Came> came = new ArrayList<>();
        Query later = new BooleanQuery.Builder()
                .add(prepared.query(), Occur.FILTER)
                .add(ArticleNumbers.after(since, order), Occur.FILTER)
                .build();
        Weight weight =
                prepared.searcher().createWeight(prepared.searcher().rewrite(later), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : leaves) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            ArticleNumbers numbers = new ArticleNumbers(leaf.reader(), order);
            SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Field.DATE.queryName());
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                if (came.size() == AlertReport.MOST_HITS) {
                    throw new BadRequestException("more than " + AlertReport.MOST_HITS
                            + " articles came since that match: narrow the query, or choose a shorter period");
                }
                long number = numbers.number(doc);
                boolean isNew = numbers.firstNumber(doc, number) > since;
                long date = dates.advanceExact(doc) ? dates.nextValue() : Long.MAX_VALUE;
                came.add(new Came(leaf.docBase + doc, number, isNew, date));
            }
        }
        return came;
    }

    /// {@return the stories of which an earlier article matches}
    private Set<Integer> known(List<Came> came) throws IOException {
        Set<Integer> shared = new HashSet<>();
        for (Came each : came) {
            if (stories.story(each.doc()) != StoryMap.ALONE) {
                shared.add(stories.story(each.doc()));
            }
        }
        StoryMembers members =
                StoryMembers.of(prepared.searcher(), prepared.snapshot(), stories, prepared.query(), shared);
        Set<Integer> known = new HashSet<>();
        for (int story : shared) {
            for (int doc : members.matching(story)) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
                ArticleNumbers numbers = new ArticleNumbers(leaf.reader(), order);
                long number = numbers.number(doc - leaf.docBase);
                // One without a number is neither earlier nor later.
                if (number != Long.MIN_VALUE && numbers.firstNumber(doc - leaf.docBase, number) <= since) {
                    known.add(story);
                    break;
                }
            }
        }
        return known;
    }
}
