package dateline.ingest.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Unpacks bzip2, all streams of it, a block at a time: the checksum of a block is behind it, and what is damaged must
/// not be read as text before that is known. Of blocks before one that is damaged nothing is lost.
///
/// Not safe for use by several threads at once.
final class Bzip2Stream extends InputStream {

    /// How much of a block is held, in bytes. Texts have 900 KB; what repeats one byte for long may have 46 MB, and is
    /// handed out unchecked beyond this.
    private static final int MOST = 16 << 20;

    private final BZip2CompressorInputStream in;

    /// What was unpacked: up to `checked` it may be handed out.
    private byte[] unpacked = new byte[1 << 20];

    private int start;
    private int checked;
    private int end;

    /// How much of the packed data was read when the block that is unpacked last began.
    private long begun;

    private boolean ended;
    private IOException failure = new IOException();
    private boolean failed;

    /// Begins to unpack.
    ///
    /// @param packed what is packed
    /// @throws IOException if it is not bzip2, or its first block is cut or malformed
    Bzip2Stream(InputStream packed) throws IOException {
        this.in = new BZip2CompressorInputStream(packed, true);
        this.begun = in.getCompressedCount();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (start == checked && !ended && !failed && length > 0) {
            unpack();
        }
        if (start == checked && length > 0) {
            if (failed) {
                throw failure;
            }
            return -1;
        }
        int n = Math.min(length, checked - start);
        System.arraycopy(unpacked, start, target, offset, n);
        start += n;
        return n;
    }

    /// Unpacks up to the end of a block, and begins the next one.
    private void unpack() {
        System.arraycopy(unpacked, start, unpacked, 0, end - start);
        end -= start;
        start = 0;
        checked = 0;
        try {
            while (checked == 0 && !ended) {
                int b = in.read();
                ended = b < 0;
                if (ended || in.getCompressedCount() != begun || end == MOST) {
                    checked = end;
                    begun = in.getCompressedCount();
                }
                if (!ended) {
                    add((byte) b);
                }
            }
        } catch (IOException e) {
            failed = true;
            failure = e;
            // A block whose own checksum is wrong is at fault, not what would be read behind it.
            checked = in.getCompressedCount() == begun ? 0 : end;
        }
    }

    private void add(byte b) {
        if (end == unpacked.length) {
            unpacked = Arrays.copyOf(unpacked, 2 * unpacked.length);
        }
        unpacked[end++] = b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
