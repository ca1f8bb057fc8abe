package dateline.mcp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Counts the requests that came in and the answers that went out, so that the end of the input is told only when all
/// are
/// answered: the SDK stops answering when it sees it.
///
/// Safe for use by many threads.
final class Pending {

    private static final byte[] ID = "\"id\"".getBytes(StandardCharsets.US_ASCII);

    private int requests;
    private int answers;
    private boolean ended;
    private boolean told;

    /// {@return an input that counts lines with an id}
    InputStream reading(InputStream in) {
        return new FilterInputStream(in) {

            private int matched;
            private boolean hasId;

            @Override
            public int read() throws IOException {
                int c = super.read();
                count(c);
                return c;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                for (int i = 0; i < read; i++) {
                    count(buffer[offset + i]);
                }
                if (read < 0) {
                    count(-1);
                }
                return read;
            }

            private void count(int c) {
                if (c < 0) {
                    end(hasId);
                } else if (c == '\n') {
                    if (hasId) {
                        requested();
                    }
                    hasId = false;
                    matched = 0;
                } else {
                    matched = c == ID[matched] ? matched + 1 : c == ID[0] ? 1 : 0;
                    if (matched == ID.length) {
                        hasId = true;
                        matched = 0;
                    }
                }
            }
        };
    }

    /// {@return an output that counts lines}
    OutputStream writing(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                for (int i = 0; i < length; i++) {
                    if (bytes[offset + i] == '\n') {
                        answered();
                    }
                }
            }

            @Override
            public void write(int c) throws IOException {
                out.write(c);
                if (c == '\n') {
                    answered();
                }
            }
        };
    }

    private synchronized void requested() {
        requests++;
    }

    private synchronized void answered() {
        answers++;
        notifyAll();
    }

    /// The reader is held at the end until all is answered.
    private synchronized void end(boolean hasOpenRequest) {
        if (hasOpenRequest && !ended) {
            requests++;
        }
        ended = true;
        notifyAll();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (answers < requests && System.nanoTime() < end) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told = true;
        notifyAll();
    }

    /// Waits until the input has ended and all is answered.
    ///
    /// @param most how long to wait for the last answers
    synchronized void awaitEnd(Duration most) throws InterruptedException {
        while (!ended) {
            wait();
        }
        long end = System.nanoTime() + most.toNanos();
        while (!told && System.nanoTime() < end) {
            wait(1000);
        }
    }
}
