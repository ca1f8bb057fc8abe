package dateline.ingest.record;

import java.io.InputStream;
import java.util.Objects;

/// Bytes found within other bytes: what a compressed file unpacks to, a file of an archive, a page of a crawl.
///
/// @param name    its name within the archive, or empty when the archive's own name does for it
/// @param content its bytes, read once; closing them leaves the archive open
/// @param context what is known about it from outside
/// @param where   where it stands in the bytes around it, in the form of [RawRecord#where]; empty when its name says
///                so, and when the bytes around it can only be read on when it is read to its end
public record Member(String name, InputStream content, Context context, String where) implements ReadItem {

    /// A member that its name alone finds.
    ///
    /// @param name    its name
    /// @param content its bytes
    /// @param context what is known about it
    public Member(String name, InputStream content, Context context) {
        this(name, content, context, "");
    }

    /// Checks that all is there.
    public Member {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(content, "content must not be null");
        Objects.requireNonNull(context, "context must not be null");
        Objects.requireNonNull(where, "where must not be null");
    }
}
