package dateline.index.window;

import dateline.index.window.InvertedField.Occurrences;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Walks the occurrences of a term.
final class InvertedPostings extends PostingsEnum {

    private static final Occurrences NONE = new Occurrences(new BytesRef());

    private Occurrences in = NONE;
    private boolean positions;
    private int at;
    private int next;

    /// Goes before the first document of a term.
    ///
    /// @param occurrences of the term
    /// @param withPositions whether they are wanted
    void begin(Occurrences occurrences, boolean withPositions) {
        in = occurrences;
        positions = withPositions;
        at = -1;
    }

    @Override
    public int docID() {
        return at < 0 ? -1 : at < in.documents() ? in.document(at) : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
        at++;
        if (at >= in.documents()) {
            at = in.documents();
            return NO_MORE_DOCS;
        }
        next = in.begin(at);
        return in.document(at);
    }

    @Override
    public int advance(int target) {
        int doc = nextDoc();
        while (doc < target) {
            doc = nextDoc();
        }
        return doc;
    }

    @Override
    public long cost() {
        return in.documents();
    }

    @Override
    public int freq() {
        return in.end(at) - in.begin(at);
    }

    @Override
    public int nextPosition() {
        return positions ? in.position(next++) : -1;
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
