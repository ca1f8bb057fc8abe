package dateline.util;

/// A growing set of longs: 11 to 21 bytes for each.
///
/// Not safe for use by several threads while values are added.
public final class LongHashSet {

    private static final int MIN_CAPACITY = 16;

    private long[] slots = new long[MIN_CAPACITY];
    private int size;
    private boolean hasZero;

    /// An empty set.
    public LongHashSet() {}

    /// Adds a value.
    ///
    /// @param value the value
    /// @return whether it was not there before
    public boolean add(long value) {
        if (value == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size * 4L >= slots.length * 3L) {
            grow();
        }
        int slot = slot(slots, value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        return true;
    }

    /// {@return whether a value is in the set}
    ///
    /// @param value the value
    public boolean contains(long value) {
        return value == 0 ? hasZero : slots[slot(slots, value)] == value;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (long value : slots) {
            if (value != 0) {
                larger[slot(larger, value)] = value;
            }
        }
        slots = larger;
    }

    /// {@return where the value is, or the free slot where it would be}
    private static int slot(long[] slots, long value) {
        int mask = slots.length - 1;
        int slot = Slots.first(value, mask);
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
