package dateline.search.span;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds the shortest stretches that hold some of several things.
final class SomeOfFinder extends PlaceFinder {

    private final int count;
    private final List<PlaceFinder> parts;
    private final DocIdSetIterator docs;

    SomeOfFinder(int count, List<PlaceFinder> parts) {
        this.count = count;
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
        int present = 0;
        for (PlaceFinder part : parts) {
            present += part.find(doc, ALL).isEmpty() ? 0 : 1;
        }
        if (present < count) {
            return;
        }
        int[][] nearestEnds = new int[parts.size()][];
        for (int p = 0; p < nearestEnds.length; p++) {
            nearestEnds[p] = nearestEnds(parts.get(p).spans);
        }
        int[] ends = new int[parts.size()];
        for (PlaceFinder part : parts) {
            for (int i = 0; i < part.spans.size(); i++) {
                int start = part.spans.start(i);
                for (int p = 0; p < ends.length; p++) {
                    ends[p] = nearestEnds[p][parts.get(p).spans.from(start)];
                }
                Arrays.sort(ends);
                if (ends[count - 1] < Integer.MAX_VALUE) {
                    spans.add(start, ends[count - 1]);
                    limit();
                }
            }
        }
        spans.sort();
        spans.minimise();
    }

    /// {@return for each span the first end of it and the later ones, and behind them a last one that never comes}
    private static int[] nearestEnds(Spans spans) {
        int[] ends = new int[spans.size() + 1];
        ends[spans.size()] = Integer.MAX_VALUE;
        for (int i = spans.size() - 1; i >= 0; i--) {
            ends[i] = Math.min(ends[i + 1], spans.end(i));
        }
        return ends;
    }

    @Override
    void mark(Spans wanted, Marks marks) {
        for (PlaceFinder part : parts) {
            Spans own = new Spans();
            for (int w = 0; w < wanted.size(); w++) {
                for (int i = part.spans.from(wanted.start(w));
                        i < part.spans.size() && part.spans.start(i) <= wanted.end(w);
                        i++) {
                    if (part.spans.end(i) <= wanted.end(w)) {
                        own.add(part.spans.packed(i));
                    }
                }
            }
            own.sort();
            part.mark(own, marks);
        }
    }
}
