package dateline.eval;

import java.io.IOException;
import java.util.Objects;

/// A topics, qrels, run or manifest file that cannot be read. The message names the place as `file:line: reason`, so
/// that an editor or a terminal can jump to it.
///
/// @since 0.1
public final class EvalFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /// The name of the file.
    private final String source;
    /// The number of the line, from 1.
    private final int line;

    EvalFormatException(String source, int line, String reason) {
        super(Objects.requireNonNull(source) + ":" + line + ": " + Objects.requireNonNull(reason));
        this.source = source;
        this.line = line;
    }

    /// {@return the name of the file, as the caller gave it}
    public String source() {
        return source;
    }

    /// {@return the line of the fault, counted from 1; the last line for what is missing at the end}
    public int line() {
        return line;
    }
}
