package dateline.vector.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/// The vectors of one model by the names of texts, and the names of texts by the digests of articles: a small Lucene
/// index of its own, in a folder beside the articles.
///
/// Any number of processes may use it. Each reads the state of the latest commit. Who has vectors to keep takes the
/// lock for a moment; while another holds it they stay in memory. What is damaged, or belongs to another model, is
/// deleted and started again: nothing is lost but time. Where the folder cannot be written, vectors are kept in memory.
///
/// Safe for use by many threads.
final class VectorStore implements Closeable {

    private static final KeyedValues VECTORS = new KeyedValues("name", "vectors");
    private static final KeyedValues NAMES = new KeyedValues("article", "text");
    private static final String MODEL = "dateline.model";

    /// So many are gathered before they are written.
    private static final int GATHERED = 512;
    /// More than so many are not kept in memory where they cannot be written.
    private static final int MOST_GATHERED = 100_000;
    private static final double BUFFER_MB = 16;
    private static final long LOCK_POLL_MILLIS = 20;

    /// Each query with something new adds a segment, and each segment takes a short command some 2 ms to open.
    private static final double SEGMENTS = 3;

    private final String model;
    private final @Nullable Path folder;
    private @Nullable Directory directory;
    private @Nullable DirectoryReader reader;
    private final Map<TextName, WindowVectors> gathered = new HashMap<>();
    private final Map<Long, TextName> gatheredNames = new HashMap<>();
    private @Nullable IOException failure;
    private boolean closed;

    private VectorStore(String model, @Nullable Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /// {@return the store of a model}
    ///
    /// @param model fingerprint of the model
    /// @param files where the index lies; in memory if it lies in no folder
    static VectorStore of(String model, Optional<VectorFiles> files) {
        return new VectorStore(
                model, files.map(folders -> folders.folder(model)).orElse(null));
    }

    // --- reading ---

    /// {@return the vectors that are known, by name}
    ///
    /// @param names the names
    synchronized Map<TextName, WindowVectors> find(Collection<TextName> names) {
        return find(names, gathered, VECTORS, TextName::key, WindowVectors::of);
    }

    /// {@return the names of articles' texts that are known, by the digest of the article}
    ///
    /// @param articles digests of articles
    synchronized Map<Long, TextName> names(Collection<Long> articles) {
        return find(articles, gatheredNames, NAMES, VectorStore::key, TextName::of);
    }

    private <K, V> Map<K, V> find(
            Collection<K> keys,
            Map<K, V> gathered,
            KeyedValues stored,
            Function<K, BytesRef> key,
            BiFunction<BytesRef, BytesRef, Optional<V>> value) {
        Map<K, V> found = new HashMap<>();
        List<KeyedValues.Key<K>> missing = new ArrayList<>();
        for (K each : keys) {
            V known = gathered.get(each);
            if (known != null) {
                found.put(each, known);
            } else {
                missing.add(new KeyedValues.Key<>(key.apply(each), each));
            }
        }
        missing.sort(Comparator.comparing(KeyedValues.Key::bytes));
        try {
            if (!missing.isEmpty() && refresh() && reader != null) {
                stored.find(
                        reader,
                        missing,
                        (each, bytes) ->
                                value.apply(each.bytes(), bytes).ifPresent(intact -> found.put(each.name(), intact)));
            }
        } catch (IOException | RuntimeException | InternalError e) {
            failed(e);
        }
        return found;
    }

    /// Goes on to the latest commit.
    ///
    /// @return whether there is one
    private boolean refresh() throws IOException {
        if (reader != null && isLatest(reader)) {
            return true;
        }
        if (folder != null && directory == null && !Files.isDirectory(folder)) {
            return false;
        }
        try {
            if (reader == null) {
                DirectoryReader opened = DirectoryReader.open(directory());
                if (!model.equals(opened.getIndexCommit().getUserData().get(MODEL))) {
                    opened.close();
                    beginAnew();
                    return false;
                }
                reader = opened;
                return true;
            }
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            return true;
        } catch (IndexNotFoundException e) {
            return false;
        }
    }

    /// {@return whether there is no later commit, which would have deleted the file of this one}
    private boolean isLatest(DirectoryReader commit) throws IOException {
        return folder != null
                && Files.exists(folder.resolve(commit.getIndexCommit().getSegmentsFileName()));
    }

    /// {@return how many texts have vectors}
    synchronized long size() {
        try {
            return gathered.size() + (refresh() && reader != null ? VECTORS.count(reader) : 0L);
        } catch (IOException | RuntimeException | InternalError e) {
            failed(e);
            return gathered.size();
        }
    }

    /// {@return how many bytes they take on disk}
    long bytes() throws IOException {
        return folder == null ? 0 : VectorFiles.size(folder);
    }

    // --- writing ---

    /// Keeps vectors.
    ///
    /// @param vectors the vectors by name
    synchronized void add(Map<TextName, WindowVectors> vectors) {
        if (gathered.size() >= MOST_GATHERED) {
            gathered.clear();
        }
        gathered.putAll(vectors);
        if (gathered.size() >= GATHERED) {
            flush();
        }
    }

    /// Keeps the names of articles' texts, so that they are known without reading the articles.
    ///
    /// @param names the names by the digest of the article
    synchronized void addNames(Map<Long, TextName> names) {
        if (gatheredNames.size() >= MOST_GATHERED) {
            gatheredNames.clear();
        }
        gatheredNames.putAll(names);
    }

    private boolean hasGathered() {
        return !gathered.isEmpty() || !gatheredNames.isEmpty();
    }

    /// Writes what is gathered, if it can be written now.
    synchronized void flush() {
        try {
            write(Duration.ZERO);
        } catch (IOException e) {
            // It stays in memory: another keeps vectors of its own just now, or [#obstacle] says why.
        }
    }

    /// Writes what is gathered. What cannot be written stays in memory.
    ///
    /// @param patience how long to wait for another that is writing
    /// @throws LockObtainFailedException if another is writing for longer
    /// @throws IOException               if it cannot be written
    synchronized void write(Duration patience) throws IOException {
        // What is damaged is started again, once.
        for (int attempt = 0; attempt < 2 && hasGathered() && !closed; attempt++) {
            try {
                writeGathered(patience);
                failure = null;
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | RuntimeException | InternalError e) {
                failed(e);
                failure = e instanceof IOException unwritten ? unwritten : new IOException(e);
            }
        }
        if (failure != null && hasGathered()) {
            throw failure;
        }
    }

    /// {@return what keeps vectors from being written, as far as can be told without writing: where the folder of the
    /// index is read-only, or the last attempt failed}
    synchronized Optional<IOException> obstacle() {
        if (folder == null || (hasGathered() && failure != null)) {
            return Optional.ofNullable(failure);
        }
        Path index = folder.getParent();
        Path existing = index == null || Files.exists(folder) ? folder : index;
        if (!Files.isDirectory(existing)) {
            return Optional.of(new NotDirectoryException(existing.toString()));
        }
        return Files.isWritable(existing)
                ? Optional.empty()
                : Optional.of(new AccessDeniedException(existing.toString()));
    }

    private void writeGathered(Duration patience) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(true)
                .setMergePolicy(mergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        deleteForeignLock();
        Directory where = patience.isZero()
                ? directory()
                : new SleepingLockWrapper(directory(), patience.toMillis(), LOCK_POLL_MILLIS);
        try (IndexWriter writer = new IndexWriter(where, config)) {
            for (Map.Entry<TextName, WindowVectors> each : gathered.entrySet()) {
                BytesRef key = each.getKey().key();
                put(writer, VECTORS, key, each.getValue().toBytes(key));
            }
            for (Map.Entry<Long, TextName> each : gatheredNames.entrySet()) {
                BytesRef key = key(each.getKey());
                put(writer, NAMES, key, each.getValue().toBytes(key));
            }
            writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
            writer.commit();
        }
        gathered.clear();
        gatheredNames.clear();
        // What was dropped and begun again looks like the state before.
        closeReader();
    }

    /// Few segments, each in one file: a short command opens them all.
    private static TieredMergePolicy mergePolicy() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(SEGMENTS);
        policy.setNoCFSRatio(1);
        return policy;
    }

    private static void put(IndexWriter writer, KeyedValues where, BytesRef key, byte[] value) throws IOException {
        writer.updateDocument(where.term(key), where.document(key, value));
    }

    private Directory directory() throws IOException {
        if (directory == null) {
            directory = folder == null ? new ByteBuffersDirectory() : VectorFiles.open(folder);
        }
        return directory;
    }

    // --- damage ---

    /// Closes what was open, so that the next who asks opens it again; deletes it if it is damaged.
    private void failed(Throwable e) {
        try {
            closeReader();
        } catch (IOException | RuntimeException another) {
            e.addSuppressed(another);
            reader = null;
        }
        if (isDamage(e)) {
            beginAnew();
        }
    }

    /// Whether files are damaged or not ours. A full disk and an interrupted thread are no damage. Flipped bits that no
    /// checksum was asked about let Lucene run out of an array, or worse.
    private static boolean isDamage(Throwable e) {
        return switch (e) {
            case AlreadyClosedException closed -> false;
            case ThreadInterruptedException interrupted -> false;
            case CorruptIndexException corrupt -> true;
            case IndexFormatTooNewException later -> true;
            case IndexFormatTooOldException older -> true;
            case EOFException cut -> true;
            case NoSuchFileException missing -> true;
            case FileNotFoundException missing -> true;
            case IOException other -> false;
            default -> true;
        };
    }

    /// Deletes all vectors that are there, unless another is writing.
    private void beginAnew() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Lock lock = lock()) {
            closeReader();
            for (String file : directory().listAll()) {
                Path path = folder.resolve(file);
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && VectorFiles.isOurs(path)) {
                    Files.deleteIfExists(path);
                }
            }
            lock.ensureValid();
        } catch (IOException | AlreadyClosedException e) {
            // Then nothing is kept, and nothing believed.
        }
    }

    private Lock lock() throws IOException {
        deleteForeignLock();
        return directory().obtainLock(IndexWriter.WRITE_LOCK_NAME);
    }

    /// Lucene's lock files are empty, and it trusts no other; so one with content is held by nobody.
    private void deleteForeignLock() throws IOException {
        Path file = folder == null ? null : folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (file != null && Files.isRegularFile(file) && Files.size(file) > 0) {
            Files.delete(file);
        }
    }

    private void closeReader() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private static BytesRef key(long article) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(article).array());
    }

    /// Writes what is gathered, and closes.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        flush();
        closed = true;
        closeReader();
        if (directory != null) {
            directory.close();
        }
    }
}
