package dateline.revision.store;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// A part of a state of the past, which has no newer one, and of which nothing is cached as a whole.
abstract class PastReader extends FilterDirectoryReader {

    PastReader(DirectoryReader in, SubReaderWrapper wrapper) throws IOException {
        super(in, wrapper);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) {
        throw new UnsupportedOperationException("a state of the past has no newer one");
    }

    @Override
    public IndexReader.@Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
