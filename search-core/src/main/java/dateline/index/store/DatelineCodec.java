package dateline.index.store;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/// Lucene's format of segments, but for stored articles, which are compressed better: see [ArticleCompression].
///
/// Segments name it, and Lucene finds it by that name as a service. A change to what it writes takes a new name; a
/// class of the former name, such as [Dateline1Codec], still reads what there is.
public final class DatelineCodec extends FilterCodec {

    /// Attribute of a segment that names its codec, so that it can be read where the list of segments is lost. The
    /// first codec did not write it.
    public static final String ATTRIBUTE = "dateline.codec";

    private static final String NAME = "Dateline2";

    private final StoredFieldsFormat storedFields =
            new StoredArticlesFormat(NAME, "DatelineArticles2", ArticleCompression.OF_24_KB);

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
