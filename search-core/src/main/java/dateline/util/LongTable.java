package dateline.util;

import java.util.Map;

/// Gives longs for longs.
///
/// Immutable, safe for use by several threads.
public final class LongTable {

    /// Each key with its value, or 0, side by side, so that they come from memory together.
    private final long[] pairs;

    private final int mask;

    /// Copies a map.
    ///
    /// @param map what is given for each key; not 0
    public LongTable(Map<Long, Long> map) {
        int size = Integer.highestOneBit(Math.max(16, map.size())) * 4;
        this.pairs = new long[2 * size];
        this.mask = size - 1;
        map.forEach((key, value) -> {
            int slot = slot(key);
            pairs[2 * slot] = key;
            pairs[2 * slot + 1] = value;
        });
    }

    /// {@return what is given for a key; 0 where there is nothing}
    ///
    /// @param key the key
    public long get(long key) {
        return pairs[2 * slot(key) + 1];
    }

    /// {@return where the key is, or the free slot where it would be}
    private int slot(long key) {
        int slot = Slots.first(key, mask);
        while (pairs[2 * slot + 1] != 0 && pairs[2 * slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
