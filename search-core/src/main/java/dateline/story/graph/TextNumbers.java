package dateline.story.graph;

import java.util.Arrays;

/// Numbers texts from 0 in the order in which they are met: some 30 bytes for each.
///
/// Not safe for use by several threads.
public final class TextNumbers {

    private static final int FREE = -1;

    private long[] names = new long[64];
    private int size;
    // Open addressing with linear probing; names are hashes already.
    private int[] slots = new int[128];

    /// Knows no text yet.
    public TextNumbers() {
        Arrays.fill(slots, FREE);
    }

    /// {@return how many texts have a number}
    public int size() {
        return size;
    }

    /// {@return the name of a text}
    ///
    /// @param number its number
    public long name(int number) {
        return names[number];
    }

    /// {@return the number of a text, a new one if it has none}
    ///
    /// @param name its name
    public int of(long name) {
        int slot = slot(slots, name);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (2 * (size + 1) > slots.length) {
            grow();
            slot = slot(slots, name);
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size + (size >> 1));
        }
        names[size] = name;
        slots[slot] = size;
        return size++;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(slots.length, 2)];
        Arrays.fill(larger, FREE);
        for (int number = 0; number < size; number++) {
            larger[slot(larger, names[number])] = number;
        }
        slots = larger;
    }

    private int slot(int[] table, long name) {
        int mask = table.length - 1;
        int slot = (int) (name ^ (name >>> 32)) & mask;
        while (table[slot] != FREE && names[table[slot]] != name) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
