package dateline.story.fingerprint;

import java.nio.ByteBuffer;

/// Writes numbers of some bits one after the other, the highest bit first. Not thread-safe.
final class BitWriter {

    private final ByteBuffer out;
    private long waiting;
    private int count;

    BitWriter(ByteBuffer out) {
        this.out = out;
    }

    /// Writes a number.
    ///
    /// @param value the number, below `1 << bits`
    /// @param bits  0 to 32
    void write(int value, int bits) {
        waiting = (waiting << bits) | value;
        count += bits;
        while (count >= Byte.SIZE) {
            count -= Byte.SIZE;
            out.put((byte) (waiting >>> count));
        }
    }

    /// Writes what is left, filled up with zeros.
    void finish() {
        if (count > 0) {
            out.put((byte) (waiting << (Byte.SIZE - count)));
            count = 0;
        }
    }
}
