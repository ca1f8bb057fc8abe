package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.AbstractDocIdSetIterator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.PriorityQueue;

/// The documents of any of several iterators, each of which is positioned on the document or after it.
abstract sealed class DisjunctionIterator extends AbstractDocIdSetIterator {

    /// As many are looked through faster than kept in order.
    private static final int FEW = 6;

    private final long cost;

    private DisjunctionIterator(List<? extends DocIdSetIterator> iterators) {
        this.cost = iterators.stream().mapToLong(DocIdSetIterator::cost).sum();
        this.doc = -1;
    }

    /// {@return the documents of any of these, which have not begun}
    ///
    /// @param iterators one or more
    static DocIdSetIterator of(List<? extends DocIdSetIterator> iterators) {
        if (iterators.size() == 1) {
            return iterators.getFirst();
        }
        return iterators.size() <= FEW ? new OfFew(iterators) : new OfMany(iterators);
    }

    @Override
    public final int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public final long cost() {
        return cost;
    }

    private static final class OfFew extends DisjunctionIterator {

        private final DocIdSetIterator[] iterators;

        OfFew(List<? extends DocIdSetIterator> iterators) {
            super(iterators);
            this.iterators = iterators.toArray(DocIdSetIterator[]::new);
        }

        @Override
        public int advance(int target) throws IOException {
            int least = NO_MORE_DOCS;
            for (DocIdSetIterator each : iterators) {
                int at = each.docID();
                least = Math.min(least, at < target ? each.advance(target) : at);
            }
            doc = least;
            return doc;
        }
    }

    private static final class OfMany extends DisjunctionIterator {

        private final PriorityQueue<DocIdSetIterator> queue;

        OfMany(List<? extends DocIdSetIterator> iterators) {
            super(iterators);
            this.queue = new PriorityQueue<>(iterators.size()) {
                @Override
                protected boolean lessThan(DocIdSetIterator a, DocIdSetIterator b) {
                    return a.docID() < b.docID();
                }
            };
            iterators.forEach(queue::add);
        }

        @Override
        public int advance(int target) throws IOException {
            DocIdSetIterator least = queue.top();
            while (least.docID() < target) {
                least.advance(target);
                least = queue.updateTop();
            }
            doc = least.docID();
            return doc;
        }
    }
}
