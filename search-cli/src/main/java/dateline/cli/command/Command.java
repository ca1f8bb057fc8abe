package dateline.cli.command;

import dateline.cli.option.Arguments;
import dateline.cli.option.Manual;
import java.io.IOException;

/// One command of `dateline`.
public interface Command {

    /// {@return its description, arguments and options}
    Manual manual();

    /// Runs it.
    ///
    /// @param arguments what was typed after its name
    /// @param session   what it runs in
    /// @return the exit code
    /// @throws IOException if a file that the user named cannot be read or written
    ExitCode run(Arguments arguments, Session session) throws IOException;
}
