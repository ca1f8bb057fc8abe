package dateline;

import dateline.index.IndexFormat;
import dateline.revision.store.RevisionStore;
import dateline.search.Searcher;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.VectorFiles;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lends searchers over snapshots of one index, or of several that are read as one. Safe for use by many threads.
interface SearcherSource extends Closeable {

    /// A searcher that is lent until the lease is closed.
    interface Lease extends Closeable {

        /// {@return the searcher}
        Searcher searcher();
    }

    /// What is done with a searcher.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T apply(Searcher searcher) throws IOException;
    }

    /// {@return the searcher of the current snapshot}
    Lease lease() throws IOException;

    /// {@return what a piece of work finds out from the current snapshot}
    default <T extends @Nullable Object> T with(Work<T> work) throws IOException {
        try (Lease lease = lease()) {
            return work.apply(lease.searcher());
        }
    }

    /// {@return what the index says about itself; of several, the first}
    IndexFormat format() throws IOException;

    /// {@return the vectors of the articles, if the index was opened with a model; of several, the first}
    Optional<ArticleVectors> vectors();

    /// {@return where vectors are kept; empty where the index lies in no folder; of several, the first}
    Optional<VectorFiles> vectorFiles();

    /// {@return the versions of its articles; empty of several indexes}
    Optional<RevisionStore> revisions();

    /// {@return the size of all files, in bytes}
    long bytes() throws IOException;

    /// Goes on to the latest snapshot.
    void refresh() throws IOException;

    /// {@return a part of the engine beneath, if there is one of this type}
    <T> @Nullable T part(Class<T> type);
}
