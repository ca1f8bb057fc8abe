package dateline.ingest;

import java.io.IOException;

/// A file unpacks to more than it may.
final class LimitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason which limit it is, and how to lift it
    LimitException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// {@return which limit it is, and how to lift it}
    @Override
    public String getMessage() {
        return reason;
    }
}
