package dateline.search.answer;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import dateline.result.Total;
import dateline.search.limit.Deadline;
import dateline.search.story.StoryMap;
import dateline.search.terms.Scoring;
import dateline.search.translate.PreparedSearch;
import java.io.IOException;
import java.time.Duration;

/// Answers what is asked of stories as such.
public final class StorySearch {

    private final Snapshot snapshot;
    private final StoryMap table;

    public StorySearch(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.table = StoryMap.of(snapshot.reader());
    }

    /// {@return the stories with most articles among those that answer a request, the largest first}
    public ResultPage largest(PreparedSearch asked) throws IOException {
        long begun = System.nanoTime();
        SearchRequest request = asked.request();
        ResultPage.Builder page = ResultPage.builder();
        request.warnings().forEach(page::warning);
        asked.translation().warnings().forEach(page::warning);
        LargestStories.Page largest =
                new LargestStories(asked.searcher(), snapshot, table).page(asked.query(), request);
        boolean complete = !asked.deadline().passed();
        return page.total(new Total(largest.count().articles(), complete))
                .stories(largest.count().stories())
                .hits(HitAssembler.read(
                        snapshot.reader(),
                        largest.hits(),
                        new Snippets(asked.translator(), request, asked.markingDeadline()),
                        Scoring.STANDARD))
                .complete(complete)
                .took(Duration.ofNanos(System.nanoTime() - begun))
                .build();
    }

    /// {@return the stories most like that of an article, best first; its own is not among them}
    ///
    /// @param unmarked a request for nothing in particular, without snippets
    public ResultPage related(Article article, int limit, PreparedSearch unmarked) throws IOException {
        long begun = System.nanoTime();
        StoryCollapser.Page page = new RelatedArticles(unmarked.searcher(), snapshot, table).page(article, limit);
        return ResultPage.builder()
                .total(page.ranked().total())
                .hits(HitAssembler.read(
                        snapshot.reader(),
                        page,
                        new Snippets(unmarked.translator(), unmarked.request(), Deadline.NONE),
                        Scoring.STANDARD))
                .took(Duration.ofNanos(System.nanoTime() - begun))
                .build();
    }
}
