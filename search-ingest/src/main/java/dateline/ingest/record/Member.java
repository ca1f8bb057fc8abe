package dateline.ingest.record;

import java.io.InputStream;
import java.util.Objects;

/// Bytes found within other bytes: what a compressed file unpacks to, a file of an archive, a page of a crawl.
///
/// @param name    its name within the archive, or empty when the archive's own name does for it
/// @param content its bytes, read once; closing them leaves the archive open
/// @param context what is known about it from outside
public record Member(String name, InputStream content, Context context) implements Piece {

    /// Checks that all is there.
    public Member {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(content, "content must not be null");
        Objects.requireNonNull(context, "context must not be null");
    }
}
