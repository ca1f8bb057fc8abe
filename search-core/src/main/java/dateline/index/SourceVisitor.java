package dateline.index;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the stored article of a document.
final class SourceVisitor extends StoredFieldVisitor {

    private byte @Nullable [] source;

    @Override
    public Status needsField(FieldInfo field) {
        if (field.name.equals(Layout.SOURCE)) {
            return Status.YES;
        }
        return source == null ? Status.NO : Status.STOP;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
        source = value;
    }

    BytesRef source() throws IOException {
        if (source == null) {
            throw new CorruptIndexException("a document has no stored article", "stored fields");
        }
        return new BytesRef(source);
    }
}
