package dateline.cli.command;

import dateline.cli.option.Arguments;
import dateline.cli.option.Manual;
import java.io.IOException;

/// One command of `dateline`.
public interface Command {

    /// {@return what it is and takes}
    Manual manual();

    /// Does it.
    ///
    /// @param arguments what was typed after its name
    /// @param session   what it runs in
    /// @return how it ended
    /// @throws IOException if a file that the user named cannot be read or written
    ExitCode run(Arguments arguments, Session session) throws IOException;
}
