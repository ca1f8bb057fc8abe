package dateline.revision.store;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// An index without some of its documents: they count as deleted.
final class UnchangedReader extends PastReader {

    /// @param in       the index
    /// @param replaced the documents that are left out
    UnchangedReader(DirectoryReader in, BitSet replaced) throws IOException {
        super(in, new Wrapper(replaced));
    }

    private static final class Wrapper extends SubReaderWrapper {

        private final BitSet replaced;
        private int base;

        Wrapper(BitSet replaced) {
            this.replaced = replaced;
        }

        @Override
        public LeafReader wrap(LeafReader reader) {
            int begin = base;
            base += reader.maxDoc();
            BitSet here = replaced.get(begin, base);
            return here.isEmpty() ? reader : new Leaf(reader, here);
        }
    }

    private static final class Leaf extends FilterLeafReader {

        private final BitSet replaced;
        private final int live;

        Leaf(LeafReader in, BitSet replaced) {
            super(in);
            this.replaced = replaced;
            Bits before = in.getLiveDocs();
            this.live = in.numDocs()
                    - (int) replaced.stream()
                            .filter(doc -> before == null || before.get(doc))
                            .count();
        }

        @Override
        public Bits getLiveDocs() {
            Bits before = in.getLiveDocs();
            return new Bits() {
                @Override
                public boolean get(int doc) {
                    return (before == null || before.get(doc)) && !replaced.get(doc);
                }

                @Override
                public int length() {
                    return maxDoc();
                }
            };
        }

        @Override
        public int numDocs() {
            return live;
        }

        @Override
        public IndexReader.@Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public IndexReader.@Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
