package dateline.util;

import java.util.Arrays;

/// Numbers different longs from 0 in the order in which they are met: some 30 bytes for each.
///
/// Not safe for use by several threads.
public final class LongNumbers {

    private static final int FREE = -1;

    private long[] values = new long[64];
    private int size;
    private int[] slots = new int[128];

    /// Knows no value yet.
    public LongNumbers() {
        Arrays.fill(slots, FREE);
    }

    /// {@return how many values have a number}
    public int size() {
        return size;
    }

    /// {@return the value that has a number}
    ///
    /// @param number the number
    public long value(int number) {
        return values[number];
    }

    /// {@return the number of a value, a new one if it has none}
    ///
    /// @param value the value
    public int of(long value) {
        int slot = slot(slots, value);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (2 * (size + 1) > slots.length) {
            grow();
            slot = slot(slots, value);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size] = value;
        slots[slot] = size;
        return size++;
    }

    /// {@return the number of a value that has one} Changes nothing, so that many threads may ask where none adds.
    ///
    /// @param value the value
    /// @throws IllegalArgumentException if it has none
    public int find(long value) {
        int number = slots[slot(slots, value)];
        if (number == FREE) {
            throw new IllegalArgumentException("value must have a number, was " + value);
        }
        return number;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(slots.length, 2)];
        Arrays.fill(larger, FREE);
        for (int number = 0; number < size; number++) {
            larger[slot(larger, values[number])] = number;
        }
        slots = larger;
    }

    /// {@return where the number of the value is, or the free slot where it would be}
    private int slot(int[] table, long value) {
        int mask = table.length - 1;
        int slot = Slots.first(value, mask);
        while (table[slot] != FREE && values[table[slot]] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
