package dateline.index.store;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's format of segments, but for stored articles, which are compressed better: see [ArticleCompression].
///
/// Segments name it, and Lucene finds it by that name as a service. A change to what it writes takes a new class with a
/// new name, beside this one, which still reads what there is.
public final class DatelineCodec extends FilterCodec {

    private static final String NAME = "Dateline1";

    private static final int MAX_ARTICLES_PER_CHUNK = 1024;

    /// The addresses of so many chunks, as a power of two, are packed together.
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat storedFields = new Lucene90CompressingStoredFieldsFormat(
            "DatelineArticles1",
            ArticleCompression.INSTANCE,
            ArticleCompression.CHUNK,
            MAX_ARTICLES_PER_CHUNK,
            BLOCK_SHIFT);

    /// For Lucene, which makes one to read segments.
    public DatelineCodec() {
        super(NAME, new Lucene104Codec());
    }

    /// For a writer whose fields of text come packed.
    ///
    /// @param postings writes them
    public DatelineCodec(PostingsFormat postings) {
        super(NAME, new Lucene104Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return postings;
            }
        });
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return storedFields;
    }
}
