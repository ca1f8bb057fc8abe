package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ConjunctionUtils;

/// Finds two patterns near one another.
final class NearSpans extends CompositeSpans {

    private final SpanFinder left;
    private final SpanFinder right;
    private final int distance;
    private final boolean ordered;

    NearSpans(SpanFinder left, SpanFinder right, int distance, boolean ordered) {
        super(List.of(left, right), ConjunctionUtils.intersectIterators(List.of(left.docs(), right.docs())));
        this.left = left;
        this.right = right;
        this.distance = distance;
        this.ordered = ordered;
    }

    @Override
    void collect(int doc, int most) throws IOException {
        FirstPairFinder pair = most == 1 ? FirstPairFinder.of(left, right, doc) : null;
        if (pair != null) {
            pair.near(distance, ordered, spans);
            return;
        }
        if (left.find(doc, ALL).isEmpty() || right.find(doc, ALL).isEmpty()) {
            return;
        }
        Pairs add = (first, i, second, k) -> {
            spans.add(first.start(i), second.end(k));
            limit();
            return spans.size() < most;
        };
        if (eachPair(left.spans, right.spans, add) && !ordered) {
            eachPair(right.spans, left.spans, add);
        }
    }

    /// Takes a pair that is near enough.
    private interface Pairs {
        /// {@return whether to go on}
        boolean take(SpanList first, int i, SpanList second, int k);
    }

    /// Visits the pairs of which the first ends before the second starts, near enough.
    private boolean eachPair(SpanList first, SpanList second, Pairs pairs) {
        int next = 0;
        int before = 0;
        for (int i = 0; i < first.size(); i++) {
            int after = first.end(i) + 1;
            if (after < before) {
                next = second.from(after);
            } else {
                while (next < second.size() && second.start(next) < after) {
                    next++;
                }
            }
            before = after;
            for (int k = next; k < second.size() && second.start(k) < after + distance; k++) {
                if (!pairs.take(first, i, second, k)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        SpanList lefts = new SpanList();
        SpanList rights = new SpanList();
        eachPair(left.spans, right.spans, (first, i, second, k) -> {
            if (wanted.contains(SpanList.pack(first.start(i), second.end(k)))) {
                lefts.add(first.packed(i));
                rights.add(second.packed(k));
            }
            return true;
        });
        if (!ordered) {
            eachPair(right.spans, left.spans, (first, i, second, k) -> {
                if (wanted.contains(SpanList.pack(first.start(i), second.end(k)))) {
                    rights.add(first.packed(i));
                    lefts.add(second.packed(k));
                }
                return true;
            });
        }
        lefts.sort();
        rights.sort();
        left.mark(lefts, marks);
        right.mark(rights, marks);
    }
}
