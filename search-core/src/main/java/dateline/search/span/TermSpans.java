package dateline.search.span;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Finds any of several terms.
final class TermSpans extends SpanFinder {

    /// As Lucene reckons the positions of a phrase's term: some to find them, some for each.
    private static final float COST_OF_TERM = 15;

    private final List<PostingsEnum> postings;
    private final DocIdSetIterator docs;
    private final boolean offsets;

    /// For each position, where its words stand in the text.
    private final Map<Integer, long[]> texts = new HashMap<>();

    TermSpans(List<PostingsEnum> postings, boolean offsets) {
        this.postings = postings;
        this.docs = DisjunctionIterator.of(postings);
        this.offsets = offsets;
    }

    /// {@return the postings of the only one of the terms that a document has, the document being one of [#docs]; null
    /// where it has several}
    @Nullable
    PostingsEnum only(int doc) {
        PostingsEnum only = null;
        for (PostingsEnum each : postings) {
            if (each.docID() == doc) {
                if (only != null) {
                    return null;
                }
                only = each;
            }
        }
        return only;
    }

    @Override
    DocIdSetIterator docs() {
        return docs;
    }

    @Override
    List<SpanFinder> parts() {
        return List.of();
    }

    @Override
    float cost() {
        return COST_OF_TERM * Math.min(postings.size(), 4);
    }

    @Override
    void collect(int doc, int most) throws IOException {
        texts.clear();
        for (int i = 0; i < postings.size(); i++) {
            PostingsEnum each = postings.get(i);
            if (each.docID() != doc) {
                continue;
            }
            for (int left = each.freq(); left > 0; left--) {
                int position = each.nextPosition();
                spans.add(position, position);
                if (offsets) {
                    texts.merge(position, new long[] {each.startOffset(), each.endOffset()}, (a, b) ->
                            new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
                }
            }
        }
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        for (int i = 0; i < wanted.size(); i++) {
            long[] text = texts.get(wanted.start(i));
            if (text != null) {
                marks.add(wanted.start(i), (int) text[0], (int) text[1]);
            }
        }
    }
}
