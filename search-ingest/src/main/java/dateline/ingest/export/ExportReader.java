package dateline.ingest.export;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the documents of an exported text, each a run of lines.
///
/// Text that belongs to no document is reported. A file without any document yields nothing, so that it can be read as
/// another format.
final class ExportReader implements ItemReader {

    private final BufferedReader in;
    private final long limit;
    private final String tooLarge;
    private final Layout layout;
    private final ArrayDeque<ReadItem> waiting = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private long line;

    /// The number of the first of the lines that were read and belong to no document yet.
    private long start = 1;

    private long size;
    private boolean found;
    private boolean ended;

    /// Where a document ends.
    ///
    /// @param back   how many lines before the current line belong to the next document already
    /// @param line   the role of the current line
    record End(int back, LineRole line) {

        /// The role of a line that shows the end of a document.
        enum LineRole {
            /// The last of the document.
            LAST,
            /// What stands between two documents.
            BETWEEN,
            /// One of the next document.
            NEXT
        }

        static final End LAST = new End(0, LineRole.LAST);
        static final End BETWEEN = new End(0, LineRole.BETWEEN);
        static final End NEXT = new End(0, LineRole.NEXT);
    }

    /// How documents are separated and parsed. One instance reads one file from its first line on.
    interface Layout {

        /// {@return whether a line ends a document, and how}
        ///
        /// @param line   the line
        /// @param before the lines of the document before it
        Optional<End> end(String line, List<String> before);

        /// {@return the record of a document; empty for text before the first and after the last document}
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
    public @Nullable ReadItem next() throws IOException {
        while (!ended && (waiting.isEmpty() || !found)) {
            readLine();
        }
        return found ? waiting.poll() : null;
    }

    private void readLine() throws IOException {
        String next = in.readLine();
        if (next == null) {
            ended = true;
            document(lines.size());
            return;
        }
        line++;
        Optional<End> end = layout.end(next, lines);
        if (end.isEmpty()) {
            add(next);
            return;
        }
        switch (end.get().line()) {
            case LAST -> {
                add(next);
                document(lines.size());
                start = line + 1;
            }
            case BETWEEN -> {
                document(lines.size());
                start = line + 1;
            }
            case NEXT -> {
                document(lines.size() - end.get().back());
                add(next);
            }
        }
    }

    private void add(String next) {
        size += next.length() + 1L;
        if (size <= limit) {
            lines.add(next);
        }
    }

    /// Takes the document that the first lines are, and leaves the others.
    private void document(int count) {
        String where = Long.toString(start);
        List<String> document = lines.subList(0, Math.max(count, 0));
        if (size > limit) {
            put(new BadRecord(where, tooLarge));
        } else {
            Optional<RawRecord> record = layout.record(List.copyOf(document), where);
            if (record.isPresent()) {
                put(record.get());
            } else if (document.stream().anyMatch(text -> !text.isBlank())) {
                waiting.add(new NotAnArticle(
                        where, found ? "text that belongs to no document" : "text before the first document"));
            }
        }
        start += document.size();
        document.clear();
        size = lines.stream().mapToLong(text -> text.length() + 1L).sum();
    }

    private void put(ReadItem item) {
        found = true;
        waiting.add(item);
    }

    @Override
    public String where() {
        return Long.toString(Math.max(1, line));
    }

    @Override
    public void close() {}
}
