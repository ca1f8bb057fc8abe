package dateline.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Starts programs that go on by themselves.
@FunctionalInterface
interface Launcher {

    /// Starts a program, and does not wait for it.
    ///
    /// @param command   the program and its arguments
    /// @param variables environment variables to set for it
    /// @throws IOException if there is no such program
    void start(List<String> command, Map<String, String> variables) throws IOException;
}
