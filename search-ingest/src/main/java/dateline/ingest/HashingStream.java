package dateline.ingest;

import dateline.ingest.zstd.XxHash64;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Hashes what is read through it, so that telling whether a file changed costs no second look at it.
///
/// Not safe for use by several threads at once.
final class HashingStream extends FilterInputStream {

    private final XxHash64 hash = new XxHash64();
    private final byte[] single = new byte[1];

    HashingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int n = read(single, 0, 1);
        return n < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = in.read(target, from, length);
        if (n > 0) {
            hash.update(target, from, n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Reads what is left, and tells the hash of all.
    ///
    /// @return the hash; never 0
    /// @throws IOException if it cannot be read
    long ofAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        long value = hash.value();
        return value == 0 ? 1 : value;
    }
}
