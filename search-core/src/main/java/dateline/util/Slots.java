package dateline.util;

/// Where a value is looked for first in a table of a power of two slots.
final class Slots {

    /// 2^64 divided by the golden ratio: spreads values that are no hashes over the high bits.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Slots() {}

    /// {@return the first slot to look in}
    ///
    /// @param value the value
    /// @param mask  the number of slots less one
    static int first(long value, int mask) {
        return (int) ((value * SPREAD) >>> 32) & mask;
    }
}
