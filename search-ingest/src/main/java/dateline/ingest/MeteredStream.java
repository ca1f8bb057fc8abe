package dateline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how many bytes are read. The reader of it does not close what it reads from.
final class MeteredStream extends FilterInputStream {

    private final Meter meter;

    /// Takes note of bytes.
    interface Meter {

        /// Bytes were read.
        ///
        /// @param n how many
        /// @throws IOException if that is too many
        void count(int n) throws IOException;
    }

    MeteredStream(InputStream in, Meter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            meter.count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        if (n > 0) {
            meter.count(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        for (long left = skipped; left > 0; left -= Integer.MAX_VALUE) {
            meter.count((int) Math.min(left, Integer.MAX_VALUE));
        }
        return skipped;
    }

    @Override
    public void close() {}
}
