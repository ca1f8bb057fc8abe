package dateline.index.view;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// An index whose fields `body` and `body_x` have all words of the body.
///
/// Safe for use by many threads.
public final class TextFieldsReader extends FilterDirectoryReader {

    private final TextFields fields;

    /// @param in     the index as it lies on disk; closed with this
    /// @param fields the names of its fields
    /// @throws IOException if it cannot be read
    public TextFieldsReader(DirectoryReader in, TextFields fields) throws IOException {
        super(in, new Wrapper(fields));
        this.fields = fields;
    }

    /// {@return the same of one segment}
    ///
    /// @param in     the segment as it lies on disk
    /// @param fields the names of its fields
    public static LeafReader of(LeafReader in, TextFields fields) {
        return new TextFieldsLeaf(in, fields);
    }

    private static final class Wrapper extends SubReaderWrapper {

        private final TextFields fields;

        Wrapper(TextFields fields) {
            this.fields = fields;
        }

        @Override
        public LeafReader wrap(LeafReader reader) {
            return new TextFieldsLeaf(reader, fields);
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
        return new TextFieldsReader(newer, fields);
    }

    @Override
    public IndexReader.CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }
}
