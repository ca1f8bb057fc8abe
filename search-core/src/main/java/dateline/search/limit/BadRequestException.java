package dateline.search.limit;

import java.io.IOException;

/// A request that the index cannot answer as it is put: a field that it does not have, or a limit that is exceeded.
public final class BadRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
