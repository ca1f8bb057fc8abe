package dateline.index.view;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Postings with positions, kept for the current article, and with neither offsets nor payloads.
abstract class PositionPostings extends PostingsEnum {

    private int[] positions = new int[16];
    private int size;
    private int next;

    /// Forgets the positions of the article before.
    final void clear() {
        size = 0;
        next = 0;
    }

    final void add(int position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
        }
        positions[size++] = position;
    }

    /// {@return how many positions are kept}
    final int size() {
        return size;
    }

    final void sort() {
        Arrays.sort(positions, 0, size);
    }

    /// {@return whether all positions that are kept were given}
    final boolean isAtEnd() {
        return next == size;
    }

    /// {@return the next of the positions that are kept}
    final int take() {
        return positions[next++];
    }

    @Override
    public final int startOffset() {
        return -1;
    }

    @Override
    public final int endOffset() {
        return -1;
    }

    @Override
    public final @Nullable BytesRef getPayload() {
        return null;
    }
}
