package dateline.search.span;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Finds the shortest spans that contain a minimum number of several patterns.
final class MinShouldMatchSpans extends CompositeSpans {

    private final int count;

    MinShouldMatchSpans(int count, List<SpanFinder> parts) {
        super(parts, DisjunctionIterator.of(parts.stream().map(SpanFinder::docs).toList()));
        this.count = count;
    }

    @Override
    void collect(int doc, int most) throws IOException {
        int present = 0;
        for (SpanFinder part : parts) {
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
        for (SpanFinder part : parts) {
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
    private static int[] nearestEnds(SpanList spans) {
        int[] ends = new int[spans.size() + 1];
        ends[spans.size()] = Integer.MAX_VALUE;
        for (int i = spans.size() - 1; i >= 0; i--) {
            ends[i] = Math.min(ends[i + 1], spans.end(i));
        }
        return ends;
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        for (SpanFinder part : parts) {
            SpanList own = new SpanList();
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
