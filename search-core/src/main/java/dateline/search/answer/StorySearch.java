package dateline.search.answer;

import dateline.article.Article;
import dateline.result.ResultPage;
import dateline.result.TotalHits;
import dateline.search.semantic.SemanticStage;
import dateline.search.story.StoryMap;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import org.apache.lucene.search.Query;

/// Searches for stories instead of articles.
public final class StorySearch {

    private final PreparedSearch prepared;
    private final StoryMap stories;

    /// Answers a request.
    public StorySearch(PreparedSearch prepared) throws IOException {
        this.prepared = prepared;
        this.stories = StoryMap.of(prepared.snapshot().reader());
    }

    /// {@return the stories with most articles among those that answer the request, the largest first}
    public ResultPage largest() throws IOException {
        ResultPage.Builder page = ResultPage.builder();
        prepared.request().warnings().forEach(page::warning);
        prepared.translation().warnings().forEach(page::warning);
        LargestStories.Page largest = new LargestStories(prepared.searcher(), prepared.snapshot(), stories)
                .page(
                        prepared.query(),
                        prepared.request().offset(),
                        prepared.request().limit());
        boolean complete = !prepared.deadline().passed();
        return page.total(new TotalHits(largest.count().articles(), complete))
                .stories(largest.count().stories())
                .hits(HitAssembler.read(prepared, largest.hits()))
                .complete(complete)
                .took(prepared.elapsed())
                .build();
    }

    /// {@return the query that finds what is like an article, so that it can be sent to a remote engine}
    ///
    /// @param article the article
    public Query relatedQuery(Article article) throws IOException {
        return new RelatedArticles(prepared, stories).query(article);
    }

    /// {@return the stories most like that of an article, best first; its own is not among them}
    ///
    /// @param article the article
    public ResultPage related(Article article) throws IOException {
        return answer(new RelatedArticles(prepared, stories).page(article));
    }

    /// {@return the stories to read before an article, best first; its own is not among them}
    ///
    /// @param article the article
    public ResultPage background(Article article) throws IOException {
        return answer(new BackgroundArticles(prepared, stories).before(article));
    }

    /// {@return the stories that came of an article, in the order of time; its own is not among them}
    ///
    /// @param article the article
    public ResultPage followUps(Article article) throws IOException {
        return answer(new BackgroundArticles(prepared, stories).after(article));
    }

    private ResultPage answer(StoryCollapser.Page page) throws IOException {
        ResultPage.Builder answer = ResultPage.builder();
        prepared.request().warnings().forEach(answer::warning);
        prepared.semantic().flatMap(SemanticStage::remark).ifPresent(answer::warning);
        return answer.total(page.ranked().total())
                .hits(HitAssembler.read(prepared, page))
                .took(prepared.elapsed())
                .build();
    }
}
