package dateline.ingest.export;

import dateline.ingest.record.Flaw;
import dateline.ingest.record.Input;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the documents of an exported text, each a run of lines.
final class ExportReader implements PieceReader {

    private final BufferedReader in;
    private final long limit;
    private final String tooLarge;
    private final Layout layout;
    private long line;
    private boolean ended;

    /// How documents are told from one another, and what one says.
    interface Layout {

        /// {@return whether a line stands between documents, or begins one}
        boolean isBefore(String line);

        /// {@return whether a line is the last of a document}
        boolean isLast(String line);

        /// {@return what a document says, or nothing when it is none: what stands before the first and behind the last}
        ///
        /// @param lines its lines
        /// @param where the number of its first
        Optional<RawRecord> record(List<String> lines, String where);
    }

    ExportReader(Input input, Layout layout) {
        this.in = new BufferedReader(input.text());
        this.limit = input.limits().recordBytes();
        this.tooLarge = input.limits().recordTooLarge();
        this.layout = layout;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (!ended) {
            Piece piece = document();
            if (piece != null) {
                return piece;
            }
        }
        return null;
    }

    /// Reads up to the end of a document.
    private @Nullable Piece document() throws IOException {
        List<String> lines = new ArrayList<>();
        long start = line + 1;
        long size = 0;
        while (true) {
            String next = in.readLine();
            if (next == null) {
                ended = true;
                break;
            }
            line++;
            if (layout.isBefore(next)) {
                break;
            }
            size += next.length() + 1L;
            if (size <= limit) {
                lines.add(next);
            }
            if (layout.isLast(next)) {
                break;
            }
        }
        String where = Long.toString(start);
        return size > limit
                ? new Flaw(where, tooLarge)
                : layout.record(lines, where).orElse(null);
    }

    @Override
    public String where() {
        return Long.toString(Math.max(1, line));
    }

    @Override
    public void close() {}
}
