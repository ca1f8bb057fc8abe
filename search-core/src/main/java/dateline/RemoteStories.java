package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.batch.BandExport;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Contents;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The stories of an index on a cluster.
///
/// @param index the index
record RemoteStories(RemoteIndex index) implements Stories {

    @Override
    public Optional<Story> of(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return index.read("read the story of " + id, searcher -> searcher.story(ArticleId.of(id)));
    }

    @Override
    public Contents contents(String id) {
        return Contents.NONE;
    }

    @Override
    public ResultPage largest(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return index.read("find the largest stories", searcher -> searcher.largestStories(request));
    }

    @Override
    public ResultPage related(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        return index.read("find stories like article " + article.id(), searcher -> searcher.related(article, request));
    }

    @Override
    public ResultPage background(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        throw unsupported("find the background of an article", "find what is related instead");
    }

    @Override
    public ResultPage followUps(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        throw unsupported("find what followed from an article", "find what is related instead");
    }

    @Override
    public Optional<ResultPage> related(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return index.article(id).map(article -> related(article, SearchRequest.DEFAULT_LIMIT));
    }

    @Override
    public BandExport exportBands(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        try (Stream<Article> articles = index.articles(Query.everything())) {
            return index.operations()
                    .get("export bands", () -> new BandExporter(folder).export(index.toString(), articles));
        }
    }

    private ArticleIndexException unsupported(String what, String instead) {
        return new ArticleIndexException(
                Reason.BAD_REQUEST, "the index " + index + " is on a cluster and cannot " + what + ": " + instead);
    }
}
