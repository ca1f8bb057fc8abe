package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.jspecify.annotations.Nullable;

/// Finds two patterns in the same sentence or paragraph.
final class SameUnitSpans extends CompositeSpans {

    /// Of more pairs in an article only the nearest are looked at.
    private static final long MANY_PAIRS = 1 << 20;

    private final SpanFinder left;
    private final SpanFinder right;
    private final @Nullable TermSpans start;

    /// @param start finds where pieces begin, but for the first; null where each document is one piece
    SameUnitSpans(SpanFinder left, SpanFinder right, @Nullable TermSpans start) {
        super(List.of(left, right), ConjunctionUtils.intersectIterators(List.of(left.docs(), right.docs())));
        this.left = left;
        this.right = right;
        this.start = start;
    }

    @Override
    float cost() {
        return super.cost() + (start == null ? 0 : start.cost());
    }

    @Override
    void collect(int doc, int most) throws IOException {
        FirstPairFinder pair = most == 1 ? FirstPairFinder.of(left, right, doc) : null;
        if (pair != null) {
            pair.together(starts(doc), spans);
            return;
        }
        if (left.find(doc, ALL).isEmpty() || right.find(doc, ALL).isEmpty()) {
            return;
        }
        if (start != null) {
            start.find(doc, ALL);
        }
        eachPair((i, k) -> {
            spans.add(hull(i, k));
            limit();
            return spans.size() < most;
        });
    }

    private @Nullable PostingsEnum starts(int doc) throws IOException {
        if (start == null) {
            return null;
        }
        int at = start.docs().docID();
        return (at < doc ? start.docs().advance(doc) : at) == doc ? start.only(doc) : null;
    }

    private long hull(int i, int k) {
        return SpanList.pack(
                Math.min(left.spans.start(i), right.spans.start(k)), Math.max(left.spans.end(i), right.spans.end(k)));
    }

    /// Takes a pair in the same piece.
    private interface Pairs {
        /// {@return whether to go on}
        boolean take(int i, int k);
    }

    /// Visits all pairs, or, where these are very many, those of which neither is nearer to another one.
    private void eachPair(Pairs pairs) {
        boolean nearestAlone = (long) left.spans.size() * right.spans.size() > MANY_PAIRS;
        for (int i = 0; i < left.spans.size(); i++) {
            // How many pieces begin up to here: the piece is the last of them.
            int piece = start == null ? 0 : start.spans.from(left.spans.start(i) + 1);
            int from = piece == 0 || start == null ? 0 : start.spans.start(piece - 1);
            int to = start == null || piece == start.spans.size() ? Integer.MAX_VALUE : start.spans.start(piece);
            if (left.spans.end(i) >= to) {
                continue;
            }
            if (!(nearestAlone ? nearest(i, from, to, pairs) : all(i, from, to, pairs))) {
                return;
            }
        }
    }

    private boolean all(int i, int from, int to, Pairs pairs) {
        for (int k = right.spans.from(from); k < right.spans.size() && right.spans.start(k) < to; k++) {
            boolean apart = right.spans.start(k) > left.spans.end(i) || right.spans.end(k) < left.spans.start(i);
            if (apart && right.spans.end(k) < to && !pairs.take(i, k)) {
                return false;
            }
        }
        return true;
    }

    private boolean nearest(int i, int from, int to, Pairs pairs) {
        int before = right.spans.from(left.spans.start(i)) - 1;
        while (before >= 0 && right.spans.start(before) >= from && right.spans.end(before) >= left.spans.start(i)) {
            before--;
        }
        if (before >= 0 && right.spans.start(before) >= from && !pairs.take(i, before)) {
            return false;
        }
        int after = right.spans.from(left.spans.end(i) + 1);
        while (after < right.spans.size() && right.spans.start(after) < to && right.spans.end(after) >= to) {
            after++;
        }
        return after == right.spans.size() || right.spans.start(after) >= to || pairs.take(i, after);
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        SpanList lefts = new SpanList();
        SpanList rights = new SpanList();
        eachPair((i, k) -> {
            if (wanted.contains(hull(i, k))) {
                lefts.add(left.spans.packed(i));
                rights.add(right.spans.packed(k));
            }
            return true;
        });
        lefts.sort();
        rights.sort();
        left.mark(lefts, marks);
        right.mark(rights, marks);
    }
}
