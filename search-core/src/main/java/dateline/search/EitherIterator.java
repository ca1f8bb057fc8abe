package dateline.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.AbstractDocIdSetIterator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.PriorityQueue;

/// The documents of any of some iterators, each of which stands at the document or behind it.
final class EitherIterator {

    /// As many are looked through faster than kept in order.
    private static final int FEW = 6;

    private EitherIterator() {}

    /// {@return the documents of any of these, which have not begun}
    ///
    /// @param iterators one or more
    static DocIdSetIterator of(List<? extends DocIdSetIterator> iterators) {
        if (iterators.size() == 1) {
            return iterators.getFirst();
        }
        long cost = iterators.stream().mapToLong(DocIdSetIterator::cost).sum();
        return iterators.size() <= FEW
                ? new OfFew(iterators.toArray(DocIdSetIterator[]::new), cost)
                : new OfMany(iterators, cost);
    }

    private static final class OfFew extends AbstractDocIdSetIterator {

        private final DocIdSetIterator[] iterators;
        private final long cost;

        OfFew(DocIdSetIterator[] iterators, long cost) {
            this.iterators = iterators;
            this.cost = cost;
            this.doc = -1;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
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

        @Override
        public long cost() {
            return cost;
        }
    }

    private static final class OfMany extends AbstractDocIdSetIterator {

        private final PriorityQueue<DocIdSetIterator> queue;
        private final long cost;

        OfMany(List<? extends DocIdSetIterator> iterators, long cost) {
            this.queue = new PriorityQueue<>(iterators.size()) {
                @Override
                protected boolean lessThan(DocIdSetIterator a, DocIdSetIterator b) {
                    return a.docID() < b.docID();
                }
            };
            iterators.forEach(queue::add);
            this.cost = cost;
            this.doc = -1;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
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

        @Override
        public long cost() {
            return cost;
        }
    }
}
