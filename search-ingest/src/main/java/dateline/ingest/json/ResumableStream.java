package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a JSON file, which can be taken back from a parser that failed, looked at, and given to another one.
///
/// A parser that is closed does not close the file; [#closeFile] does.
final class ResumableStream extends FilterInputStream {

    /// How many bytes can be looked at before they are read.
    static final int AHEAD = 16 << 10;

    /// What was handed out last: in whose array, and where.
    private byte[] last = {};

    private int from;
    private int to;

    /// What was taken back or looked at, and is not read yet.
    private byte[] ahead = {};

    private int start;
    private int end;

    ResumableStream(InputStream file) {
        super(file);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = Math.min(length, end - start);
        if (n > 0) {
            System.arraycopy(ahead, start, target, offset, n);
            start += n;
        } else {
            n = in.read(target, offset, length);
        }
        last = target;
        from = offset;
        to = offset + Math.max(n, 0);
        return n;
    }

    /// Takes back what a parser that failed did not read, and the character at which it failed.
    ///
    /// @param parser one that reads from here; it is closed
    void takeBack(JsonParser parser) throws IOException {
        ByteArrayOutputStream buffered = new ByteArrayOutputStream();
        parser.releaseBuffered(buffered);
        byte[] unread = buffered.size() < to - from
                ? Arrays.copyOfRange(last, to - buffered.size() - 1, to)
                : buffered.toByteArray();
        byte[] all = Arrays.copyOf(unread, unread.length + end - start);
        System.arraycopy(ahead, start, all, unread.length, end - start);
        ahead = all;
        start = 0;
        end = all.length;
        parser.close();
    }

    /// {@return the next bytes, fewer than [#AHEAD] only at the end of the file; they remain to be read}
    byte[] peek() throws IOException {
        byte[] next = Arrays.copyOf(Arrays.copyOfRange(ahead, start, end), Math.max(AHEAD, end - start));
        int filled = end - start;
        filled += in.readNBytes(next, filled, next.length - filled);
        ahead = next;
        start = 0;
        end = filled;
        return Arrays.copyOf(next, Math.min(filled, AHEAD));
    }

    /// {@return the next byte, or -1 at the end of the file}
    int next() throws IOException {
        if (start == end) {
            peek();
        }
        return start == end ? -1 : ahead[start++] & 0xFF;
    }

    /// Gives the byte that was read last back.
    void back() {
        start--;
    }

    @Override
    public void close() {
        // Only by closeFile().
    }

    void closeFile() throws IOException {
        in.close();
    }
}
