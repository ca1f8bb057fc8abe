package dateline.search.span;

import java.io.IOException;
import java.util.List;

/// Finds the spans of any of several patterns.
final class DisjunctionSpans extends CompositeSpans {

    DisjunctionSpans(List<SpanFinder> parts) {
        super(parts, DisjunctionIterator.of(parts.stream().map(SpanFinder::docs).toList()));
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
