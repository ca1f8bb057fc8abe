package dateline;

import dateline.article.Article;
import dateline.query.Query;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The articles that match a query, read one after the other from one snapshot.
final class ArticleStream implements Iterator<Article> {

    static final String WHAT = "read articles";

    /// Gives the next article; null at the end.
    @FunctionalInterface
    interface Reader {
        @Nullable
        Article next() throws IOException;
    }

    private final Operations operations;
    private final Reader articles;
    private @Nullable Article next;
    private boolean ended;

    private ArticleStream(Operations operations, Reader articles) {
        this.operations = operations;
        this.articles = articles;
    }

    /// {@return the articles; the stream holds the snapshot until it is closed}
    static Stream<Article> of(Operations operations, SearcherSource source, Query query) {
        SearcherSource.Lease lease = operations.get(WHAT, source::lease);
        try {
            ArticleStream iterator = operations.get(
                    WHAT, () -> new ArticleStream(operations, lease.searcher().articles(query)::next));
            return stream(iterator, operations, lease);
        } catch (RuntimeException e) {
            close(operations, lease);
            throw e;
        }
    }

    /// {@return the articles that a reader gives}
    ///
    /// @param held closed with the stream
    static Stream<Article> of(Operations operations, Reader articles, Closeable held) {
        return stream(new ArticleStream(operations, articles), operations, held);
    }

    private static Stream<Article> stream(ArticleStream articles, Operations operations, Closeable held) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(articles, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(operations, held));
    }

    private static void close(Operations operations, Closeable held) {
        operations.get(WHAT, () -> {
            held.close();
            return null;
        });
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = operations.get(WHAT, articles::next);
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Article next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Article article = next;
        next = null;
        return article;
    }
}
