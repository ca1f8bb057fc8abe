package dateline.index.window;

import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/// All that documents have in one field.
final class WindowField {

    private final String name;
    private final int number;
    private boolean omitsNorms = true;
    private DocValuesType valuesType = DocValuesType.NONE;
    /// The length that the latest document states; negative where its tokens tell.
    private int words;

    @Nullable
    InvertedField terms;

    @Nullable
    ValueList norms;

    @Nullable
    ValueList values;

    @Nullable
    PointList points;

    WindowField(String name, int number) {
        this.name = name;
        this.number = number;
    }

    InvertedField terms(IndexableFieldType type) {
        if (terms == null) {
            terms = new InvertedField(name, type.indexOptions());
            omitsNorms = type.omitNorms();
        }
        return terms;
    }

    /// Says how long the field of the latest document is; negative where its tokens tell.
    void measure(int stated) {
        words = stated;
    }

    long norm(Similarity similarity) {
        return words >= 0
                ? WindowBuilder.norm(words)
                : similarity.computeNorm(Objects.requireNonNull(terms).state());
    }

    boolean omitsNorms() {
        return omitsNorms;
    }

    ValueList norms() {
        if (norms == null) {
            norms = new ValueList();
        }
        return norms;
    }

    ValueList values(DocValuesType type) {
        if (values == null) {
            values = new ValueList();
            valuesType = type;
        }
        return values;
    }

    PointList points(IndexableFieldType type) {
        if (points == null) {
            points = new PointList(type.pointDimensionCount(), type.pointIndexDimensionCount(), type.pointNumBytes());
        }
        return points;
    }

    /// {@return the values, if they are of this type}
    @Nullable
    ValueList ofType(DocValuesType type) {
        return valuesType == type ? values : null;
    }

    FieldInfo info() {
        return new FieldInfo(
                name,
                number,
                false,
                omitsNorms,
                false,
                terms == null ? IndexOptions.NONE : terms.options(),
                valuesType,
                DocValuesSkipIndexType.NONE,
                -1,
                Map.of(),
                points == null ? 0 : points.getNumDimensions(),
                points == null ? 0 : points.getNumIndexDimensions(),
                points == null ? 0 : points.getBytesPerDimension(),
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }
}
