package dateline.search.answer;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.result.Copies;
import dateline.result.TotalHits;
import dateline.search.rank.Ranking;
import dateline.search.story.StoryMap;
import dateline.search.story.StoryMembers;
import dateline.search.terms.ScoredDoc;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Finds articles like a given one: one hit for each story, without its own copies.
final class RelatedArticles {

    private static final int WORDS = 30;

    /// Of so many articles the best are chosen, after copies are folded.
    private static final int DEPTH = 300;

    private final PreparedSearch prepared;
    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final StoryMap table;

    RelatedArticles(PreparedSearch prepared, StoryMap table) {
        this.prepared = prepared;
        this.searcher = prepared.searcher();
        this.snapshot = prepared.snapshot();
        this.table = table;
    }

    StoryCollapser.Page page(Article article) throws IOException {
        int limit = prepared.request().limit();
        BooleanQuery query = new ArticleKeywords(snapshot, WORDS).query(article);
        TopDocs top = query.clauses().isEmpty() || snapshot.reader().maxDoc() == 0
                ? null
                : searcher.search(restricted(query), Math.max(DEPTH, 4 * limit));
        List<ScoredDoc> hits = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        ScoreDoc[] found = top == null ? new ScoreDoc[0] : top.scoreDocs;
        OwnStory own = new OwnStory(snapshot, table, article, found);
        for (ScoreDoc each : found) {
            int story = table.story(each.doc);
            boolean isNew = story == StoryMap.ALONE || seen.add(story);
            if (isNew && !own.contains(each.doc)) {
                hits.add(new ScoredDoc(each.doc, each.score));
            }
        }
        if (prepared.semantic().isPresent()) {
            hits = prepared.semantic().get().rescored(hits);
            hits.sort(Comparator.comparingDouble(ScoredDoc::score).reversed());
        }
        hits = hits.subList(0, Math.min(limit, hits.size()));
        Set<Integer> stories = new HashSet<>();
        hits.forEach(hit -> stories.add(table.story(hit.doc())));
        stories.remove(StoryMap.ALONE);
        StoryMembers members = StoryMembers.of(searcher, snapshot, table, query, stories);
        List<Optional<Copies>> copies = new ArrayList<>();
        for (ScoredDoc hit : hits) {
            copies.add(members.copies(hit.doc()));
        }
        TotalHits total = new TotalHits(hits.size(), false);
        return new StoryCollapser.Page(new Ranking.Page(hits, 1, false, List.of(), total), copies, Optional.empty());
    }

    /// {@return the query that finds what is like an article, within what the request allows}
    Query query(Article article) throws IOException {
        return restricted(new ArticleKeywords(snapshot, WORDS).query(article));
    }

    /// {@return the query for what the request allows}
    private Query restricted(BooleanQuery query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(prepared.query(), Occur.FILTER)
                .build();
    }
}
