package dateline.semantic;

import java.util.Arrays;

/// Collects the numbers of tokens up to a limit.
final class TokenIds {

    private final int most;
    private int[] ids = new int[64];
    private int size;

    TokenIds(int most) {
        this.most = most;
    }

    boolean isFull() {
        return size >= most;
    }

    void add(int id) {
        if (isFull()) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    int[] toArray() {
        return Arrays.copyOf(ids, size);
    }
}
