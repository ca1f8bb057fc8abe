package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds any of some things.
final class AnyOfFinder extends PlaceFinder {

    private final List<PlaceFinder> parts;
    private final DocIdSetIterator docs;

    AnyOfFinder(List<PlaceFinder> parts) {
        this.parts = parts;
        this.docs = EitherIterator.of(parts.stream().map(PlaceFinder::docs).toList());
    }

    @Override
    DocIdSetIterator docs() {
        return docs;
    }

    @Override
    List<PlaceFinder> parts() {
        return parts;
    }

    @Override
    float cost() {
        return (float) parts.stream().mapToDouble(PlaceFinder::cost).sum();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        for (PlaceFinder part : parts) {
            spans.addAll(part.find(doc, most));
            limit();
        }
    }

    @Override
    void mark(Spans wanted, Marks marks) {
        for (PlaceFinder part : parts) {
            Spans own = new Spans();
            for (int i = 0; i < part.spans.size(); i++) {
                if (wanted.contains(part.spans.packed(i))) {
                    own.add(part.spans.packed(i));
                }
            }
            part.mark(own, marks);
        }
    }
}
