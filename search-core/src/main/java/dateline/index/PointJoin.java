package dateline.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Finds the documents of many values at once: the sorted values are gone through together with the sorted points of
/// each segment, so that many values cost a pass and few values a descent each.
final class PointJoin {

    /// Takes what was found in one segment.
    @FunctionalInterface
    interface Sink {

        /// Takes one live document of the segment that has the value.
        ///
        /// @param place the value's place in the array that was asked for
        /// @param doc   the document, in the segment's own numbers
        void match(int place, int doc);
    }

    /// Takes the segments.
    @FunctionalInterface
    interface PerSegment {

        /// {@return what takes the matches of a segment}
        ///
        /// @param leaf the segment
        Sink begin(LeafReaderContext leaf) throws IOException;
    }

    /// How a value is kept as a point of one dimension.
    @FunctionalInterface
    interface Decoder {

        /// {@return the value of a point}
        ///
        /// @param packed bytes of the point
        long decode(byte[] packed);
    }

    private PointJoin() {}

    /// Finds documents.
    ///
    /// @param reader   the index
    /// @param field    a field of points with one dimension
    /// @param decoder  reads its points, in the order of values
    /// @param values   ascending, each once
    /// @param segments take what is found
    /// @throws IOException if the index cannot be read
    static void run(IndexReader reader, String field, Decoder decoder, long[] values, PerSegment segments)
            throws IOException {
        if (values.length == 0) {
            return;
        }
        for (LeafReaderContext context : reader.leaves()) {
            run(context.reader(), field, decoder, values, segments.begin(context));
        }
    }

    static void run(LeafReader leaf, String field, Decoder decoder, long[] values, Sink sink) throws IOException {
        PointValues points = leaf.getPointValues(field);
        if (points != null) {
            points.intersect(new Visitor(decoder, values, leaf.getLiveDocs(), sink));
        }
    }

    /// Takes points.
    @FunctionalInterface
    interface ValueSink {

        /// Takes one live document of the segment with one of its values.
        ///
        /// @param value the value
        /// @param doc   the document, in the segment's own numbers
        void match(long value, int doc);
    }

    /// Finds all values of a range with their documents, in a pass over the points of a segment.
    ///
    /// @param leaf    the segment
    /// @param field   a field of points with one dimension
    /// @param decoder reads its points, in the order of values
    /// @param first   the first value of the range
    /// @param last    the last value of the range
    /// @param sink    takes what is found
    /// @throws IOException if the index cannot be read
    static void range(LeafReader leaf, String field, Decoder decoder, long first, long last, ValueSink sink)
            throws IOException {
        PointValues points = leaf.getPointValues(field);
        if (points != null) {
            points.intersect(new RangeVisitor(decoder, first, last, leaf.getLiveDocs(), sink));
        }
    }

    private record RangeVisitor(
            Decoder decoder,
            long first,
            long last,
            @Nullable Bits live,
            ValueSink sink) implements PointValues.IntersectVisitor {

        @Override
        public PointValues.Relation compare(byte[] min, byte[] max) {
            return decoder.decode(min) > last || decoder.decode(max) < first
                    ? PointValues.Relation.CELL_OUTSIDE_QUERY
                    : PointValues.Relation.CELL_CROSSES_QUERY;
        }

        @Override
        public void visit(int doc) {
            throw new IllegalStateException("a cell was taken to be inside, whose values are not known");
        }

        @Override
        public void visit(int doc, byte[] packed) {
            long value = decoder.decode(packed);
            if (value >= first && value <= last && (live == null || live.get(doc))) {
                sink.match(value, doc);
            }
        }
    }

    /// Cells and points of one dimension come in ascending order, so it only ever goes forward in the values.
    private static final class Visitor implements PointValues.IntersectVisitor {

        private final Decoder decoder;
        private final long[] values;
        private final @Nullable Bits live;
        private final Sink sink;
        private int next;

        Visitor(Decoder decoder, long[] values, @Nullable Bits live, Sink sink) {
            this.decoder = decoder;
            this.values = values;
            this.live = live;
            this.sink = sink;
        }

        @Override
        public PointValues.Relation compare(byte[] min, byte[] max) {
            next = seek(decoder.decode(min));
            if (next == values.length || values[next] > decoder.decode(max)) {
                return PointValues.Relation.CELL_OUTSIDE_QUERY;
            }
            return PointValues.Relation.CELL_CROSSES_QUERY;
        }

        @Override
        public void visit(int doc) {
            throw new IllegalStateException("a cell was taken to be inside of single values");
        }

        @Override
        public void visit(int doc, byte[] packed) {
            long value = decoder.decode(packed);
            next = seek(value);
            if (next < values.length && values[next] == value && (live == null || live.get(doc))) {
                sink.match(next, doc);
            }
        }

        /// {@return the first place from the present one on whose value is not less, found by galloping}
        private int seek(long value) {
            int low = next;
            int high = next;
            int step = 1;
            while (high < values.length && values[high] < value) {
                low = high + 1;
                high += step;
                step <<= 1;
            }
            high = Math.min(high, values.length);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
