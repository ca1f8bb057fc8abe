package dateline.vector.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The vectors of one model by the names of texts: a small Lucene index of its own, in a folder beside the articles.
///
/// Any number of processes may use it. Each reads the state of the latest commit. Who has vectors to keep takes the
/// lock for a moment; while another holds it they stay in memory. What is damaged, or belongs to another model, is
/// deleted and begun anew: nothing is lost but time. Where the folder cannot be written, vectors are kept in memory.
///
/// Safe for use by many threads.
final class VectorStore implements Closeable {

    private static final String NAME = "name";
    private static final String VECTORS = "vectors";
    private static final String MODEL = "dateline.model";

    /// So many are gathered before they are written.
    private static final int GATHERED = 512;
    /// More than so many are not kept in memory where they cannot be written.
    private static final int MOST_GATHERED = 100_000;
    private static final double BUFFER_MB = 16;

    private final String model;
    private final @Nullable Path folder;
    private @Nullable Directory directory;
    private @Nullable DirectoryReader reader;
    private final Map<TextName, WindowVectors> gathered = new HashMap<>();
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
        Map<TextName, WindowVectors> found = new HashMap<>();
        List<TextName> missing = new ArrayList<>();
        for (TextName name : names) {
            WindowVectors known = gathered.get(name);
            if (known != null) {
                found.put(name, known);
            } else {
                missing.add(name);
            }
        }
        try {
            if (!missing.isEmpty() && refresh()) {
                find(missing, found);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            failed(e);
        }
        return found;
    }

    private void find(List<TextName> names, Map<TextName, WindowVectors> found) throws IOException {
        TreeMap<BytesRef, TextName> sorted = new TreeMap<>();
        names.forEach(name -> sorted.put(term(name), name));
        if (reader == null) {
            return;
        }
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Terms terms = leaf.terms(NAME);
            BinaryDocValues values = leaf.getBinaryDocValues(VECTORS);
            if (terms == null || values == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            // Documents are numbered as they came and not by name: values are read in their order.
            TreeMap<Integer, TextName> docs = new TreeMap<>();
            PostingsEnum postings = null;
            for (Map.Entry<BytesRef, TextName> name : sorted.entrySet()) {
                if (each.seekExact(name.getKey())) {
                    postings = each.postings(postings, PostingsEnum.NONE);
                    for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                        if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
                            docs.put(doc, name.getValue());
                        }
                    }
                }
            }
            for (Map.Entry<Integer, TextName> doc : docs.entrySet()) {
                if (values.advanceExact(doc.getKey())) {
                    byte[] value = BytesRef.deepCopyOf(values.binaryValue()).bytes;
                    WindowVectors.fromBytes(doc.getValue(), value)
                            .ifPresent(vectors -> found.put(doc.getValue(), vectors));
                }
            }
        }
    }

    /// Goes on to the latest commit.
    ///
    /// @return whether there is one
    private boolean refresh() throws IOException {
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

    /// {@return how many texts have vectors}
    synchronized long size() {
        try {
            return gathered.size() + (refresh() && reader != null ? reader.numDocs() : 0L);
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

    /// Writes what is gathered, if it can be written now.
    synchronized void flush() {
        if (gathered.isEmpty() || closed) {
            return;
        }
        // What is damaged is begun anew, once.
        for (int attempt = 0; attempt < 2 && !gathered.isEmpty(); attempt++) {
            try {
                write();
            } catch (LockObtainFailedException e) {
                // Another keeps vectors of its own just now.
                return;
            } catch (IOException | RuntimeException | InternalError e) {
                failed(e);
            }
        }
    }

    private void write() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(true)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory(), config)) {
            for (Map.Entry<TextName, WindowVectors> each : gathered.entrySet()) {
                BytesRef term = term(each.getKey());
                Document document = new Document();
                document.add(new StringField(NAME, term, Field.Store.NO));
                document.add(new BinaryDocValuesField(
                        VECTORS, new BytesRef(each.getValue().toBytes(each.getKey()))));
                writer.updateDocument(new Term(NAME, term), document);
            }
            writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
            writer.commit();
        }
        gathered.clear();
        // What was dropped and begun again looks like the state before.
        closeReader();
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

    /// Deletes all that is there, unless another is writing.
    private void beginAnew() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Lock lock = directory().obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            closeReader();
            for (String file : directory().listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
            lock.ensureValid();
        } catch (IOException e) {
            // Then nothing is kept, and nothing believed.
        }
    }

    private void closeReader() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private static BytesRef term(TextName name) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(name.high())
                .putLong(name.low())
                .array());
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
