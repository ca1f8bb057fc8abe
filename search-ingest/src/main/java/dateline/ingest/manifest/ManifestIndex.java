package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Lucene index that holds a manifest: entries by their names, as of the last [#refresh].
///
/// Lucene gives it checksums, commits that are whole or not there, and growth and merging within a bounded heap. Merges
/// run on the calling thread, so that their failures reach the caller.
///
/// Not safe for use by several threads at once.
final class ManifestIndex implements Closeable {

    private static final double BUFFER_MB = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private List<Segment> segments = List.of();

    /// An entry that was found.
    ///
    /// @param segment its segment
    /// @param doc     its document there
    record Place(Segment segment, int doc) {}

    /// Opens the index of a directory, or begins one there; closes the directory on failure, and with the index.
    ///
    /// @param directory where it lies
    /// @throws IOException if it cannot be read or made
    ManifestIndex(Directory directory) throws IOException {
        this.directory = directory;
        @Nullable IndexWriter opened = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig()
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setCommitOnClose(false)
                    .setMergeScheduler(new SerialMergeScheduler());
            opened = new IndexWriter(directory, config);
            writer = opened;
            reader = DirectoryReader.open(writer);
            segments = segments(reader);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, opened, directory);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, @Nullable IndexWriter writer, Directory directory) {
        try (directory) {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<Segment> segments(DirectoryReader reader) {
        // The largest first, for it is where most is found.
        return reader.leaves().stream()
                .map(LeafReaderContext::reader)
                .sorted(Comparator.comparingInt(leaf -> -leaf.maxDoc()))
                .map(Segment::new)
                .toList();
    }

    /// {@return the segments as of the last refresh}
    List<Segment> segments() {
        return segments;
    }

    /// {@return the entry of a name as of the last refresh}
    Optional<Place> find(Kind kind, String name) throws IOException {
        BytesRef key = new BytesRef(name);
        for (Segment segment : segments) {
            int doc = segment.find(kind, key);
            if (doc != Segment.NONE) {
                return Optional.of(new Place(segment, doc));
            }
        }
        return Optional.empty();
    }

    /// Writes an entry.
    ///
    /// @param kind    what it is
    /// @param name    its name
    /// @param entry   what is kept of it
    /// @param replace whether there may be an entry of that name
    void put(Kind kind, String name, Document entry, boolean replace) throws IOException {
        BytesRef key = new BytesRef(name);
        entry.add(kind.field(key));
        if (replace) {
            writer.updateDocument(new Term(kind.name(), key), entry);
        } else {
            writer.addDocument(entry);
        }
    }

    /// Takes an entry out.
    void remove(Kind kind, String name) throws IOException {
        writer.deleteDocuments(new Term(kind.name(), name));
    }

    /// Lets what was written be found.
    void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
            segments = segments(newer);
        }
    }

    /// Makes durable what was written, all or nothing.
    ///
    /// @param settings what is kept beside the entries
    void commit(Map<String, String> settings) throws IOException {
        writer.setLiveCommitData(settings.entrySet());
        writer.commit();
    }

    /// {@return what was kept beside the entries}
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        }
        return settings;
    }

    /// Ends; what was not committed is lost.
    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
            writer.rollback();
        }
    }
}
