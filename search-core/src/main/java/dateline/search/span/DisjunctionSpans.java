package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds the spans of any of several patterns.
final class DisjunctionSpans extends SpanFinder {

    private final List<SpanFinder> parts;
    private final DocIdSetIterator docs;

    DisjunctionSpans(List<SpanFinder> parts) {
        this.parts = parts;
        this.docs = DisjunctionIterator.of(parts.stream().map(SpanFinder::docs).toList());
    }

    @Override
    DocIdSetIterator docs() {
        return docs;
    }

    @Override
    List<SpanFinder> parts() {
        return parts;
    }

    @Override
    float cost() {
        return (float) parts.stream().mapToDouble(SpanFinder::cost).sum();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        for (SpanFinder part : parts) {
            spans.addAll(part.find(doc, most));
            limit();
        }
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        for (SpanFinder part : parts) {
            SpanList own = new SpanList();
            for (int i = 0; i < part.spans.size(); i++) {
                if (wanted.contains(part.spans.packed(i))) {
                    own.add(part.spans.packed(i));
                }
            }
            part.mark(own, marks);
        }
    }
}
