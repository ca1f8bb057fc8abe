package dateline.story;

import java.util.Arrays;

/// A growing list of longs.
final class LongList {

    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /// {@return the different values, ascending}; the list itself is then sorted
    long[] sortedDistinct() {
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
