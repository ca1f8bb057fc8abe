package dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A stretch of a stream that is held in memory. Not safe for use by several threads at once.
final class Window {

    private static final int FIRST = 64 << 10;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST];
    private int start;
    private int end;
    private long offset;
    private boolean ended;
    private @Nullable IOException failure;
    private boolean failedBefore;

    Window(InputStream in) {
        this.in = in;
    }

    /// {@return where in the stream the window begins, in bytes}
    long offset() {
        return offset;
    }

    /// {@return how many bytes are held}
    int size() {
        return end - start;
    }

    /// {@return a byte, from 0 to 255, or -1 beyond what is held}
    int at(int i) {
        return i < size() ? buffer[start + i] & 0xFF : -1;
    }

    /// {@return a copy of the first bytes}
    byte[] copy(int n) {
        return Arrays.copyOfRange(buffer, start, start + n);
    }

    /// {@return a copy of the bytes between two places, both of them held}
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(buffer, start + from, start + to);
    }

    /// {@return whether there are this many bytes; they are held then}
    ///
    /// Where the stream fails, what was read before is as if it were all, until it is used up and [#failure] is asked.
    ///
    /// @throws IOException if the stream fails, and failed before without a byte in between
    boolean has(int n) throws IOException {
        while (size() < n && !ended && failure == null) {
            if (start > 0 && start + n > buffer.length) {
                System.arraycopy(buffer, start, buffer, 0, size());
                end -= start;
                start = 0;
            }
            if (n > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(n, Math.min(2 * buffer.length, n + FIRST)));
            }
            try {
                int read = in.read(buffer, end, buffer.length - end);
                ended = read < 0;
                end += Math.max(read, 0);
                failedBefore = failedBefore && read <= 0;
            } catch (IOException e) {
                if (failedBefore) {
                    throw e;
                }
                failure = e;
                failedBefore = true;
            }
        }
        return size() >= n;
    }

    /// {@return why the stream failed behind what is held, or an empty text}
    String failure() {
        IOException e = failure;
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    /// Goes on behind the place where the stream failed.
    void passFailure() {
        skip(size());
        failure = null;
    }

    /// Moves the beginning of the window.
    ///
    /// @param n how far; no further than its end
    void skip(int n) {
        start += n;
        offset += n;
    }

    /// {@return whether these bytes stand at a place, as far as held}
    boolean is(int at, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
