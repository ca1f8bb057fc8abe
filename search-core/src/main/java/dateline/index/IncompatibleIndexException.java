package dateline.index;

import java.io.IOException;

/// An index that this version cannot read.
public final class IncompatibleIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    IncompatibleIndexException(String message) {
        super(message);
    }

    IncompatibleIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
