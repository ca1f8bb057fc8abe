package dateline.search.answer;

import dateline.index.Snapshot;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Copies;
import dateline.result.Total;
import dateline.search.rank.Cursor;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryMembers;
import dateline.search.story.StoryMap;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermCachingSearcher;
import dateline.search.translate.Translation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/// Folds the copies of one story into one hit.
///
/// The ranking of articles is gone through from its top, and an article is passed over when a better one of its story
/// was there. So pages of stories are as stable as pages of articles; a later page costs what all before it cost.
public final class StoryCollapser {

    private final TermCachingSearcher searcher;
    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Translation translation;
    private final Scoring scoring;
    private final StoryMap table;

    public StoryCollapser(
            TermCachingSearcher searcher,
            Snapshot snapshot,
            SearchRequest request,
            Translation translation,
            Scoring scoring,
            StoryMap table) {
        this.searcher = searcher;
        this.snapshot = snapshot;
        this.request = request;
        this.translation = translation;
        this.scoring = scoring;
        this.table = table;
    }

    /// A page of stories.
    ///
    /// @param ranked the hits, the one shown of each story
    /// @param copies for each hit what it stands for
    /// @param all    how many stories there are, if this page is the last or all were counted
    public record Page(Ranking.Page ranked, List<Optional<Copies>> copies, Optional<Long> all) {

        /// {@return a page on which each article is a hit of its own}
        public static Page unfolded(Ranking.Page ranked) {
            return new Page(ranked, List.of(), Optional.empty());
        }

        /// {@return what a hit stands for}
        ///
        /// @param index the hit's place on the page
        Optional<Copies> copies(int index) {
            return index < copies.size() ? copies.get(index) : Optional.empty();
        }
    }

    /// {@return the page that is asked for}
    ///
    /// @param query  which articles
    /// @param cursor where the page before ended
    public Page page(Query query, Optional<Cursor> cursor) throws IOException {
        long skip = cursor.map(Cursor::shown).orElse((long) request.offset());
        if (request.limit() == 0) {
            return new Page(ranking(0, true).page(query, Optional.empty()), List.of(), Optional.empty());
        }
        Set<Integer> seen = new HashSet<>();
        List<ScoredDoc> hits = new ArrayList<>();
        long stories = 0;
        long wanted = skip + request.limit();
        Total total = new Total(0, true);
        Optional<Long> counted = Optional.empty();
        Optional<Cursor> next = Optional.empty();
        boolean goesOn = true;
        int batch = Ranking.top(request) - 1;
        for (boolean first = true; goesOn && stories <= wanted; first = false) {
            Ranking.Page page = ranking(batch, first).page(query, next);
            if (first) {
                total = page.total();
                counted = page.stories();
            }
            for (ScoredDoc hit : page.hits()) {
                int story = table.story(hit.doc());
                if (story != StoryMap.ALONE && !seen.add(story)) {
                    continue;
                }
                if (stories >= skip && stories < wanted) {
                    hits.add(hit);
                }
                stories++;
            }
            goesOn = page.hasMore() && !searcher.timedOut();
            next = Optional.of(new Cursor(0, 0, Instant.EPOCH, Ranking.WINDOW, page.shown(), page.after()));
            batch = Math.min(4 * batch, SearchRequest.MAX_WINDOW / 2);
        }
        boolean hasMore = stories > wanted;
        Optional<Long> all = hasMore || goesOn ? counted : Optional.of(stories);
        return shown(query, hits, skip, hasMore, total, all);
    }

    private Page shown(Query query, List<ScoredDoc> hits, long skip, boolean hasMore, Total total, Optional<Long> all)
            throws IOException {
        Set<Integer> stories = new HashSet<>();
        for (ScoredDoc hit : hits) {
            if (table.story(hit.doc()) != StoryMap.ALONE) {
                stories.add(table.story(hit.doc()));
            }
        }
        StoryMembers members = StoryMembers.of(searcher, snapshot, table, query, stories);
        List<ScoredDoc> shown = new ArrayList<>();
        List<Optional<Copies>> copies = new ArrayList<>();
        for (ScoredDoc hit : hits) {
            int doc = members.shown(hit.doc(), request.stories());
            shown.add(doc == hit.doc() ? hit : new ScoredDoc(doc, hit.score()));
            copies.add(members.copies(doc));
        }
        return new Page(new Ranking.Page(shown, skip + 1, hasMore, List.of(), total), copies, all);
    }

    /// @param counts whether all that is found may be counted on the way
    private Ranking ranking(int limit, boolean counts) {
        SearchRequest part = request.toBuilder()
                .stories(StoryView.SHOW)
                .offset(0)
                .limit(limit)
                .exactTotal(counts && request.exactTotal())
                .build();
        return new Ranking(searcher, snapshot, part, translation, scoring, Optional.of(table));
    }
}
