package dateline.ingest.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a file that is one article.
public final class SingleItem implements ItemReader {

    private final Source source;
    private boolean given;

    /// Makes the one item.
    public interface Source {

        /// {@return the item}
        ///
        /// @throws IOException if the file cannot be read
        ReadItem get() throws IOException;
    }

    /// Prepares to read.
    ///
    /// @param source makes the item when it is asked for
    public SingleItem(Source source) {
        this.source = source;
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        if (given) {
            return null;
        }
        given = true;
        return source.get();
    }

    @Override
    public String where() {
        return "";
    }

    @Override
    public void close() {}
}
