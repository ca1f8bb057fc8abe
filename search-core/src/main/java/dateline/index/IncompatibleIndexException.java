package dateline.index;

import java.io.IOException;

/// An index that this version cannot read.
public final class IncompatibleIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param message why, to be read after what could not be done
    public IncompatibleIndexException(String message) {
        super(message);
    }

    /// @param message why, to be read after what could not be done
    /// @param cause   how it showed
    public IncompatibleIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
