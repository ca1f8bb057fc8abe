package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The three files of a manifest, which change all at once when they are made anew.
///
/// They are of one generation, which the tables say in their headers, and the names in that of their file. New ones are
/// written beside them and made durable. Then the table of ids takes the place of the old one, by which all is decided,
/// and the table of files after it; whoever finds the first of another generation than the second puts that in its
/// place. The old names are deleted last.
///
/// Not safe for use by several threads at once.
final class ManifestFiles implements Closeable {

    private static final String FILES = "manifest.files";
    private static final String IDS = "manifest.ids";
    private static final String NAMES = "manifest.names";
    private static final String NEXT = ".next";

    private final Path folder;
    private final DiskTable files;
    private final DiskTable ids;
    private final NameFile names;
    private boolean closed;

    private ManifestFiles(Path folder, DiskTable files, DiskTable ids, NameFile names) {
        this.folder = folder;
        this.files = files;
        this.ids = ids;
        this.names = names;
    }

    /// {@return the files in a folder}
    ///
    /// @param folder the folder
    /// @throws IOException if they cannot be read or made
    static ManifestFiles open(Path folder) throws IOException {
        DiskTable ids = DiskTable.open(folder.resolve(IDS), Manifest.ID_NUMBERS);
        try {
            DiskTable files = files(folder, ids.generation());
            try {
                deleteOthers(folder, ids.generation());
                NameFile names = new NameFile(folder.resolve(names(ids.generation())));
                return new ManifestFiles(folder, files, ids, names);
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            ids.close();
            throw e;
        }
    }

    /// The table of files, which may still wait for its place; where there is none of the generation, an empty one: the
    /// files are read again then.
    private static DiskTable files(Path folder, int generation) throws IOException {
        DiskTable files = DiskTable.open(folder.resolve(FILES), Manifest.FILE_NUMBERS);
        if (files.generation() == generation) {
            return files;
        }
        files.close();
        Path next = folder.resolve(FILES + NEXT);
        if (Files.exists(next)) {
            Files.move(next, folder.resolve(FILES), StandardCopyOption.REPLACE_EXISTING);
            files = DiskTable.open(folder.resolve(FILES), Manifest.FILE_NUMBERS);
            if (files.generation() == generation) {
                return files;
            }
            files.close();
        }
        return DiskTable.create(folder.resolve(FILES), Manifest.FILE_NUMBERS, generation);
    }

    private static String names(int generation) {
        return generation == 0 ? NAMES : NAMES + "." + generation;
    }

    private static void deleteOthers(Path folder, int generation) throws IOException {
        Files.deleteIfExists(folder.resolve(FILES + NEXT));
        Files.deleteIfExists(folder.resolve(IDS + NEXT));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, NAMES + "*")) {
            for (Path path : all) {
                if (!path.endsWith(names(generation))) {
                    Files.delete(path);
                }
            }
        }
    }

    /// What fills new files.
    interface Filler {

        /// Fills new files.
        ///
        /// @param files the table of files
        /// @param ids   the table of ids
        /// @param names the names
        /// @throws IOException if they cannot be written
        void fill(DiskTable files, DiskTable ids, NameFile names) throws IOException;
    }

    /// Puts new files in place of these, which can only be closed after that.
    ///
    /// @param filler fills them
    /// @throws IOException if that fails
    void replace(Filler filler) throws IOException {
        int next = ids.generation() + 1;
        Path nextNames = folder.resolve(names(next));
        Files.deleteIfExists(nextNames);
        try (DiskTable nextFiles = DiskTable.create(folder.resolve(FILES + NEXT), Manifest.FILE_NUMBERS, next);
                DiskTable nextIds = DiskTable.create(folder.resolve(IDS + NEXT), Manifest.ID_NUMBERS, next);
                NameFile newNames = new NameFile(nextNames)) {
            filler.fill(nextFiles, nextIds, newNames);
            newNames.force();
            nextFiles.force();
            nextIds.force();
        }
        close();
        Files.move(folder.resolve(IDS + NEXT), folder.resolve(IDS), StandardCopyOption.REPLACE_EXISTING);
        Files.move(folder.resolve(FILES + NEXT), folder.resolve(FILES), StandardCopyOption.REPLACE_EXISTING);
        deleteOthers(folder, next);
    }

    DiskTable files() {
        return files;
    }

    DiskTable ids() {
        return ids;
    }

    NameFile names() {
        return names;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (files;
                ids) {
            names.close();
        }
    }
}
