package dateline.cli.command;

import java.nio.file.Path;

/// Where the command keeps what it remembers between runs: `dateline` below `$XDG_STATE_HOME`, or `~/.local/state`.
public final class StateFolder {

    private StateFolder() {}

    /// {@return the folder, which may not exist yet}
    ///
    /// @param session has the environment
    public static Path of(Session session) {
        String state = session.variable("XDG_STATE_HOME");
        Path parent =
                state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : session.path(state);
        return parent.resolve("dateline");
    }
}
