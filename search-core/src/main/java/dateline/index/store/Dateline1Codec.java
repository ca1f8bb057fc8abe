package dateline.index.store;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/// Reads segments whose articles are compressed in blocks of 8 KB. New segments are [DatelineCodec]'s.
public final class Dateline1Codec extends FilterCodec {

    private static final String NAME = "Dateline1";

    private final StoredFieldsFormat storedFields =
            new StoredArticlesFormat(NAME, "DatelineArticles1", ArticleCompression.OF_8_KB);

    /// For Lucene, which makes one to read segments.
    public Dateline1Codec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return storedFields;
    }
}
