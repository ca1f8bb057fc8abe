package dateline.index;

/// A growing set of longs that are hashes already: open addressing with linear probing, 11 to 21 bytes for each.
///
/// Not safe for use by several threads.
public final class LongHashSet {

    private static final int MIN_CAPACITY = 1 << 10;

    private long[] slots = new long[MIN_CAPACITY];
    private int size;
    private boolean hasZero;

    /// {@return whether the value was not there before}
    public boolean add(long value) {
        if (value == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size * 4L >= slots.length * 3L) {
            grow();
        }
        if (!insert(slots, value)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (long value : slots) {
            if (value != 0) {
                insert(larger, value);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long value) {
        int mask = slots.length - 1;
        int slot = (int) (value ^ (value >>> 32)) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = value;
        return true;
    }
}
