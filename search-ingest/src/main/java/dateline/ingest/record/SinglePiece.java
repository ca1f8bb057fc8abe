package dateline.ingest.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a file that is one article.
public final class SinglePiece implements PieceReader {

    private final Source source;
    private boolean given;

    /// Makes the one piece.
    public interface Source {

        /// {@return the piece}
        ///
        /// @throws IOException if the file cannot be read
        Piece get() throws IOException;
    }

    /// Prepares to read.
    ///
    /// @param source makes the piece when it is asked for
    public SinglePiece(Source source) {
        this.source = source;
    }

    @Override
    public @Nullable Piece next() throws IOException {
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
