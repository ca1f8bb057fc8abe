package dateline.story.graph;

import java.util.Arrays;
import java.util.Objects;

/// A growing list of longs.
///
/// Not safe for use by several threads.
public final class LongList {

    private long[] values = new long[64];
    private int size;

    /// Adds a value at the end.
    ///
    /// @param value the value
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    void add(long first, long second) {
        add(first);
        add(second);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// {@return the number of values}
    public int size() {
        return size;
    }

    /// {@return a value}
    ///
    /// @param index its place
    public long get(int index) {
        return values[Objects.checkIndex(index, size)];
    }

    /// Sorts the values, ascending.
    public void sort() {
        Arrays.sort(values, 0, size);
    }

    /// {@return the different values, ascending}; the list itself is then sorted
    public long[] sortedDistinct() {
        Arrays.sort(values, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (count == 0 || values[count - 1] != values[i]) {
                values[count++] = values[i];
            }
        }
        size = count;
        return Arrays.copyOf(values, count);
    }
}
