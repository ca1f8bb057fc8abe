package dateline.documents.office;

import java.io.IOException;

/// A document is encrypted.
final class EncryptedException extends IOException {

    private static final long serialVersionUID = 1;
}
