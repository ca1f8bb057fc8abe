package dateline;

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

/// The stories of an index on this machine.
///
/// @param index the index
record LocalStories(LocalIndex index) implements Stories {

    @Override
    public Optional<Story> of(String id) {
        return index.read("read the story of " + id, searcher -> searcher.story(ArticleId.of(id)));
    }

    @Override
    public Contents contents(String id) {
        return index.read("read what " + id + " contains", searcher -> searcher.contents(ArticleId.of(id)));
    }

    @Override
    public ResultPage largest(SearchRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return index.read("find the largest stories", request, searcher -> searcher.largestStories(request));
    }

    @Override
    public ResultPage related(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        return index.read(
                "find stories like article " + article.id(), request, searcher -> searcher.related(article, request));
    }

    @Override
    public ResultPage background(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        return index.read(
                "find the background of article " + article.id(),
                request,
                searcher -> searcher.background(article, request));
    }

    @Override
    public ResultPage followUps(Article article, SearchRequest request) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(request, "request must not be null");
        return index.read(
                "find what followed from article " + article.id(),
                request,
                searcher -> searcher.followUps(article, request));
    }

    @Override
    public Optional<ResultPage> related(String id) {
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
}
