package dateline.documents.pdf;

import java.io.IOException;

/// Reading a document would cost more than it may.
final class TextLimitException extends IOException {

    private static final long serialVersionUID = 1;

    TextLimitException(String message) {
        super(message);
    }
}
