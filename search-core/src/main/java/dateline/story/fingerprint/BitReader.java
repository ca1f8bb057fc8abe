package dateline.story.fingerprint;

import java.nio.ByteBuffer;

/// Reads what a [BitWriter] wrote; reads no byte before it is needed. Not thread-safe.
final class BitReader {

    private final ByteBuffer in;
    private long waiting;
    private int count;

    BitReader(ByteBuffer in) {
        this.in = in;
    }

    /// {@return the next number of so many bits, 0 to 32}
    ///
    /// @throws java.nio.BufferUnderflowException if there is none
    int read(int bits) {
        while (count < bits) {
            waiting = (waiting << Byte.SIZE) | (in.get() & 0xFF);
            count += Byte.SIZE;
        }
        count -= bits;
        return (int) (waiting >>> count) & (int) ((1L << bits) - 1);
    }
}
