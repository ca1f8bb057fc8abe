package dateline.ingest;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.article.Article;
import java.util.Iterator;
import java.util.Optional;

/// Where an import puts its articles: an index, as far as an import uses it.
interface ImportTarget {

    /// {@return an index as a target}
    ///
    /// @param index the index, open for writing
    static ImportTarget of(ArticleIndex index) {
        return new ImportTarget() {
            @Override
            public AddReport addAll(Iterator<Article> articles) {
                return index.addAll(articles);
            }

            @Override
            public Optional<Article> article(String id) {
                return index.article(id);
            }

            @Override
            public void delete(String id) {
                index.delete(id);
            }

            @Override
            public void commit() {
                index.commit();
            }
        };
    }

    /// Takes all articles.
    ///
    /// @param articles the articles
    /// @return what became of them
    AddReport addAll(Iterator<Article> articles);

    /// {@return an article that was committed}
    ///
    /// @param id its id
    default Optional<Article> article(String id) {
        return Optional.empty();
    }

    /// Deletes an article.
    ///
    /// @param id its id
    default void delete(String id) {
        throw new UnsupportedOperationException("deleting is not supported here");
    }

    /// Makes durable what was added and deleted.
    default void commit() {}
}
