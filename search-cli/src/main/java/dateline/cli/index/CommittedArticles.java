package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.opensearch.OpenSearch;
import java.nio.file.Path;

/// Counts what is committed, which a writer's own view of its index may be ahead of while other threads add.
final class CommittedArticles {

    private CommittedArticles() {}

    /// {@return how many articles the latest commit of an index has}
    ///
    /// @param index is written; on a cluster all that is added counts
    /// @throws dateline.ArticleIndexException if the commit cannot be read
    static long count(ArticleIndex index) {
        return OpenSearch.isAddress(index.toString()) ? index.stats().articles() : count(Path.of(index.toString()));
    }

    /// {@return how many articles the latest commit of an index has}
    ///
    /// @param folder where it lies
    /// @throws dateline.ArticleIndexException if the commit cannot be read
    static long count(Path folder) {
        try (SearchIndex committed = SearchIndex.open(folder)) {
            return committed.stats().articles();
        }
    }
}
