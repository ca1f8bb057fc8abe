package dateline.ingest.record;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The items of one file, pulled one at a time. Not safe for use by several threads at once.
public interface ItemReader extends Closeable {

    /// {@return the next item, or null after the last}
    ///
    /// A [Member] must be done with before the next call.
    ///
    /// @throws IOException if the bytes cannot be read on; the message says why, and [#where] where
    @Nullable
    ReadItem next() throws IOException;

    /// {@return where reading stands, in the form of [RawRecord#where]; for the message when [#next] throws}
    String where();

    @Override
    void close() throws IOException;
}
