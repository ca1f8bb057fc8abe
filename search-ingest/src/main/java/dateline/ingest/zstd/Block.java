package dateline.ingest.zstd;

import java.io.IOException;
import java.io.InputStream;

/// Unpacks the blocks of frames (RFC 8878, section 3.1.1.2).
final class Block {

    private final byte[] bytes = new byte[Window.BLOCK + BackwardBits.PADDING];
    private final Literals literals = new Literals();
    private final Sequences sequences = new Sequences();

    /// Forgets what lives on from block to block; a frame begins.
    void reset() {
        literals.reset();
        sequences.reset();
    }

    /// Unpacks the next block.
    ///
    /// @param in     stands at the block's header, and then behind the block
    /// @param output takes what the block unpacks to
    /// @return whether it is the frame's last
    /// @throws IOException if the block is wrong, or the bytes cannot be read
    boolean unpack(InputStream in, Window output) throws IOException {
        int header = number(in, 3);
        int size = header >>> 3;
        output.beginBlock();
        switch ((header >>> 1) & 3) {
            case 0 -> {
                read(in, size);
                output.append(bytes, 0, size);
            }
            case 1 -> {
                read(in, 1);
                if (size > Window.BLOCK) {
                    throw new ZstdException("a block is too large");
                }
                output.fill(bytes[0], size);
            }
            case 2 -> {
                read(in, size);
                int behind = literals.read(bytes, size);
                sequences.run(bytes, behind, size, literals, output);
            }
            default -> throw new ZstdException("a block is of no known kind");
        }
        return (header & 1) != 0;
    }

    private void read(InputStream in, int size) throws IOException {
        if (size > Window.BLOCK) {
            throw new ZstdException("a block is too large");
        }
        if (in.readNBytes(bytes, 0, size) < size) {
            throw new IOException("zstd data ends early");
        }
    }

    /// {@return a number, lowest byte first}
    static int number(InputStream in, int n) throws IOException {
        int number = 0;
        for (int i = 0; i < n; i++) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("zstd data ends early");
            }
            number |= b << (8 * i);
        }
        return number;
    }
}
