package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.ArticleWriter;
import dateline.index.DirectoryStorage;
import dateline.index.IndexFormat;
import dateline.index.PlainFileDirectory;
import dateline.index.UninterruptibleExecutor;
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
            return forWriting(folder.toString(), () -> FSDirectory.open(folder));
        } catch (IOException e) {
            throw Failures.of("cannot create an index in " + folder, e);
        }
    }

    ArticleIndex open(Path folder) {
        requireIndex(folder);
        try {
            return forWriting(folder.toString(), () -> existing(folder));
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    private static Directory existing(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            directory.close();
            throw new ArticleIndexException(Reason.MISSING, "there is no index in " + folder);
        }
        return directory;
    }

    ArticleIndex openReadOnly(Path folder) {
        requireIndex(folder);
        try {
            // Opening a memory-mapped index sets up foreign memory access first: three times the cost of plain reads.
            return forReading(
                    folder.toString(),
                    () -> options.once() ? new PlainFileDirectory(folder) : FSDirectory.open(folder));
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + folder, e);
        }
    }

    ArticleIndex inMemory() {
        try {
            return forWriting("in memory", ByteBuffersDirectory::new);
        } catch (IOException e) {
            throw Failures.of("cannot make an index in memory", e);
        }
    }

    ArticleIndex open(Storage storage) {
        if (!(storage instanceof DirectoryStorage place)) {
            throw new IllegalArgumentException("no index can lie in " + storage);
        }
        try {
            return forWriting(storage.toString(), place::directory);
        } catch (IOException e) {
            throw Failures.of("cannot open the index " + storage, e);
        }
    }

    static void requireIndex(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArticleIndexException(Reason.MISSING, "there is no index at " + folder);
        }
    }

    private ArticleIndex forWriting(String name, UninterruptibleExecutor.Work<Directory> place) throws IOException {
        return uninterrupted(place, (directory, executor) -> {
            ArticleWriter writer = ArticleWriter.open(directory, options.memory(), options.clock(), options.stories());
            try {
                Leases leases = new Leases(writer.searchers(), writer, options.clock());
                return new ArticleIndex(name, directory, options, writer, leases, executor);
            } catch (IOException | RuntimeException e) {
                closeAfterFailure(e, writer);
                throw e;
            }
        });
    }

    private ArticleIndex forReading(String name, UninterruptibleExecutor.Work<Directory> place) throws IOException {
        return uninterrupted(place, (directory, executor) -> {
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                IndexFormat.of(reader);
                Leases leases = new Leases(new SearcherManager(reader, null), null, options.clock());
                return new ArticleIndex(name, directory, options, null, leases, executor);
            } catch (IOException | RuntimeException e) {
                closeAfterFailure(e, reader);
                throw e;
            }
        });
    }

    /// Opens an index in a directory.
    @FunctionalInterface
    private interface Opening {
        ArticleIndex open(Directory directory, UninterruptibleExecutor executor) throws IOException;
    }

    private static ArticleIndex uninterrupted(UninterruptibleExecutor.Work<Directory> place, Opening opening)
            throws IOException {
        UninterruptibleExecutor executor = new UninterruptibleExecutor();
        try {
            return executor.call(() -> {
                Directory directory = place.run();
                try {
                    return opening.open(directory, executor);
                } catch (IOException | RuntimeException e) {
                    closeAfterFailure(e, directory);
                    throw e;
                }
            });
        } catch (IOException | RuntimeException e) {
            executor.close();
            throw e;
        }
    }

    private static void closeAfterFailure(Exception failure, Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
