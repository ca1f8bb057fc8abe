package dateline.story.fingerprint;

import java.util.Arrays;

/// Keeps the smallest distinct values of a stream, in memory that does not grow with it.
final class BottomK {

    private final int limit;
    private final int[] values;
    private int count;
    private int bound = Integer.MAX_VALUE;

    BottomK(int limit) {
        this.limit = limit;
        this.values = new int[2 * limit + 32];
    }

    void add(int value) {
        if (value > bound) {
            return;
        }
        if (count == values.length) {
            compact();
        }
        values[count++] = value;
    }

    private void compact() {
        Arrays.sort(values, 0, count);
        int distinct = 0;
        for (int i = 0; i < count && distinct < limit; i++) {
            if (distinct == 0 || values[distinct - 1] != values[i]) {
                values[distinct++] = values[i];
            }
        }
        count = distinct;
        if (count == limit) {
            bound = values[limit - 1];
        }
    }

    /// {@return the values kept, ascending}
    int[] values() {
        compact();
        return Arrays.copyOf(values, count);
    }

    /// {@return the values kept, ascending, each below 65,536}
    char[] chars() {
        int[] kept = values();
        char[] chars = new char[kept.length];
        for (int i = 0; i < kept.length; i++) {
            chars[i] = (char) kept[i];
        }
        return chars;
    }
}
