package dateline.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// What is kept of a field's terms.
final class IndexTypes {

    /// Frequencies and norms: enough to score by, where positions are elsewhere.
    static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false, true);

    /// As [#POSITIONS], the whole value one term.
    static final FieldType POSITIONS_WHOLE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false, false);

    /// Positions and norms.
    static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false, true);

    /// Positions, without norms.
    static final FieldType POSITIONS_ONLY = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, true);

    /// As [#POSITIONS_ONLY], the whole value one term.
    static final FieldType POSITIONS_ONLY_WHOLE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, false);

    /// One term, the whole value.
    static final FieldType VALUE = type(IndexOptions.DOCS, true, false);

    static final Field.Store NOT_STORED = Field.Store.NO;

    private IndexTypes() {}

    private static FieldType type(IndexOptions options, boolean omitNorms, boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.setTokenized(tokenized);
        type.freeze();
        return type;
    }
}
