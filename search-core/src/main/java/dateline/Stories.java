package dateline;

import dateline.article.Article;
import dateline.batch.BandExport;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Contents;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The stories of an index: articles that are copies or rewrites of one text, as of the last commit.
///
/// A view of an open [SearchIndex], as safe for use by many threads. Every method but [#contents] and [#exportBands]
/// throws [ArticleIndexException] with [ArticleIndexException.Reason#BAD_REQUEST] if the index was created without
/// stories.
///
/// @since 0.1
public interface Stories {

    /// {@return the story of the article with this id: itself and its copies; empty if there is no such article}
    ///
    /// @param id the article's id
    Optional<Story> of(String id);

    /// {@return what an article contains as a roundup, live blog or digest, and of which roundups it or a copy of it is
    /// part; neither if there is no such article, if the index has no stories, and on a cluster}
    ///
    /// @param id the article's id
    Contents contents(String id);

    /// {@return the stories with most articles among those that match a request, the largest first; the earliest
    /// article of each is shown}
    ///
    /// @param request query, filters, limit and offset; all else is ignored
    ResultPage largest(SearchRequest request);

    /// {@return the stories most like an article, best first, without its own}
    ///
    /// @param article the article, which need not be in the index
    /// @param limit   how many stories
    default ResultPage related(Article article, int limit) {
        Objects.requireNonNull(article, "article must not be null");
        return related(
                article, SearchRequest.builder(Query.everything()).limit(limit).build());
    }

    /// {@return the stories most like an article among those that match a request, best first, without its own: by
    /// their words, or by words and meaning where its ranking is semantic}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query and filters, limit, ranking, its parameters and embedding budget; all else is ignored
    ResultPage related(Article article, SearchRequest request);

    /// {@return what to read before an article: other stories on what it is about, best first, each once. Those that
    /// were published before it are preferred, those that share rare names with it too, and none says much the same as
    /// it or a better one. Where the ranking of the request is semantic, meaning counts a quarter beside the words}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query, filters, limit, ranking and embedding budget; all else is ignored
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index is on a cluster
    ResultPage background(Article article, SearchRequest request);

    /// {@return what came of an article: other stories that were published after it and are about the same, preferably
    /// with rare names in common, the best ones in the order of time; none if the article has no date}
    ///
    /// @param article the article, which need not be in the index
    /// @param request query, filters and limit; all else is ignored
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index is on a cluster
    ResultPage followUps(Article article, SearchRequest request);

    /// {@return the ten stories most like that of the article with this id, best first, without its own; empty if
    /// there is no such article}
    ///
    /// @param id the article's id
    Optional<ResultPage> related(String id);

    /// Writes all articles that may have copies, and the buckets in which likely copies meet, for a program that finds
    /// the stories of a very large collection elsewhere ([dateline.batch]). An index of 100,000 articles takes a minute
    /// or two, in memory that does not grow with it. The files are there when all is written, or not at all.
    ///
    /// @param folder where to write [BandExport#ARTICLES] and [BandExport#BANDS]; empty or not there
    /// @return what was exported
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#EXISTS] if the folder holds anything
    BandExport exportBands(Path folder);
}
