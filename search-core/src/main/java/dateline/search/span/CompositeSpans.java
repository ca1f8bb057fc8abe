package dateline.search.span;

import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds spans by those of other finders, its parts.
abstract class CompositeSpans extends SpanFinder {

    final List<SpanFinder> parts;
    private final DocIdSetIterator docs;

    /// @param parts finds what the spans are made of
    /// @param docs  the documents that may have spans
    CompositeSpans(List<SpanFinder> parts, DocIdSetIterator docs) {
        this.parts = parts;
        this.docs = docs;
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
}
