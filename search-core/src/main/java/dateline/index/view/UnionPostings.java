package dateline.index.view;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/// The occurrences of two postings together, in the order of their positions.
final class UnionPostings extends PositionPostings {

    private final PostingsEnum one;
    private final PostingsEnum other;
    private int doc = -1;
    /// Whether the positions of the current article are still to be read.
    private boolean isUnread;

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
        isUnread = true;
        return doc;
    }

    private void load() throws IOException {
        if (!isUnread) {
            return;
        }
        isUnread = false;
        clear();
        add(one);
        boolean isBoth = size() > 0 && other.docID() == doc;
        add(other);
        if (isBoth) {
            sort();
        }
    }

    private void add(PostingsEnum postings) throws IOException {
        if (postings.docID() != doc) {
            return;
        }
        int more = postings.freq();
        for (int i = 0; i < more; i++) {
            add(postings.nextPosition());
        }
    }

    @Override
    public int freq() throws IOException {
        load();
        return size();
    }

    @Override
    public int nextPosition() throws IOException {
        load();
        return take();
    }

    @Override
    public long cost() {
        return one.cost() + other.cost();
    }
}
