package dateline;

import dateline.index.ArticleWriter;
import dateline.index.IndexFormat;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.index.UninterruptibleExecutor;
import dateline.index.files.OpenCommit;
import dateline.revision.store.RevisionStore;
import dateline.search.Searcher;
import dateline.search.terms.AliasTables;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.VectorFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Lends the searcher of an index's current snapshot. Every caller gets the same one while the snapshot stays the same,
/// so that what it caches about words serves all of them.
final class SearcherProvider implements SearcherSource {

    private volatile SearcherManager manager;
    private final Directory directory;
    private final @Nullable ArticleWriter writer;
    private final @Nullable UninterruptibleExecutor executor;
    private final Clock clock;
    private final Optional<ArticleVectors> vectors;
    private final RevisionStore revisions;
    private volatile @Nullable Current current;

    /// @param manager   gives snapshots of the index; closed with this
    /// @param directory where the index lies; closed by the caller
    /// @param writer    the writer of the index, if it is open for writing; its settings override those of the snapshot
    /// @param executor  runs what an interrupt must not stop, if the index is open for writing
    /// @param revisions the versions of its articles
    /// @param options   has the clock, which tells the time where a request pins none, and the embedding model
    SearcherProvider(
            SearcherManager manager,
            Directory directory,
            @Nullable ArticleWriter writer,
            @Nullable UninterruptibleExecutor executor,
            RevisionStore revisions,
            IndexOptions options) {
        this.manager = manager;
        this.directory = directory;
        this.writer = writer;
        this.executor = executor;
        this.revisions = revisions;
        this.clock = options.clock();
        this.vectors = options.model().map(model -> new ArticleVectors(model, VectorFiles.beside(directory)));
    }

    /// The searcher of a snapshot.
    private record Current(DirectoryReader reader, IndexFormat format, Searcher searcher) {

        private boolean isOf(DirectoryReader state, @Nullable ArticleWriter writer) {
            return reader.equals(state) && (writer == null || writer.format().equals(format));
        }
    }

    private record ManagedLease(Searcher searcher, SearcherProvider provider, IndexSearcher lent) implements Lease {

        @Override
        public void close() throws IOException {
            provider.release(lent);
        }
    }

    /// Gives a searcher back. Whoever gives back the last one of a snapshot makes Lucene delete files that the writer
    /// has no use for; it then looks at the writer's lock, which an interrupt there would take away.
    private void release(IndexSearcher lent) throws IOException {
        if (executor == null || executor.isClosed()) {
            manager.release(lent);
            return;
        }
        AtomicBoolean begun = new AtomicBoolean();
        try {
            executor.call(() -> {
                begun.set(true);
                manager.release(lent);
                return true;
            });
        } catch (AlreadyClosedException e) {
            if (begun.get()) {
                throw e;
            }
            manager.release(lent);
        }
    }

    @Override
    public Lease lease() throws IOException {
        IndexSearcher lent = acquire();
        try {
            return new ManagedLease(current(lent).searcher(), this, lent);
        } catch (IOException | RuntimeException e) {
            release(lent);
            throw e;
        }
    }

    private Current current(IndexSearcher lease) throws IOException {
        DirectoryReader reader = (DirectoryReader) lease.getIndexReader();
        Current known = current;
        if (known != null && known.isOf(reader, writer)) {
            return known;
        }
        IndexFormat format = writer != null ? writer.format() : IndexFormat.of(reader);
        Snapshot snapshot = Snapshot.of(reader, format);
        Current made = new Current(reader, format, searcher(snapshot, format, clock, vectors, Optional.of(revisions)));
        current = made;
        return made;
    }

    /// {@return a searcher that follows the settings of an index}
    static Searcher searcher(
            Snapshot snapshot,
            IndexFormat format,
            Clock clock,
            Optional<ArticleVectors> vectors,
            Optional<RevisionStore> revisions)
            throws IOException {
        IndexSettings settings = IndexSettings.of(format.settings());
        return new Searcher(
                snapshot, AliasTables.of(settings.aliases()), clock, settings.ranking(), vectors, revisions);
    }

    @Override
    public IndexFormat format() throws IOException {
        if (writer != null) {
            return writer.format();
        }
        IndexSearcher lent = acquire();
        try {
            return current(lent).format();
        } finally {
            release(lent);
        }
    }

    @Override
    public long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += VectorFiles.isFolder(file) || RevisionStore.isFolder(file) ? 0 : length(file);
        }
        return bytes;
    }

    /// {@return the length of a file, 0 if a writer has deleted it since it was listed}
    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return 0;
        }
    }

    @Override
    public void refresh() throws IOException {
        if (writer == null) {
            reopenIfReplaced();
        }
        manager.maybeRefreshBlocking();
    }

    /// Opens the index that was put in the place of the one that is open.
    private synchronized void reopenIfReplaced() throws IOException {
        IndexSearcher lent = manager.acquire();
        boolean isReplaced;
        try {
            isReplaced = OpenCommit.isReplaced((DirectoryReader) lent.getIndexReader(), directory);
        } finally {
            release(lent);
        }
        if (isReplaced) {
            DirectoryReader reader = DirectoryReader.open(directory);
            SearcherManager opened;
            try {
                IndexFormat.of(reader);
                opened = new SearcherManager(Layout.whole(reader), null);
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(reader);
                throw e;
            }
            SearcherManager before = manager;
            manager = opened;
            before.close();
        }
    }

    /// {@return a searcher of the current snapshot, to be released}
    private IndexSearcher acquire() throws IOException {
        SearcherManager current = manager;
        try {
            return current.acquire();
        } catch (AlreadyClosedException e) {
            if (current.equals(manager)) {
                throw e;
            }
            // It was replaced in between.
            return manager.acquire();
        }
    }

    @Override
    public <T> @Nullable T part(Class<T> type) {
        SearcherManager now = manager;
        return type.isInstance(now) ? type.cast(now) : null;
    }

    @Override
    public Optional<ArticleVectors> vectors() {
        return vectors;
    }

    @Override
    public Optional<VectorFiles> vectorFiles() {
        return VectorFiles.beside(directory);
    }

    @Override
    public Optional<RevisionStore> revisions() {
        return Optional.of(revisions);
    }

    Clock clock() {
        return clock;
    }

    @Override
    public synchronized void close() throws IOException {
        current = null;
        IOUtils.close(vectors.orElse(null), manager);
    }
}
