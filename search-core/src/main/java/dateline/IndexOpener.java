package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.ArticleWriter;
import dateline.index.DirectoryStorage;
import dateline.index.IndexFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// Makes and opens indexes, for [ArticleIndex], which says what each way does. What was opened on the way to a failure
/// is closed.
final class IndexOpener {

    private final IndexOptions options;

    IndexOpener(IndexOptions options) {
        this.options = options;
    }

    ArticleIndex create(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> content = Files.list(folder)) {
                    if (content.findAny().isPresent()) {
                        throw new ArticleIndexException(
                                Reason.EXISTS,
                                "cannot create an index in " + folder
                                        + ", it is not empty: open the index there, or choose another folder");
                    }
                }
            }
            Files.createDirectories(folder);
            return forWriting(folder.toString(), FSDirectory.open(folder));
        } catch (IOException e) {
            throw Failures.of("cannot create an index in " + folder, e);
        }
    }

    ArticleIndex open(Path folder) {
        requireIndex(folder);
        try {
            Directory directory = FSDirectory.open(folder);
            if (!DirectoryReader.indexExists(directory)) {
                directory.close();
                throw new ArticleIndexException(Reason.MISSING, "there is no index in " + folder);
            }
            return forWriting(folder.toString(), directory);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    ArticleIndex openReadOnly(Path folder) {
        requireIndex(folder);
        try {
            // Opening a memory-mapped index sets up foreign memory access first: three times the cost of plain reads.
            Directory directory = options.once() ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
            return forReading(folder.toString(), directory);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    ArticleIndex inMemory() {
        try {
            return forWriting("in memory", new ByteBuffersDirectory());
        } catch (IOException e) {
            throw Failures.of("cannot make an index in memory", e);
        }
    }

    ArticleIndex open(Storage storage) {
        if (!(storage instanceof DirectoryStorage place)) {
            throw new IllegalArgumentException("no index can lie in " + storage);
        }
        try {
            return forWriting(storage.toString(), place.directory());
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + storage, e);
        }
    }

    static void requireIndex(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArticleIndexException(Reason.MISSING, "there is no index at " + folder);
        }
    }

    private ArticleIndex forWriting(String name, Directory directory) throws IOException {
        ArticleWriter writer = null;
        try {
            writer = ArticleWriter.open(directory, options.memory(), options.clock(), options.stories());
            Leases leases = new Leases(writer.searchers(), writer, options.clock());
            return new ArticleIndex(name, directory, options, writer, leases);
        } catch (IOException | RuntimeException e) {
            closeAfterFailure(e, writer, directory);
            throw e;
        }
    }

    private ArticleIndex forReading(String name, Directory directory) throws IOException {
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            IndexFormat.of(reader);
            Leases leases = new Leases(new SearcherManager(reader, null), null, options.clock());
            return new ArticleIndex(name, directory, options, null, leases);
        } catch (IOException | RuntimeException e) {
            closeAfterFailure(e, reader, directory);
            throw e;
        }
    }

    private static void closeAfterFailure(Exception failure, @Nullable Closeable... opened) {
        for (Closeable each : opened) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
