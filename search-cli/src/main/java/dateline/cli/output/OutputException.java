package dateline.cli.output;

import java.io.IOException;
import java.util.Objects;

/// Results could not be written.
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean closed;

    OutputException(boolean closed, IOException cause) {
        super("cannot write the results: " + cause.getMessage(), Objects.requireNonNull(cause));
        this.closed = closed;
    }

    /// {@return whether nobody reads the results any more, as after `| head`; else they are lost, as on a full disk}
    public boolean isClosed() {
        return closed;
    }
}
