package dateline.ingest.manifest;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The kinds of entries; each has its name as the only term of the field of its kind.
enum Kind {
    /// A file, named by its absolute path.
    FILE,
    /// An article, named by its id.
    ARTICLE,
    /// A line that a source repeats, named by a digest of both.
    LINE;

    private static final FieldType KEY = new FieldType();

    static {
        KEY.setIndexOptions(IndexOptions.DOCS);
        KEY.setTokenized(false);
        KEY.setOmitNorms(true);
        KEY.freeze();
    }

    /// {@return the field that names an entry}
    ///
    /// @param key its name
    Field field(BytesRef key) {
        return new Field(name(), key, KEY);
    }
}
