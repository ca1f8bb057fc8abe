package dateline.cli.command;

import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.UsageException;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which folder is the index: that of `--index`, else that of `$DATELINE_INDEX`, else the nearest `.dateline` here or
/// further up.
public final class IndexFolder {

    /// What an index is called that lies beside its articles; walks skip it.
    public static final String NAME = ".dateline";

    /// The environment variable that names an index.
    public static final String VARIABLE = "DATELINE_INDEX";

    private IndexFolder() {}

    /// {@return the folders of all indexes to search}
    ///
    /// @param arguments may hold `--index` several times
    /// @param session   has the environment and the directory
    /// @throws NoIndexException if none is named and none found
    public static List<Path> all(Arguments arguments, Session session) {
        List<Path> folders = new ArrayList<>();
        for (String folder : arguments.get(CommonOptions.INDEX)) {
            refuseAddress(folder);
            Path path = existing(session.path(folder));
            if (folders.stream().anyMatch(known -> isSame(known, path))) {
                throw new UsageException("--index names " + folder + " twice: its articles would count twice");
            }
            folders.add(path);
        }
        return folders.isEmpty() ? List.of(existing(found(session).orElseThrow(NoIndexException::new))) : folders;
    }

    /// {@return the folder of the one index there is to work on}
    ///
    /// @param arguments may hold `--index` once
    /// @param session   has the environment and the directory
    /// @throws NoIndexException if none is named and none found
    public static Path one(Arguments arguments, Session session) {
        return existing(named(arguments, session).or(() -> found(session)).orElseThrow(NoIndexException::new));
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return Files.isSameFile(folder, other);
        } catch (IOException e) {
            return false;
        }
    }

    /// Asked here as well as by the engine, which takes a while to load.
    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NoIndexException(folder);
        }
        return folder;
    }

    /// {@return the folder of the index to add to, which may not exist yet: `.dateline` here when none is named and
    /// none found}
    ///
    /// @param arguments may hold `--index` once
    /// @param session   has the environment and the directory
    public static Path oneOrNew(Arguments arguments, Session session) {
        return named(arguments, session).or(() -> found(session)).orElseGet(() -> session.path(NAME));
    }

    private static Optional<Path> named(Arguments arguments, Session session) {
        List<String> folders = arguments.get(CommonOptions.INDEX);
        if (folders.size() > 1) {
            throw new UsageException("this command works on one index: give --index once");
        }
        folders.forEach(IndexFolder::refuseAddress);
        return folders.isEmpty() ? Optional.empty() : Optional.of(session.path(folders.getFirst()));
    }

    private static void refuseAddress(String folder) {
        if (OpenSearch.isAddress(folder)) {
            throw new UsageException("this command works on an index in a folder, not on one on a cluster");
        }
    }

    private static Optional<Path> found(Session session) {
        String variable = session.variable(VARIABLE);
        if (!variable.isEmpty()) {
            refuseAddress(variable);
            return Optional.of(session.path(variable));
        }
        Path here = session.directory();
        if (Files.isDirectory(here.resolve(NAME))) {
            return Optional.of(here.resolve(NAME));
        }
        for (Path up = here.toAbsolutePath().getParent(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(NAME))) {
                return Optional.of(up.resolve(NAME));
            }
        }
        return Optional.empty();
    }
}
