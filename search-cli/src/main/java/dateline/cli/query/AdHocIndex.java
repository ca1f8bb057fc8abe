package dateline.cli.query;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.FolderTree;
import dateline.cli.command.Session;
import dateline.cli.index.ImportNotes;
import dateline.cli.option.UsageException;
import dateline.cli.output.Console;
import dateline.format.Amount;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The index of files that `--in` names: made at the first query, kept in the cache folder, rebuilt when one of
/// the files has another size or time, or has come or gone.
///
/// In the cache folder each list of paths has a folder, and in it each state of their files an index, which is written
/// beside it and then moved into place: so it is whole wherever it is, and several processes can come at once. The one
/// before is kept for programs that still read it.
public final class AdHocIndex {

    private static final String STANDARD_INPUT = "-";
    private static final String UNFINISHED = "new-";
    private static final long UNFINISHED_SECONDS = 24 * 60 * 60;
    private static final long UNUSED_SECONDS = 30 * UNFINISHED_SECONDS;

    private final List<String> paths;
    private final IndexOptions options;
    private final Session session;

    private AdHocIndex(List<String> paths, IndexOptions options, Session session) {
        this.paths = paths;
        this.options = options;
        this.session = session;
    }

    /// {@return the index of these files, open for reading}
    ///
    /// @param typed   files, folders and patterns; `-` for standard input, whose index is kept in memory only
    /// @param options how it is opened
    /// @param session has the environment and the directory
    /// @throws IOException if the cache folder cannot be used
    public static SearchIndex open(List<String> typed, IndexOptions options, Session session) throws IOException {
        List<String> paths = new ArrayList<>();
        for (String path : typed) {
            paths.add(path.equals(STANDARD_INPUT) ? path : absolute(path, session));
        }
        AdHocIndex index = new AdHocIndex(paths, options, session);
        return paths.contains(STANDARD_INPUT) ? index.inMemory() : index.inCache();
    }

    private static String absolute(String path, Session session) {
        Path absolute = session.path(path).toAbsolutePath().normalize();
        if (Files.notExists(absolute) && !FileState.isPattern(path)) {
            throw new UsageException("there is no file or folder " + path);
        }
        return absolute.toString();
    }

    private SearchIndex inMemory() throws IOException {
        ArticleIndex index = ArticleIndex.inMemory(options);
        try {
            read(index);
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private SearchIndex inCache() throws IOException {
        Path cache = cacheFolder().resolve("in");
        Path folder = cache.resolve(FileState.nameOf(paths));
        Path index = folder.resolve(FileState.of(paths));
        if (!Files.isDirectory(index)) {
            make(index);
            clean(folder, index);
            cleanUnused(cache, folder);
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        return SearchIndex.open(index, options);
    }

    private Path cacheFolder() {
        String cache = session.variable("XDG_CACHE_HOME");
        Path parent = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : session.path(cache);
        return parent.resolve("dateline");
    }

    private void make(Path index) throws IOException {
        Files.createDirectories(index.getParent());
        Path unfinished = Files.createTempDirectory(index.getParent(), UNFINISHED);
        try {
            try (ArticleIndex written = ArticleIndex.create(unfinished)) {
                read(written);
            }
            Files.move(unfinished, index, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker.
        } finally {
            FolderTree.delete(unfinished);
        }
    }

    private void read(ArticleIndex index) throws IOException {
        Console console = session.console();
        ImportReport report;
        try (ImportNotes notes = ImportNotes.ofProgress(console)) {
            report = Importer.into(index).tell(notes).add(paths);
            notes.writing();
            index.commit();
        }
        if (report.rejected() + report.skipped() > 0) {
            console.note("skipped: " + Amount.of(report.rejected(), "record") + " and "
                    + Amount.of(report.skipped(), "file") + "; dateline index lists them");
        }
    }

    /// Deletes earlier states, but for the latest, and what was never finished.
    private static void clean(Path folder, Path index) throws IOException {
        List<Path> earlier = new ArrayList<>();
        for (Path each : FolderTree.list(folder)) {
            if (each.getFileName().toString().startsWith(UNFINISHED)) {
                if (isOlder(each, UNFINISHED_SECONDS)) {
                    FolderTree.delete(each);
                }
            } else if (!each.equals(index)) {
                earlier.add(each);
            }
        }
        earlier.sort((a, b) -> b.toFile().lastModified() > a.toFile().lastModified() ? 1 : -1);
        for (Path each : earlier.subList(Math.min(1, earlier.size()), earlier.size())) {
            FolderTree.delete(each);
        }
    }

    /// Deletes indexes that were not used for a month.
    private static void cleanUnused(Path cache, Path folder) throws IOException {
        for (Path each : FolderTree.list(cache)) {
            if (!each.equals(folder) && isOlder(each, UNUSED_SECONDS)) {
                FolderTree.delete(each);
            }
        }
    }

    private static boolean isOlder(Path file, long seconds) throws IOException {
        Instant limit = Instant.now().minusSeconds(seconds);
        return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }
}
