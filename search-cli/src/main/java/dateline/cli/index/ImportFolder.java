package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.cli.command.Session;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where it is kept which files were read into an index on a cluster: with the user, on this machine. Another index of
/// the same name, made later, has another folder.
final class ImportFolder {

    private ImportFolder() {}

    /// {@return the folder, which need not exist}
    ///
    /// @param address of the index, or of that whose place it is to take
    /// @param index   the index
    /// @param session has the environment
    /// @throws IOException if it cannot be made
    static Path of(OpenSearch address, ArticleIndex index, Session session) throws IOException {
        return Files.createDirectories(parent(session)
                .resolve(name(address) + "@" + index.stats().created().toEpochMilli()));
    }

    private static Path parent(Session session) {
        String state = session.variable("XDG_STATE_HOME");
        Path parent =
                state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : session.path(state);
        return parent.resolve("dateline").resolve("imports");
    }

    private static String name(OpenSearch address) {
        return address.toString().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// Deletes what is kept of indexes whose place another one took.
    ///
    /// @param address of the index
    /// @param kept    the folder of the one that is there now
    /// @param session has the environment
    static void deleteOthers(OpenSearch address, Path kept, Session session) throws IOException {
        Path parent = parent(session);
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> others = new ArrayList<>();
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(folder -> folder.getFileName().toString().startsWith(name(address) + "@"))
                    .filter(folder -> !folder.getFileName().equals(kept.getFileName()))
                    .forEach(others::add);
        }
        for (Path folder : others) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.toList();
            }
            for (Path file : files.reversed()) {
                Files.delete(file);
            }
        }
    }
}
