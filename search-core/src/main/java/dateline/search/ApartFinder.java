package dateline.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds one thing where another is not near.
final class ApartFinder extends PlaceFinder {

    private final PlaceFinder include;
    private final PlaceFinder exclude;
    private final int distance;

    /// For each of the excluded spans, the last end of those up to it.
    private int[] lastEnds = new int[16];

    ApartFinder(PlaceFinder include, PlaceFinder exclude, int distance) {
        this.include = include;
        this.exclude = exclude;
        this.distance = distance;
    }

    @Override
    DocIdSetIterator docs() {
        return include.docs();
    }

    @Override
    float cost() {
        return include.cost() + exclude.cost();
    }

    @Override
    void collect(int doc, int most) throws IOException {
        Spans included = include.find(doc, ALL);
        Spans excluded = exclude.find(doc, ALL);
        if (lastEnds.length < excluded.size()) {
            lastEnds = Arrays.copyOf(lastEnds, 2 * excluded.size());
        }
        for (int i = 0; i < excluded.size(); i++) {
            lastEnds[i] = i == 0 ? excluded.end(i) : Math.max(lastEnds[i - 1], excluded.end(i));
        }
        for (int i = 0; i < included.size() && spans.size() < most; i++) {
            int behind = excluded.from(included.end(i) + distance + 1);
            if (behind == 0 || lastEnds[behind - 1] < included.start(i) - distance) {
                spans.add(included.packed(i));
            }
        }
    }

    @Override
    void mark(Spans wanted, Marks marks) {
        include.mark(wanted, marks);
    }
}
