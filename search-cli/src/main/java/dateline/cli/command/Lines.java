package dateline.cli.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Where a shell gets its lines from.
interface Lines extends Closeable {

    /// {@return the next line; empty at the end}
    ///
    /// @param prompt what stands before it, on a terminal
    Optional<String> next(String prompt) throws IOException;

    @Override
    void close() throws IOException;
}
