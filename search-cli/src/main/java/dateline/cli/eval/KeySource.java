package dateline.cli.eval;

import java.io.Closeable;
import java.io.IOException;

/// Where `dateline judge` gets its answers from.
interface KeySource extends Closeable {

    /// What stands for the end of input.
    int END = -1;

    /// {@return the next key, a character; [#END] at the end}
    int next() throws IOException;

    @Override
    void close() throws IOException;
}
