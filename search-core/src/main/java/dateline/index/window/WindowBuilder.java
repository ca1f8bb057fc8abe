package dateline.index.window;

import dateline.analysis.token.MeasuredTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// Takes documents and gives a reader of them, as an index in memory would, but without writing a segment: to write one
/// costs several times what it takes to search it once.
///
/// It takes what [dateline.index.Layout] has: terms without offsets, values, points, and stored bytes. For one thread.
public final class WindowBuilder {

    private final Similarity similarity;
    private final Map<String, WindowField> fields = new LinkedHashMap<>();
    private final List<Map<String, BytesRef>> stored = new ArrayList<>();
    private final List<WindowField> inDocument = new ArrayList<>();

    /// No documents yet.
    ///
    /// @param similarity computes norms
    public WindowBuilder(Similarity similarity) {
        this.similarity = similarity;
    }

    /// Adds a document. Its tokens are used up.
    ///
    /// @param document its fields
    /// @throws IOException if a token stream fails
    public void add(Iterable<? extends IndexableField> document) throws IOException {
        int number = stored.size();
        Map<String, BytesRef> kept = new LinkedHashMap<>();
        stored.add(kept);
        inDocument.clear();
        for (IndexableField field : document) {
            WindowField into = fields.computeIfAbsent(field.name(), name -> new WindowField(name, fields.size()));
            if (field.fieldType().indexOptions() != IndexOptions.NONE) {
                invert(number, field, into);
            }
            if (field.fieldType().docValuesType() != DocValuesType.NONE) {
                into.values(field.fieldType().docValuesType()).add(number, value(field));
            }
            if (field.fieldType().pointDimensionCount() > 0) {
                BytesRef packed = BytesRef.deepCopyOf(Objects.requireNonNull(field.binaryValue()));
                into.points(field.fieldType()).add(number, packed.bytes);
            }
            if (field.fieldType().stored()) {
                kept.put(field.name(), Objects.requireNonNull(field.binaryValue()));
            }
        }
        for (WindowField each : inDocument) {
            InvertedField terms = Objects.requireNonNull(each.terms);
            if (terms.hasTerms()) {
                each.norms().add(number, each.norm(similarity));
            }
        }
    }

    private void invert(int number, IndexableField field, WindowField into) throws IOException {
        InvertedField terms = into.terms(field.fieldType());
        if (field instanceof Field tokens && tokens.tokenStreamValue() != null) {
            terms.add(number, tokens.tokenStreamValue());
            into.measure(tokens.tokenStreamValue() instanceof MeasuredTokens measured ? measured.words() : -1);
        } else {
            terms.add(number, Objects.requireNonNull(field.binaryValue()));
            into.measure(-1);
        }
        if (!into.omitsNorms() && !inDocument.contains(into)) {
            inDocument.add(into);
        }
    }

    private static Object value(IndexableField field) {
        return switch (field.fieldType().docValuesType()) {
            case NUMERIC, SORTED_NUMERIC ->
                Objects.requireNonNull(field.numericValue()).longValue();
            default -> Objects.requireNonNull(field.binaryValue());
        };
    }

    /// {@return a reader of the documents; no more can be added}
    ///
    /// @param hidden how many of the last documents are there only for their terms, as deleted ones are
    public LeafReader build(int hidden) {
        return new WindowReader(fields, stored, hidden);
    }

    /// {@return the norm of a field of so many words}
    static long norm(int words) {
        return SmallFloat.intToByte4(words);
    }
}
