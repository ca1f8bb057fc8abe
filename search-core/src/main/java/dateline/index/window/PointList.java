package dateline.index.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.BytesRef;

/// The points of a field, in one cell.
final class PointList extends PointValues {

    private final int dimensions;
    private final int indexed;
    private final int bytes;
    private final List<Point> points = new ArrayList<>();
    private byte[] least = new byte[0];
    private byte[] most = new byte[0];
    private int documents;

    private record Point(int document, BytesRef packed) {}

    PointList(int dimensions, int indexed, int bytes) {
        this.dimensions = dimensions;
        this.indexed = indexed;
        this.bytes = bytes;
    }

    void add(int document, byte[] packed) {
        documents += points.isEmpty() || points.getLast().document() != document ? 1 : 0;
        if (points.isEmpty()) {
            least = packed.clone();
            most = packed.clone();
        }
        for (int from = 0; from < packed.length; from += bytes) {
            int to = from + bytes;
            if (Arrays.compareUnsigned(packed, from, to, least, from, to) < 0) {
                System.arraycopy(packed, from, least, from, bytes);
            }
            if (Arrays.compareUnsigned(packed, from, to, most, from, to) > 0) {
                System.arraycopy(packed, from, most, from, bytes);
            }
        }
        points.add(new Point(document, new BytesRef(packed)));
    }

    private final class Cell implements PointTree {

        @Override
        public PointTree clone() {
            return new Cell();
        }

        @Override
        public boolean moveToChild() {
            return false;
        }

        @Override
        public boolean moveToSibling() {
            return false;
        }

        @Override
        public boolean moveToParent() {
            return false;
        }

        @Override
        public byte[] getMinPackedValue() {
            return least;
        }

        @Override
        public byte[] getMaxPackedValue() {
            return most;
        }

        @Override
        public long size() {
            return points.size();
        }

        @Override
        public void visitDocIDs(IntersectVisitor visitor) throws IOException {
            visitor.grow(points.size());
            for (Point each : points) {
                visitor.visit(each.document());
            }
        }

        @Override
        public void visitDocValues(IntersectVisitor visitor) throws IOException {
            visitor.grow(points.size());
            for (Point each : points) {
                visitor.visit(each.document(), each.packed().bytes);
            }
        }
    }

    @Override
    public PointTree getPointTree() {
        return new Cell();
    }

    @Override
    public byte[] getMinPackedValue() {
        return least;
    }

    @Override
    public byte[] getMaxPackedValue() {
        return most;
    }

    @Override
    public int getNumDimensions() {
        return dimensions;
    }

    @Override
    public int getNumIndexDimensions() {
        return indexed;
    }

    @Override
    public int getBytesPerDimension() {
        return bytes;
    }

    @Override
    public long size() {
        return points.size();
    }

    @Override
    public int getDocCount() {
        return documents;
    }
}
