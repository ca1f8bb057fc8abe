package dateline.search;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.queries.intervals.FilteredIntervalsSource;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/// The intervals of a source that end within the first positions of a field.
final class FirstPositions extends FilteredIntervalsSource {

    private final int positions;

    FirstPositions(IntervalsSource in, int positions) {
        super("FIRST" + positions, in);
        this.positions = positions;
    }

    @Override
    protected boolean accept(IntervalIterator each) {
        return each.end() < positions;
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public int hashCode() {
        return 31 * in.hashCode() + positions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FirstPositions that && positions == that.positions && in.equals(that.in);
    }

    @Override
    public String toString() {
        return "FIRST/" + positions + "(" + in + ")";
    }
}
