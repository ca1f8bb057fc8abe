package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Finds one pattern where another is not near.
final class NotNearSpans extends SpanFinder {

    private final SpanFinder include;
    private final SpanFinder exclude;
    private final @Nullable SpanFinder loose;
    private final int distance;

    private int[] lastEnds = new int[16];

    /// @param loose where the excluded thing would stand if nothing were excluded within it; null where nothing is, or
    ///              where nothing will be marked
    NotNearSpans(SpanFinder include, SpanFinder exclude, @Nullable SpanFinder loose, int distance) {
        this.include = include;
        this.exclude = exclude;
        this.loose = loose;
        this.distance = distance;
    }

    @Override
    DocIdSetIterator docs() {
        return include.docs();
    }

    @Override
    List<SpanFinder> parts() {
        return List.of(include, exclude);
    }

    @Override
    float cost() {
        return include.cost() + exclude.cost();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        SpanList included = include.find(doc, ALL);
        SpanList excluded = exclude.find(doc, ALL);
        if (loose != null) {
            loose.find(doc, ALL);
        }
        lastEnds = lastEnds(excluded, lastEnds);
        for (int i = 0; i < included.size() && spans.size() < most; i++) {
            if (!isNear(included, i, excluded, lastEnds)) {
                spans.add(included.packed(i));
            }
        }
    }

    /// {@return for each of some spans, the last end of those up to it}
    ///
    /// @param reused an array to be used when it is long enough
    private static int[] lastEnds(SpanList spans, int[] reused) {
        int[] ends = reused.length < spans.size() ? new int[2 * spans.size()] : reused;
        for (int i = 0; i < spans.size(); i++) {
            ends[i] = i == 0 ? spans.end(i) : Math.max(ends[i - 1], spans.end(i));
        }
        return ends;
    }

    private boolean isNear(SpanList spans, int i, SpanList others, int[] lastEnds) {
        int behind = others.from(spans.end(i) + distance + 1);
        return behind > 0 && lastEnds[behind - 1] >= spans.start(i) - distance;
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        include.mark(wanted, marks);
        if (loose == null) {
            return;
        }
        int[] ends = lastEnds(wanted, new int[0]);
        SpanList rescued = new SpanList();
        for (int i = 0; i < loose.spans.size(); i++) {
            if (!exclude.spans.contains(loose.spans.packed(i)) && isNear(loose.spans, i, wanted, ends)) {
                rescued.add(loose.spans.packed(i));
            }
        }
        exclude.markRescuers(rescued, marks);
    }

    @Override
    void markRescuers(SpanList within, Marks marks) {
        include.markRescuers(within, marks);
        SpanList suppressed = new SpanList();
        for (int i = 0; i < include.spans.size(); i++) {
            if (!spans.contains(include.spans.packed(i)) && isWithin(include.spans, i, within)) {
                suppressed.add(include.spans.packed(i));
            }
        }
        // A word that excludes itself, as one in capitals does where small letters are asked for, needs no other.
        if (distance > 0 && !suppressed.isEmpty()) {
            int[] ends = lastEnds(suppressed, new int[0]);
            SpanList rescuers = new SpanList();
            for (int i = 0; i < exclude.spans.size(); i++) {
                if (isNear(exclude.spans, i, suppressed, ends)) {
                    rescuers.add(exclude.spans.packed(i));
                }
            }
            exclude.mark(rescuers, marks);
        }
    }

    private static boolean isWithin(SpanList spans, int i, SpanList others) {
        for (int k = 0; k < others.size() && others.start(k) <= spans.start(i); k++) {
            if (others.end(k) >= spans.end(i)) {
                return true;
            }
        }
        return false;
    }
}
