package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds something within the first positions.
final class FirstFinder extends PlaceFinder {

    private final PlaceFinder part;
    private final int positions;

    FirstFinder(PlaceFinder part, int positions) {
        this.part = part;
        this.positions = positions;
    }

    @Override
    DocIdSetIterator docs() {
        return part.docs();
    }

    @Override
    List<PlaceFinder> parts() {
        return List.of(part);
    }

    @Override
    float cost() {
        return part.cost();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        Spans found = part.find(doc, ALL);
        for (int i = 0; i < found.size() && found.start(i) < positions; i++) {
            if (found.end(i) < positions) {
                spans.add(found.packed(i));
            }
        }
    }

    @Override
    void mark(Spans wanted, Marks marks) {
        part.mark(wanted, marks);
    }
}
