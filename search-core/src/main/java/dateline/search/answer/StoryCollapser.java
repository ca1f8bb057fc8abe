package dateline.search.answer;

import dateline.result.Copies;
import dateline.result.TotalHits;
import dateline.search.rank.RankedDocs;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ScoredDoc;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collapses the copies of each story into one hit.
///
/// Ranked articles are pulled from the top, and an article is skipped when a better one of its story came before. Pages
/// of stories are therefore as stable as pages of articles; a later page costs as much as all pages before it.
public final class StoryCollapser {

    private final PreparedSearch prepared;
    private final StoryMap stories;

    /// Collapses what a request finds.
    ///
    /// @param prepared the request
    /// @param stories  which articles are copies of one another
    public StoryCollapser(PreparedSearch prepared, StoryMap stories) {
        this.prepared = prepared;
        this.stories = stories;
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

    /// {@return a page of stories}
    ///
    /// @param ranking ranks the articles
    /// @param skip    how many stories come before the page
    /// @param limit   how many are on it
    public Page page(Ranking ranking, long skip, int limit) throws IOException {
        if (limit == 0) {
            return Page.unfolded(ranking.page(Ranking.Start.TOP, 0, true));
        }
        RankedDocs ranked = ranking.all();
        Set<Integer> seen = new HashSet<>();
        List<ScoredDoc> hits = new ArrayList<>();
        long found = 0;
        long wanted = skip + limit;
        for (ScoredDoc hit = ranked.next(); hit != null; hit = found > wanted ? null : ranked.next()) {
            int story = stories.story(hit.doc());
            if (story != StoryMap.ALONE && !seen.add(story)) {
                continue;
            }
            if (found >= skip && found < wanted) {
                hits.add(hit);
            }
            found++;
        }
        boolean hasMore = found > wanted;
        Optional<Long> all = hasMore ? ranked.stories() : Optional.of(found);
        return shown(hits, skip, hasMore, ranked.total(), all);
    }

    private Page shown(List<ScoredDoc> hits, long skip, boolean hasMore, TotalHits total, Optional<Long> all)
            throws IOException {
        Set<Integer> copied = new HashSet<>();
        for (ScoredDoc hit : hits) {
            if (stories.story(hit.doc()) != StoryMap.ALONE) {
                copied.add(stories.story(hit.doc()));
            }
        }
        StoryMembers members =
                StoryMembers.of(prepared.searcher(), prepared.snapshot(), stories, prepared.query(), copied);
        List<ScoredDoc> shown = new ArrayList<>();
        List<Optional<Copies>> copies = new ArrayList<>();
        for (ScoredDoc hit : hits) {
            int doc = members.shown(hit.doc(), prepared.request().stories());
            shown.add(doc == hit.doc() ? hit : new ScoredDoc(doc, hit.score()));
            copies.add(members.copies(doc));
        }
        return new Page(new Ranking.Page(shown, skip + 1, hasMore, List.of(), total), copies, all);
    }
}
