package dateline.documents.pdf;

import java.io.IOException;

/// Thrown when reading a document would take more pages or time than is allowed.
final class TextLimitException extends IOException {

    private static final long serialVersionUID = 1;

    TextLimitException(String message) {
        super(message);
    }
}
