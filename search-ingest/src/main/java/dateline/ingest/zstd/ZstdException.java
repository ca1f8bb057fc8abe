package dateline.ingest.zstd;

import java.io.IOException;

/// Bytes that are not what RFC 8878 allows.
final class ZstdException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param what what is wrong
    ZstdException(String what) {
        super("zstd data is damaged (" + what + ")");
    }
}
