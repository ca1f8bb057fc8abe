package dateline.search.answer;

import dateline.index.Snapshot;
import dateline.query.StoryView;
import dateline.result.Copies;
import dateline.result.TotalHits;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryCount;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ScoredDoc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Finds the stories with most articles.
final class LargestStories {

    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final StoryMap table;

    LargestStories(IndexSearcher searcher, Snapshot snapshot, StoryMap table) {
        this.searcher = searcher;
        this.snapshot = snapshot;
        this.table = table;
    }

    /// A page of stories.
    ///
    /// @param hits  the stories with copies, the largest first
    /// @param count how many articles and stories were found in all
    record Page(StoryCollapser.Page hits, StoryCount count) {}

    /// {@return a page of stories; of those of equal size, that with the smallest id comes first}
    ///
    /// @param query  which articles
    /// @param offset how many stories come before the page
    /// @param limit  how many are on it
    Page page(Query query, int offset, int limit) throws IOException {
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        int[] sizes = new int[table.stories()];
        int[] members = new int[table.stories()];
        long articles = 0;
        long alone = 0;
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            DocIdSetIterator each = docs.bits() == null ? null : docs.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = docs.context().docBase + each.docID();
                int story = table.story(doc);
                articles++;
                if (story == StoryMap.ALONE) {
                    alone++;
                } else {
                    sizes[story]++;
                    members[story] = doc;
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int story = 0; story < sizes.length; story++) {
            alone += sizes[story] > 0 ? 1 : 0;
            if (sizes[story] > 1) {
                order.add(story);
            }
        }
        // Stories are numbered in the order of their ids, and sorting is stable.
        order.sort(Comparator.comparingInt((Integer story) -> sizes[story]).reversed());
        int from = Math.min(offset, order.size());
        int to = Math.min(from + limit, order.size());
        Set<Integer> stories = new LinkedHashSet<>(order.subList(from, to));
        StoryMembers matching = StoryMembers.of(searcher, snapshot, table, query, stories);
        List<ScoredDoc> hits = new ArrayList<>();
        List<Optional<Copies>> copies = new ArrayList<>();
        for (int story : stories) {
            int doc = matching.shown(members[story], StoryView.FIRST);
            hits.add(new ScoredDoc(doc, 0));
            copies.add(matching.copies(doc));
        }
        TotalHits total = new TotalHits(articles, true);
        Ranking.Page ranked = new Ranking.Page(hits, from + 1L, to < order.size(), List.of(), total);
        return new Page(new StoryCollapser.Page(ranked, copies, Optional.empty()), new StoryCount(articles, alone));
    }
}
