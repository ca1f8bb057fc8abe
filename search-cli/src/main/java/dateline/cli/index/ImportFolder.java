package dateline.cli.index;

import dateline.cli.command.Session;
import dateline.opensearch.OpenSearch;
import java.nio.file.Path;

/// Where it is kept which files were read into an index on a cluster: with the user, on this machine.
final class ImportFolder {

    private ImportFolder() {}

    /// {@return the folder, which need not exist}
    ///
    /// @param index   the index
    /// @param session has the environment
    static Path of(OpenSearch index, Session session) {
        String state = session.variable("XDG_STATE_HOME");
        Path parent =
                state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : session.path(state);
        String name = index.toString().replaceAll("[^A-Za-z0-9._-]+", "-");
        return parent.resolve("dateline").resolve("imports").resolve(name);
    }
}
