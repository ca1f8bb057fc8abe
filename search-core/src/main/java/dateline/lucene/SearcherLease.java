package dateline.lucene;

import dateline.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/// The Lucene searcher of an open index, lent until the lease is closed. The searcher sees one state of the index.
///
/// ```java
/// try (SearcherLease lease = SearcherLease.of(index)) {
///     lease.searcher().count(new TermQuery(new Term("title", "storm")));
/// }
/// ```
///
/// A lease is for one thread; its searcher is safe for use by many.
///
/// @since 0.1
public final class SearcherLease implements AutoCloseable {

    private final SearcherManager searchers;
    private final IndexSearcher searcher;

    private SearcherLease(SearcherManager searchers, IndexSearcher searcher) {
        this.searchers = searchers;
        this.searcher = searcher;
    }

    /// {@return a lease of the searcher of an index}
    ///
    /// @param index an open index
    /// @throws org.apache.lucene.store.AlreadyClosedException if the index is closed
    public static SearcherLease of(SearchIndex index) {
        Objects.requireNonNull(index, "index must not be null");
        SearcherManager searchers = index.unwrap(SearcherManager.class);
        try {
            return new SearcherLease(searchers, searchers.acquire());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the searcher, not to be used after the lease is closed}
    public IndexSearcher searcher() {
        return searcher;
    }

    /// Gives the searcher back.
    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
