package dateline.revision.store;

import dateline.article.Field;
import dateline.index.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Earlier versions of articles, each in the story that the article is in now. Nothing of it is cached, so it need not
/// be closed where it lies in memory.
final class VersionsReader extends PastReader {

    /// @param in     the versions
    /// @param labels the label of the story that each article is in, by its id
    VersionsReader(DirectoryReader in, Map<String, Long> labels) throws IOException {
        super(in, new Wrapper(Map.copyOf(labels)));
    }

    private static final class Wrapper extends SubReaderWrapper {

        private final Map<String, Long> labels;

        Wrapper(Map<String, Long> labels) {
            this.labels = labels;
        }

        @Override
        public LeafReader wrap(LeafReader reader) {
            try {
                long[] ofDocuments = new long[reader.maxDoc()];
                SortedDocValues ids = DocValues.getSorted(reader, Field.ID.queryName());
                for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
                    ofDocuments[doc] =
                            labels.getOrDefault(ids.lookupOrd(ids.ordValue()).utf8ToString(), -1L);
                }
                return new Leaf(reader, ofDocuments);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Leaf extends FilterLeafReader {

        private final long[] labels;

        Leaf(LeafReader in, long[] labels) {
            super(in);
            this.labels = labels;
        }

        @Override
        public @Nullable NumericDocValues getNumericDocValues(String field) throws IOException {
            NumericDocValues values = in.getNumericDocValues(field);
            if (values == null || !field.equals(Layout.STORY)) {
                return values;
            }
            return new FilterNumericDocValues(values) {
                @Override
                public long longValue() {
                    return labels[docID()];
                }
            };
        }

        @Override
        public @Nullable DocValuesSkipper getDocValuesSkipper(String field) throws IOException {
            return field.equals(Layout.STORY) ? null : in.getDocValuesSkipper(field);
        }

        @Override
        public IndexReader.@Nullable CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public IndexReader.@Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
