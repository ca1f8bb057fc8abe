package dateline.util;

import java.util.Map;

/// Gives longs for longs.
///
/// Immutable, safe for use by several threads.
public final class LongTable {

    private final long[] keys;
    private final long[] values;
    private final int mask;

    /// Copies a map.
    ///
    /// @param map what is given for each key; not 0
    public LongTable(Map<Long, Long> map) {
        int size = Integer.highestOneBit(Math.max(16, map.size())) * 4;
        this.keys = new long[size];
        this.values = new long[size];
        this.mask = size - 1;
        map.forEach((key, value) -> {
            int slot = slot(key);
            keys[slot] = key;
            values[slot] = value;
        });
    }

    /// {@return what is given for a key; 0 where there is nothing}
    ///
    /// @param key the key
    public long get(long key) {
        return values[slot(key)];
    }

    /// {@return where the key is, or the free slot where it would be}
    private int slot(long key) {
        int slot = Slots.first(key, mask);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
