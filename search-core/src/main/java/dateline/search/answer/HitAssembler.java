package dateline.search.answer;

import dateline.article.Article;
import dateline.result.Freshness;
import dateline.result.Hit;
import dateline.search.rank.Ranking;
import dateline.search.story.ContentsReader;
import dateline.search.terms.RecencyDecay;
import dateline.search.terms.ScoredDoc;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/// Loads the articles of a page and highlights them.
public final class HitAssembler {

    private static final int MOST_CONTENTS = 20;

    private HitAssembler() {}

    /// {@return the hits of a page}
    ///
    /// @param prepared the request
    /// @param folded   what is on the page
    public static List<Hit> read(PreparedSearch prepared, StoryCollapser.Page folded) throws IOException {
        return read(prepared, folded, new ArticleVersions(Set.of()));
    }

    /// {@return the hits of a page}
    ///
    /// @param prepared the request
    /// @param folded   what is on the page
    ///
    /// @param versions counts the articles that are shown as they stood before
    public static List<Hit> read(PreparedSearch prepared, StoryCollapser.Page folded, ArticleVersions versions)
            throws IOException {
        IndexReader reader = prepared.snapshot().reader();
        Snippets snippets = new Snippets(prepared.translator(), prepared.request(), prepared.markingDeadline());
        Optional<RecencyDecay> aging = prepared.scoring().aging();
        Ranking.Page ranked = folded.ranked();
        StoredFields stored = reader.storedFields();
        ContentsReader contents = new ContentsReader(reader, MOST_CONTENTS);
        List<Hit> hits = new ArrayList<>();
        long rank = ranked.first();
        for (ScoredDoc each : ranked.hits()) {
            Article article = prepared.snapshot().articleWithLanguage(stored, each.doc());
            versions.show(article);
            Snippets.Marked marked = snippets.mark(article, prepared.snapshot().analysis(article, each.doc()));
            Optional<Freshness> freshness = Optional.empty();
            if (aging.isPresent() && !Float.isNaN(each.relevance())) {
                freshness = Optional.of(aging.get().of(reader, each));
            }
            hits.add(new Hit(
                    rank,
                    each.score(),
                    article,
                    marked.title(),
                    marked.snippets(),
                    folded.copies(hits.size()),
                    freshness,
                    prepared.semantic().flatMap(stage -> stage.score(each.doc())),
                    contents.of(List.of(each.doc()))));
            rank++;
        }
        return hits;
    }
}
