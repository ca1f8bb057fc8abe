package dateline.index.store;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Lucene's chunks of stored documents, compressed by [ArticleCompression].
final class StoredArticlesFormat extends Lucene90CompressingStoredFieldsFormat {

    private static final int MAX_ARTICLES_PER_CHUNK = 1024;

    /// The addresses of so many chunks, as a power of two, are packed together.
    private static final int BLOCK_SHIFT = 10;

    private final String codec;

    /// Makes the format.
    ///
    /// @param codec       name of the codec that has it
    /// @param name        name of the format, as its files begin
    /// @param compression how the articles are compressed
    StoredArticlesFormat(String codec, String name, ArticleCompression compression) {
        super(name, compression, ArticleCompression.CHUNK, MAX_ARTICLES_PER_CHUNK, BLOCK_SHIFT);
        this.codec = codec;
    }

    @Override
    public StoredFieldsWriter fieldsWriter(Directory directory, SegmentInfo segment, IOContext context)
            throws IOException {
        segment.putAttribute(DatelineCodec.ATTRIBUTE, codec);
        return super.fieldsWriter(directory, segment, context);
    }
}
