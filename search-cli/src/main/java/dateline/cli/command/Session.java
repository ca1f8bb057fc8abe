package dateline.cli.command;

import dateline.cli.option.UsageException;
import dateline.cli.output.Console;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// What a command runs in: all that it takes from, or does to, the outside besides files.
///
/// @param console     takes results and notes
/// @param in          standard input
/// @param environment the environment variables
/// @param directory   what relative paths are resolved against; empty for the directory of the process
public record Session(Console console, InputStream in, Map<String, String> environment, Path directory) {

    /// Checks the parts.
    public Session {
        Objects.requireNonNull(console, "console must not be null");
        Objects.requireNonNull(in, "in must not be null");
        Objects.requireNonNull(environment, "environment must not be null");
        Objects.requireNonNull(directory, "directory must not be null");
    }

    /// {@return the path that the user named}
    ///
    /// @param text the path as typed
    /// @throws UsageException if no path can be called so
    public Path path(String text) {
        try {
            return directory.resolve(text);
        } catch (InvalidPathException e) {
            throw new UsageException("invalid path '" + text + "': " + e.getReason());
        }
    }

    /// {@return whether somebody types the standard input}
    public boolean readsTerminal() {
        return console.terminal().in();
    }

    /// {@return the value of an environment variable, empty when it is not set}
    ///
    /// @param name its name
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
