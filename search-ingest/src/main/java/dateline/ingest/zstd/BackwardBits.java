package dateline.ingest.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bits that are read from the end of some bytes towards their beginning (RFC 8878, section 4.1).
///
/// The last byte's highest bit that is set ends them and is none of them.
final class BackwardBits {

    /// How many bytes must follow the last one in the array, so that eight can be read at once anywhere.
    static final int PADDING = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int start;

    /// How many bits are left; below 0 when more were read than there are.
    private int left;

    /// Begins at the end.
    ///
    /// @param bytes the array, with [#PADDING] bytes to spare
    /// @param start where the bytes begin
    /// @param end   where they end, exclusively
    /// @throws ZstdException if there are none, or they do not say where they end
    BackwardBits(byte[] bytes, int start, int end) throws ZstdException {
        if (end <= start || bytes[end - 1] == 0) {
            throw new ZstdException("a bit stream has no end");
        }
        int last = bytes[end - 1] & 0xFF;
        this.bytes = bytes;
        this.start = start;
        this.left = (end - start) * 8 - Integer.numberOfLeadingZeros(last) + 23;
    }

    /// {@return how many bits are left; below 0 when more were read than there are}
    int left() {
        return left;
    }

    /// {@return the next bits, without moving; zeros follow the last}
    ///
    /// @param n how many, up to 56
    long peek(int n) {
        int from = left - n;
        if (from >= 0) {
            long word = (long) LONG.get(bytes, start + (from >>> 3));
            return (word >>> (from & 7)) & ((1L << n) - 1);
        }
        if (left <= 0) {
            return 0;
        }
        long word = (long) LONG.get(bytes, start);
        return (word & ((1L << left) - 1)) << -from;
    }

    /// Moves over bits.
    ///
    /// @param n how many
    void skip(int n) {
        left -= n;
    }

    /// {@return the next bits}
    ///
    /// @param n how many, up to 56
    long read(int n) {
        long bits = peek(n);
        left -= n;
        return bits;
    }
}
