package dateline.index.postings;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The postings of one term of a new segment, documents in order.
final class UnpackedPostings extends PostingsEnum {
    private final PackedInts in;
    private final long cost;
    private int end;
    private int document;
    /// The document of the next entry, if one follows.
    private int following;

    private int[] positions = new int[64];
    private int count;
    private int position;

    UnpackedPostings(byte[] bytes, int documents) {
        this.in = new PackedInts(bytes, 0);
        this.cost = documents;
    }

    void reset(int from, int to) {
        in.at = from;
        end = to;
        document = -1;
        following = in.next();
    }

    @Override
    public int nextDoc() {
        if (following == NO_MORE_DOCS) {
            document = NO_MORE_DOCS;
            return document;
        }
        document = following;
        count = 0;
        position = 0;
        int entries = 0;
        do {
            entry();
            entries++;
            following = in.at < end ? document + in.next() : NO_MORE_DOCS;
        } while (following == document);
        if (entries > 1) {
            Arrays.sort(positions, 0, count);
        }
        return document;
    }

    private void entry() {
        int more = in.next();
        if (positions.length - count < more) {
            positions = ArrayUtil.grow(positions, count + more);
        }
        int last = 0;
        for (int i = 0; i < more; i++) {
            last += in.next();
            positions[count++] = last;
        }
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int freq() {
        return count;
    }

    @Override
    public int nextPosition() {
        return positions[position++];
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
    public int advance(int target) throws IOException {
        return slowAdvance(target);
    }

    @Override
    public long cost() {
        return cost;
    }
}
