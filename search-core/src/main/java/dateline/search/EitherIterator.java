package dateline.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.AbstractDocIdSetIterator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.PriorityQueue;

/// The documents of any of some iterators, each of which stands at the document or behind it.
final class EitherIterator extends AbstractDocIdSetIterator {

    private final PriorityQueue<DocIdSetIterator> queue;
    private final long cost;

    private EitherIterator(List<? extends DocIdSetIterator> iterators) {
        queue = new PriorityQueue<>(iterators.size()) {
            @Override
            protected boolean lessThan(DocIdSetIterator a, DocIdSetIterator b) {
                return a.docID() < b.docID();
            }
        };
        long sum = 0;
        for (DocIdSetIterator each : iterators) {
            queue.add(each);
            sum += each.cost();
        }
        cost = sum;
        doc = -1;
    }

    /// {@return the documents of any of these, which have not begun}
    ///
    /// @param iterators one or more
    static DocIdSetIterator of(List<? extends DocIdSetIterator> iterators) {
        return iterators.size() == 1 ? iterators.getFirst() : new EitherIterator(iterators);
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
