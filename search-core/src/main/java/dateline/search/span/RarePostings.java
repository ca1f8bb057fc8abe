package dateline.search.span;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The postings of many rare words as those of one, in memory: where thousands of words are looked for, most are in few
/// documents, and an open file for each would cost more than what it has to read.
final class RarePostings extends PostingsEnum {

    private static final int BEFORE = -1;

    /// Document and position of each occurrence, in order.
    private long[] occurrences = new long[256];

    private int size;
    private int documents;

    private int begin;
    private int end;
    private int next;
    private int doc = BEFORE;

    /// Adds the occurrences of a word.
    ///
    /// @param postings with positions, which are used up
    void add(PostingsEnum postings) throws IOException {
        for (int at = postings.nextDoc(); at != NO_MORE_DOCS; at = postings.nextDoc()) {
            int freq = postings.freq();
            occurrences = ArrayUtil.grow(occurrences, size + freq);
            for (int i = 0; i < freq; i++) {
                occurrences[size] = (long) at << Integer.SIZE | postings.nextPosition();
                size++;
            }
            documents++;
        }
    }

    /// {@return whether nothing was added}
    boolean isEmpty() {
        return size == 0;
    }

    /// To be called once, when all words are there.
    void sort() {
        Arrays.sort(occurrences, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || occurrences[i] != occurrences[kept - 1]) {
                occurrences[kept] = occurrences[i];
                kept++;
            }
        }
        size = kept;
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() {
        return move(end);
    }

    @Override
    public int advance(int target) {
        int found = Arrays.binarySearch(occurrences, end, size, (long) target << Integer.SIZE);
        return move(found >= 0 ? found : -found - 1);
    }

    private int move(int to) {
        begin = to;
        next = to;
        end = to;
        doc = to == size ? NO_MORE_DOCS : documentAt(to);
        while (end < size && documentAt(end) == doc) {
            end++;
        }
        return doc;
    }

    private int documentAt(int occurrence) {
        return (int) (occurrences[occurrence] >>> Integer.SIZE);
    }

    @Override
    public long cost() {
        return documents;
    }

    @Override
    public int freq() {
        return end - begin;
    }

    @Override
    public int nextPosition() {
        int position = (int) occurrences[next];
        next++;
        return position;
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
}
