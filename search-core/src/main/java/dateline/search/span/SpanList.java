package dateline.search.span;

import java.util.Arrays;

/// The spans of positions in one document, ordered by first and then by last position. It grows, and is reused for one
/// document after the other.
final class SpanList {

    private long[] packed = new long[16];
    private int size;
    private boolean sorted = true;

    void clear() {
        size = 0;
        sorted = true;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int start(int i) {
        return (int) (packed[i] >>> Integer.SIZE);
    }

    int end(int i) {
        return (int) packed[i];
    }

    long packed(int i) {
        return packed[i];
    }

    /// {@return a span as one number; such numbers are ordered as spans are}
    static long pack(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    void add(int start, int end) {
        add(pack(start, end));
    }

    void add(long span) {
        if (size > 0 && span <= packed[size - 1]) {
            if (span == packed[size - 1]) {
                return;
            }
            sorted = false;
        }
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = span;
    }

    void addAll(SpanList others) {
        for (int i = 0; i < others.size; i++) {
            add(others.packed[i]);
        }
    }

    /// Puts the spans in order, each once. To be called after adding, before anything is read.
    void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(packed, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || packed[i] != packed[kept - 1]) {
                packed[kept++] = packed[i];
            }
        }
        size = kept;
        sorted = true;
    }

    boolean contains(long span) {
        return Arrays.binarySearch(packed, 0, size, span) >= 0;
    }

    /// {@return the index of the first span that starts at a position or later}
    int from(int position) {
        int found = Arrays.binarySearch(packed, 0, size, pack(position, 0));
        return found >= 0 ? found : -found - 1;
    }

    /// Leaves out each span that holds another one.
    void minimise() {
        // From the last start backwards: a span holds a later one if that ends no later than it.
        int least = Integer.MAX_VALUE;
        int kept = size;
        for (int i = size - 1; i >= 0; i--) {
            boolean holdsNextOfSameStart = i > 0 && start(i - 1) == start(i);
            if (end(i) < least && !holdsNextOfSameStart) {
                least = end(i);
                packed[--kept] = packed[i];
            }
        }
        System.arraycopy(packed, kept, packed, 0, size - kept);
        size -= kept;
    }
}
