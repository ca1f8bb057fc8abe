package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds the spans within the first positions of a field.
final class FirstSpans extends SpanFinder {

    private final SpanFinder part;
    private final int positions;

    FirstSpans(SpanFinder part, int positions) {
        this.part = part;
        this.positions = positions;
    }

    @Override
    DocIdSetIterator docs() {
        return part.docs();
    }

    @Override
    List<SpanFinder> parts() {
        return List.of(part);
    }

    @Override
    float cost() {
        return part.cost();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        SpanList found = part.find(doc, ALL);
        for (int i = 0; i < found.size() && found.start(i) < positions; i++) {
            if (found.end(i) < positions) {
                spans.add(found.packed(i));
            }
        }
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        part.mark(wanted, marks);
    }
}
