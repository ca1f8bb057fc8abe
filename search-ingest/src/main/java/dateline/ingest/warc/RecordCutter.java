package dateline.ingest.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Cuts a web archive into records, and finds the next one wherever a record is damaged.
///
/// Not safe for use by several threads at once.
final class RecordCutter {

    /// What has to be held to tell whether a record begins: a line of ARC.
    private static final int AHEAD = 8 << 10;

    private static final String CUT = "the file ends within this record";

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final Window window;
    private final Framing framing;
    private final int largest;

    /// One record.
    ///
    /// @param offset where it begins, in bytes
    /// @param header its header
    /// @param bytes  header and content; empty when it is damaged or too large
    /// @param damage what is wrong with it, or an empty text
    record Cut(long offset, String header, ByteBuffer bytes, String damage) {}

    /// Begins to read.
    ///
    /// @param in      the archive
    /// @param framing how its records are marked
    /// @param largest the greatest content that is kept, in bytes
    RecordCutter(InputStream in, Framing framing, int largest) {
        this.window = new Window(in);
        this.framing = framing;
        this.largest = largest;
    }

    /// {@return where reading stands, in bytes}
    long offset() {
        return window.offset();
    }

    /// {@return the next record, or null after the last}
    ///
    /// @throws IOException if the stream cannot be read on
    @Nullable
    Cut next() throws IOException {
        skipSpace();
        long offset = window.offset();
        if (!window.has(1)) {
            String failure = window.failure();
            window.passFailure();
            return failure.isEmpty() ? null : new Cut(offset, "", NONE, failure);
        }
        window.has(AHEAD);
        if (!framing.beginsAt(window, 0)) {
            return damaged(offset, "", "these bytes belong to no record", 0);
        }
        int headerLength = framing.headerLength(window);
        if (headerLength < 0) {
            return damaged(offset, "", "the record's header is longer than 64 KB, or has no end", 1);
        }
        String header = new String(window.copy(headerLength), StandardCharsets.UTF_8);
        OptionalLong length = framing.contentLength(header);
        if (length.isEmpty()) {
            return damaged(offset, header, "the record states no length, or none that can be", headerLength);
        }
        if (length.getAsLong() > largest) {
            Cut large = damaged(offset, header, "", headerLength);
            boolean cut = window.size() == 0 && window.offset() - offset < headerLength + length.getAsLong();
            return cut ? new Cut(offset, header, large.bytes(), CUT) : large;
        }
        int end = headerLength + (int) length.getAsLong();
        boolean whole = window.has(end);
        if (!whole || !endsAt(end)) {
            String damage = whole ? "the record's length is wrong" : CUT;
            return damaged(offset, header, damage, headerLength);
        }
        byte[] bytes = window.copy(end);
        window.skip(end);
        return new Cut(offset, header, ByteBuffer.wrap(repaired(bytes, header, headerLength)), "");
    }

    private byte[] repaired(byte[] bytes, String header, int headerLength) {
        String better = framing.repaired(header);
        if (better.equals(header)) {
            return bytes;
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream(bytes.length);
        record.writeBytes(better.getBytes(StandardCharsets.UTF_8));
        record.write(bytes, headerLength, bytes.length - headerLength);
        return record.toByteArray();
    }

    /// {@return whether a record can end at a place}
    private boolean endsAt(int end) throws IOException {
        window.has(end + AHEAD);
        int i = end;
        while (window.at(i) == '\r' || window.at(i) == '\n') {
            i++;
        }
        return window.at(i) < 0 || framing.beginsAt(window, i) || framing.isParted(window, end);
    }

    private void skipSpace() throws IOException {
        while (window.has(1) && (window.at(0) == '\r' || window.at(0) == '\n')) {
            window.skip(1);
        }
    }

    /// Moves to the next line on which a record begins.
    ///
    /// @param offset where the record began
    /// @param header its header, as far as it has one
    /// @param damage what is wrong with it
    /// @param from   from where on the next can begin, relative to the window
    private Cut damaged(long offset, String header, String damage, int from) throws IOException {
        int i = from;
        while (true) {
            if (!window.has(i + AHEAD) && i >= window.size()) {
                String failure = window.failure();
                window.passFailure();
                window.skip(window.size());
                return new Cut(offset, header, NONE, failure.isEmpty() ? damage : failure);
            }
            boolean lineStart = i > 0 && window.at(i - 1) == '\n';
            if (lineStart && framing.beginsAt(window, i)) {
                window.skip(i);
                return new Cut(offset, header, NONE, damage);
            }
            i++;
            if (i >= AHEAD) {
                window.skip(i - 1);
                i = 1;
            }
        }
    }
}
