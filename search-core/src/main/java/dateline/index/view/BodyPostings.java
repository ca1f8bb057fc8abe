package dateline.index.view;

import dateline.analysis.token.BodyPositions;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/// The occurrences of a stem in the body, out of those in all text; all of them, or only those that are spelled as the
/// stem. Articles without any are skipped.
final class BodyPostings extends PositionPostings {

    private final PostingsEnum in;
    private final boolean asStem;
    /// How many positions of the article are still to be read.
    private int unread;

    /// @param in     the postings of the stem in all text, with positions
    /// @param asStem whether other forms of the stem are left out
    BodyPostings(PostingsEnum in, boolean asStem) {
        this.in = in;
        this.asStem = asStem;
    }

    /// {@return the postings that this reads, to be used again}
    static @Nullable PostingsEnum reusable(@Nullable PostingsEnum postings) {
        return postings instanceof BodyPostings body ? body.in : null;
    }

    @Override
    public int docID() {
        return in.docID();
    }

    @Override
    public int nextDoc() throws IOException {
        return fromHere(in.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
        return fromHere(in.advance(target));
    }

    private int fromHere(int first) throws IOException {
        int doc = first;
        while (doc != NO_MORE_DOCS && !isFound()) {
            doc = in.nextDoc();
        }
        return doc;
    }

    /// Reads up to the first position that counts.
    private boolean isFound() throws IOException {
        clear();
        unread = in.freq();
        while (unread > 0 && size() == 0) {
            read();
        }
        return size() > 0;
    }

    private void read() throws IOException {
        int encoded = in.nextPosition();
        unread--;
        if (asStem ? BodyPositions.isInBodyAsStem(encoded) : BodyPositions.isInBody(encoded)) {
            add(BodyPositions.decode(encoded));
        }
    }

    @Override
    public int freq() throws IOException {
        while (unread > 0) {
            read();
        }
        return size();
    }

    @Override
    public int nextPosition() throws IOException {
        while (isAtEnd() && unread > 0) {
            read();
        }
        return take();
    }

    @Override
    public long cost() {
        return in.cost();
    }
}
