package dateline.ingest.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// XXH64 with seed 0 (the xxHash specification by Y. Collet): the checksum of a frame, and a quick hash of a file's
/// content, which is no protection against those who want two files to have the same.
///
/// Not safe for use by several threads at once.
public final class XxHash64 {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private static final int STRIPE = 32;

    private final byte[] rest = new byte[STRIPE];
    private int restSize;
    private long total;
    /// Begins with the sum of the first two primes, modulo 2 to the power of 64.
    private long a = 0x60EA27EEADC0B5D6L;

    private long b = PRIME_2;
    private long c;
    private long d = -PRIME_1;

    /// Makes one that has seen nothing.
    public XxHash64() {}

    /// Adds bytes.
    ///
    /// @param bytes holds them
    /// @param from  where they begin
    /// @param n     how many they are
    public void update(byte[] bytes, int from, int n) {
        total += n;
        int i = from;
        int end = from + n;
        if (restSize > 0) {
            int fill = Math.min(STRIPE - restSize, n);
            System.arraycopy(bytes, i, rest, restSize, fill);
            restSize += fill;
            i += fill;
            if (restSize < STRIPE) {
                return;
            }
            stripe(rest, 0);
            restSize = 0;
        }
        while (end - i >= STRIPE) {
            stripe(bytes, i);
            i += STRIPE;
        }
        System.arraycopy(bytes, i, rest, 0, end - i);
        restSize = end - i;
    }

    private void stripe(byte[] bytes, int i) {
        a = round(a, (long) LONG.get(bytes, i));
        b = round(b, (long) LONG.get(bytes, i + 8));
        c = round(c, (long) LONG.get(bytes, i + 16));
        d = round(d, (long) LONG.get(bytes, i + 24));
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    /// {@return the checksum of all bytes added}
    public long value() {
        long hash;
        if (total >= STRIPE) {
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merge(merge(merge(merge(hash, a), b), c), d);
        } else {
            hash = PRIME_5;
        }
        hash += total;
        int i = 0;
        for (; restSize - i >= 8; i += 8) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONG.get(rest, i)), 27) * PRIME_1 + PRIME_4;
        }
        if (restSize - i >= 4) {
            hash = Long.rotateLeft(hash ^ ((int) INT.get(rest, i) & 0xFFFF_FFFFL) * PRIME_1, 23) * PRIME_2 + PRIME_3;
            i += 4;
        }
        for (; i < restSize; i++) {
            hash = Long.rotateLeft(hash ^ (rest[i] & 0xFF) * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ (hash >>> 33)) * PRIME_2;
        hash = (hash ^ (hash >>> 29)) * PRIME_3;
        return hash ^ (hash >>> 32);
    }
}
