package dateline.index.window;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Documents that were never written. Safe for use by many threads.
final class WindowReader extends LeafReader {

    private static final LeafMetaData META = new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);

    private final Map<String, WindowField> fields;
    private final List<Map<String, BytesRef>> stored;
    private final FieldInfos infos;
    private final int shown;

    /// @param hidden how many of the last documents are as deleted
    WindowReader(Map<String, WindowField> fields, List<Map<String, BytesRef>> stored, int hidden) {
        this.fields = fields;
        this.stored = stored;
        this.infos =
                new FieldInfos(fields.values().stream().map(WindowField::info).toArray(FieldInfo[]::new));
        this.shown = stored.size() - hidden;
    }

    @Override
    public int numDocs() {
        return shown;
    }

    @Override
    public int maxDoc() {
        return stored.size();
    }

    @Override
    public @Nullable Bits getLiveDocs() {
        return shown == stored.size()
                ? null
                : new Bits() {
                    @Override
                    public boolean get(int index) {
                        return index < shown;
                    }

                    @Override
                    public int length() {
                        return stored.size();
                    }
                };
    }

    @Override
    public FieldInfos getFieldInfos() {
        return infos;
    }

    @Override
    public LeafMetaData getMetaData() {
        return META;
    }

    @Override
    public @Nullable Terms terms(String field) {
        WindowField found = fields.get(field);
        return found == null || found.terms == null ? null : new InvertedTerms(found.terms);
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) {
        WindowField found = fields.get(field);
        return found == null || found.norms == null ? null : found.norms.numeric();
    }

    private @Nullable ValueList values(String field, DocValuesType type) {
        WindowField found = fields.get(field);
        return found == null ? null : found.ofType(type);
    }

    @Override
    public @Nullable NumericDocValues getNumericDocValues(String field) {
        ValueList values = values(field, DocValuesType.NUMERIC);
        return values == null ? null : values.numeric();
    }

    @Override
    public @Nullable BinaryDocValues getBinaryDocValues(String field) {
        ValueList values = values(field, DocValuesType.BINARY);
        return values == null ? null : values.binary();
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) {
        ValueList values = values(field, DocValuesType.SORTED);
        return values == null ? null : values.sorted();
    }

    @Override
    public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
        ValueList values = values(field, DocValuesType.SORTED_NUMERIC);
        return values == null ? null : values.numbers();
    }

    @Override
    public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
        ValueList values = values(field, DocValuesType.SORTED_SET);
        return values == null ? null : values.set();
    }

    @Override
    public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
        return null;
    }

    @Override
    public @Nullable PointValues getPointValues(String field) {
        WindowField found = fields.get(field);
        return found == null ? null : found.points;
    }

    @Override
    public StoredFields storedFields() {
        return new StoredFields() {
            @Override
            public void document(int number, StoredFieldVisitor visitor) throws IOException {
                for (Map.Entry<String, BytesRef> each : stored.get(number).entrySet()) {
                    FieldInfo info = infos.fieldInfo(each.getKey());
                    StoredFieldVisitor.Status needed = visitor.needsField(info);
                    if (needed == StoredFieldVisitor.Status.STOP) {
                        return;
                    }
                    if (needed == StoredFieldVisitor.Status.YES) {
                        visitor.binaryField(info, BytesRef.deepCopyOf(each.getValue()).bytes);
                    }
                }
            }
        };
    }

    @Override
    public TermVectors termVectors() {
        return TermVectors.EMPTY;
    }

    @Override
    public @Nullable FloatVectorValues getFloatVectorValues(String field) {
        return null;
    }

    @Override
    public @Nullable ByteVectorValues getByteVectorValues(String field) {
        return null;
    }

    @Override
    public void searchNearestVectors(String field, float[] target, KnnCollector collector, AcceptDocs accepted) {
        // There are no vectors.
    }

    @Override
    public void searchNearestVectors(String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {
        // There are no vectors.
    }

    @Override
    public void checkIntegrity() {
        // There are no files.
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    @Override
    protected void doClose() {
        // Nothing is held.
    }
}
