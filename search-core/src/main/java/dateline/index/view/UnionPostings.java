package dateline.index.view;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The occurrences of two postings together, in the order of their positions.
final class UnionPostings extends PostingsEnum {

    private final PostingsEnum one;
    private final PostingsEnum other;
    private int doc = -1;
    private int[] positions = new int[16];
    private int size;
    private int next;

    UnionPostings(PostingsEnum one, PostingsEnum other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return doc == NO_MORE_DOCS ? doc : advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int first = one.docID() < target ? one.advance(target) : one.docID();
        int second = other.docID() < target ? other.advance(target) : other.docID();
        doc = Math.min(first, second);
        size = -1;
        return doc;
    }

    private void load() throws IOException {
        if (size >= 0) {
            return;
        }
        size = 0;
        next = 0;
        add(one);
        boolean isBoth = size > 0 && other.docID() == doc;
        add(other);
        if (isBoth) {
            Arrays.sort(positions, 0, size);
        }
    }

    private void add(PostingsEnum postings) throws IOException {
        if (postings.docID() != doc) {
            return;
        }
        int more = postings.freq();
        if (size + more > positions.length) {
            positions = Arrays.copyOf(positions, Math.max(size + more, positions.length * 2));
        }
        for (int i = 0; i < more; i++) {
            positions[size++] = postings.nextPosition();
        }
    }

    @Override
    public int freq() throws IOException {
        load();
        return size;
    }

    @Override
    public int nextPosition() throws IOException {
        load();
        return positions[next++];
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
        return null;
    }

    @Override
    public long cost() {
        return one.cost() + other.cost();
    }
}
