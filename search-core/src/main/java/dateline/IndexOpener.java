package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.analysis.Spellings;
import dateline.index.ArticleWriter;
import dateline.index.DirectoryStorage;
import dateline.index.IndexFormat;
import dateline.index.IndexUpgrade;
import dateline.index.Layout;
import dateline.index.MemoryBudget;
import dateline.index.PlainFileDirectory;
import dateline.index.UninterruptibleExecutor;
import dateline.index.files.DamageFinder;
import dateline.index.files.DamagedFileException;
import dateline.index.files.Finding;
import dateline.index.files.IndexVerifier;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteStorage;
import dateline.revision.store.RevisionKeeper;
import dateline.revision.store.RevisionStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Creates and opens indexes, for [ArticleIndex] and [SearchIndex], which say what each way does. What was opened on
/// the way to a failure is closed.
final class IndexOpener {

    /// The lock, the list of segments before it has its name, and the pairs of copies that the list would have named.
    /// What an import remembers is none of them: beside a new index it would say that files were read which were not.
    private static final Pattern LEAVING = Pattern.compile("write\\.lock|pending_segments_[0-9a-z]+|stories_[0-9a-z]+");

    private final IndexOptions options;

    IndexOpener(IndexOptions options) {
        this.options = options;
    }

    ArticleIndex create(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> content = Files.list(folder)) {
                    if (!content.allMatch(IndexOpener::isLeaving)) {
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
            throw ExceptionMapper.of("cannot create an index in " + folder, e);
        }
    }

    /// {@return whether a file is what a process leaves that is killed while it makes an index}
    private static boolean isLeaving(Path file) {
        return LEAVING.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// {@return a new index that takes the articles of another, each with the time when it was added there}
    ///
    /// @param folder a new folder
    /// @param like   what the other index says about itself, if that is known
    ArticleIndex rebuild(Path folder, Optional<IndexFormat> like) throws IOException {
        Files.createDirectory(folder);
        return forWriting(
                folder.toString(),
                () -> FSDirectory.open(folder),
                directory -> ArticleWriter.rebuild(
                        directory,
                        MemoryBudget.gathered(options.memory()),
                        options.clock(),
                        like.orElseGet(
                                () -> ArticleWriter.newFormat(options.clock(), options.stories(), spellings()))));
    }

    ArticleIndex open(Path folder) {
        requireIndex(folder);
        try {
            return forWriting(folder.toString(), () -> existing(folder));
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot open the index " + folder, e);
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

    UpgradeReport upgrade(Path folder) {
        requireIndex(folder);
        try (UninterruptibleExecutor executor = new UninterruptibleExecutor()) {
            IndexUpgrade.Result result = executor.call(() -> {
                try (Directory directory = existing(folder)) {
                    return IndexUpgrade.run(
                            directory, MemoryBudget.gathered(options.memory()), options.threads(), options.clock());
                }
            });
            return new UpgradeReport(result.from(), IndexFormat.CURRENT, result.articles(), result.needed());
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot upgrade the index " + folder, e);
        }
    }

    SearchIndex openReadOnly(Path folder) {
        requireIndex(folder);
        try {
            // Opening a memory-mapped index sets up foreign memory access first: three times the cost of plain reads.
            return forReading(
                    folder.toString(),
                    () -> options.once() ? new PlainFileDirectory(folder) : FSDirectory.open(folder));
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot open the index " + folder, e);
        }
    }

    ArticleIndex inMemory() {
        try {
            return forWriting("in memory", ByteBuffersDirectory::new);
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot create an index in memory", e);
        }
    }

    ArticleIndex open(Storage storage) {
        if (storage instanceof RemoteStorage remote) {
            if (options.keepRevisions()) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "an index on a cluster cannot keep versions of its articles: keep them in an index in a folder");
            }
            return remote(remote, RemoteIndex::open);
        }
        if (!(storage instanceof DirectoryStorage place)) {
            throw new IllegalArgumentException("unknown kind of storage: " + storage);
        }
        try {
            return forWriting(storage.toString(), place::directory);
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot open the index " + storage, e);
        }
    }

    SearchIndex openReadOnly(Storage storage) {
        return storage instanceof RemoteStorage remote ? remote(remote, RemoteIndex::existing) : open(storage);
    }

    /// Opens an index that a remote engine keeps.
    @FunctionalInterface
    private interface RemoteOpening {
        RemoteIndex open(RemoteEngine engine, Operations operations, IndexOptions options) throws IOException;
    }

    private RemoteIndex remote(RemoteStorage storage, RemoteOpening opening) {
        RemoteEngine engine = storage.engine();
        UninterruptibleExecutor executor = new UninterruptibleExecutor();
        try {
            return opening.open(engine, new Operations(engine.name(), executor, null, DamageFinder.NONE), options);
        } catch (IOException | RuntimeException e) {
            executor.close();
            closeAfterFailure(e, engine);
            if (e instanceof IOException failure) {
                throw ExceptionMapper.of("cannot open the index " + engine.name(), failure);
            }
            throw (RuntimeException) e;
        }
    }

    /// {@return several indexes read as one}
    static SearchIndex union(List<? extends SearchIndex> indexes) {
        indexes.forEach(index -> Objects.requireNonNull(index, "index must not be null"));
        if (indexes.isEmpty()) {
            throw new IllegalArgumentException("at least one index is needed");
        }
        if (indexes.size() == 1) {
            return indexes.getFirst();
        }
        List<SearcherProvider> members = new ArrayList<>();
        for (SearchIndex index : indexes) {
            if (!(index instanceof LocalIndex local) || !(local.source() instanceof SearcherProvider member)) {
                throw new IllegalArgumentException(index + " cannot be read together with others");
            }
            members.add(member);
        }
        String name = indexes.stream().map(SearchIndex::toString).collect(Collectors.joining(", "));
        UninterruptibleExecutor executor = new UninterruptibleExecutor();
        return new LocalIndex(
                new UnionProvider(members), new Operations(name, executor, null, DamageFinder.NONE), () -> {});
    }

    /// {@return whether a writer holds the index of a folder: its lock, which a killed process loses, cannot be had}
    static boolean isHeld(Path folder) {
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock had = channel.tryLock()) {
            return had == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot look at the lock of the index " + folder, e);
        }
    }

    static void requireIndex(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArticleIndexException(Reason.MISSING, "there is no index at " + folder);
        }
    }

    private ArticleIndex forWriting(String name, UninterruptibleExecutor.Work<Directory> place) throws IOException {
        return forWriting(
                name,
                place,
                directory -> ArticleWriter.open(
                        directory,
                        MemoryBudget.gathered(options.memory()),
                        options.clock(),
                        options.stories(),
                        spellings()));
    }

    private Spellings spellings() {
        return options.joinedSpellings() ? Spellings.JOINED : Spellings.APART;
    }

    /// Opens a writer in a directory.
    @FunctionalInterface
    private interface Writing {
        ArticleWriter in(Directory directory) throws IOException;
    }

    private ArticleIndex forWriting(String name, UninterruptibleExecutor.Work<Directory> place, Writing writing)
            throws IOException {
        return uninterrupted(place, (directory, executor) -> {
            ArticleWriter writer = writing.in(directory);
            try {
                writer.declare(options.fields());
                RevisionStore revisions = revisions(directory, writer);
                SearcherProvider searchers =
                        new SearcherProvider(writer.searchers(), directory, writer, executor, revisions, options);
                return new WritableIndex(
                        searchers,
                        new Operations(name, executor, writer, new DamageFinder(directory)),
                        writer,
                        options,
                        directory);
            } catch (IOException | RuntimeException e) {
                closeAfterFailure(e, writer);
                throw e;
            }
        });
    }

    /// {@return the versions of articles, which the writer keeps if it is to, or if there are some}
    private RevisionStore revisions(Directory directory, ArticleWriter writer) throws IOException {
        RevisionStore store = RevisionStore.beside(directory);
        if (options.keepRevisions()) {
            if (!RevisionStore.isPossible(directory)) {
                throw new ArticleIndexException(
                        Reason.BAD_REQUEST,
                        "versions of articles can be kept by an index in a folder or in memory, not in " + directory);
            }
            store.create();
        }
        if (store.exists()) {
            store.recover(writer.committed());
            writer.tell(new RevisionKeeper(directory, store, writer::format));
        }
        return store;
    }

    private SearchIndex forReading(String name, UninterruptibleExecutor.Work<Directory> place) throws IOException {
        return uninterrupted(place, (directory, executor) -> {
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                IndexFormat.of(reader);
                SearcherProvider searchers = new SearcherProvider(
                        new SearcherManager(Layout.whole(reader), null),
                        directory,
                        null,
                        null,
                        RevisionStore.beside(directory),
                        options);
                return new LocalIndex(
                        searchers, new Operations(name, executor, null, new DamageFinder(directory)), directory);
            } catch (IOException | RuntimeException e) {
                closeAfterFailure(e, reader);
                throw e;
            }
        });
    }

    /// Opens an index in a directory.
    @FunctionalInterface
    private interface Opening<T extends SearchIndex> {
        T open(Directory directory, UninterruptibleExecutor executor) throws IOException;
    }

    private <T extends SearchIndex> T uninterrupted(UninterruptibleExecutor.Work<Directory> place, Opening<T> opening)
            throws IOException {
        UninterruptibleExecutor executor = new UninterruptibleExecutor();
        try {
            return executor.call(() -> {
                Directory directory = place.run();
                try {
                    if (options.verified() && DirectoryReader.indexExists(directory)) {
                        verify(directory);
                    }
                    return opening.open(directory, executor);
                } catch (IOException | RuntimeException | Error e) {
                    Optional<IOException> damage = new DamageFinder(directory).explainOpening(e);
                    closeAfterFailure(e, directory);
                    if (damage.isPresent()) {
                        throw damage.get();
                    }
                    throw e;
                }
            });
        } catch (IOException | RuntimeException | Error e) {
            executor.close();
            throw e;
        }
    }

    private static void verify(Directory directory) throws IOException {
        List<Finding> damage = new IndexVerifier(directory, true, false).run().damage();
        if (!damage.isEmpty()) {
            throw new DamagedFileException(damage.getFirst(), null);
        }
    }

    static void closeAfterFailure(Throwable failure, Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
