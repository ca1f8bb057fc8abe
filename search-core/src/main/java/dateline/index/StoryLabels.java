package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Reads which story the articles of a segment are in.
///
/// The label of an article in a story with others is the story's id, the smallest number of an article in it; that of
/// an article which is alone is its own number, complemented, and so negative. An article that was added after the last
/// commit is alone until the next.
///
/// Not safe for use by several threads; documents must be requested in ascending order.
public final class StoryLabels {

    private final @Nullable NumericDocValues labels;

    /// Reads the labels of a segment.
    ///
    /// @param leaf the segment
    /// @throws IOException if they cannot be read
    public StoryLabels(LeafReader leaf) throws IOException {
        this.labels = leaf.getNumericDocValues(Layout.STORY);
    }

    /// {@return the label of a document; negative for one that is alone}
    ///
    /// @param doc the document, in the segment's own numbers
    /// @throws IOException if it cannot be read
    public long label(int doc) throws IOException {
        return labels != null && labels.advanceExact(doc) ? labels.longValue() : -1;
    }

    /// {@return whether a label says that the article is in a story with others}
    ///
    /// @param label a label
    public static boolean isShared(long label) {
        return label >= 0;
    }

    /// {@return the condition that an article is in a story with others}
    public static Query shared() {
        return NumericDocValuesField.newSlowRangeQuery(Layout.STORY, 0, Long.MAX_VALUE);
    }

    /// {@return whether an index has stories}
    ///
    /// @param reader the index
    public static boolean exist(IndexReader reader) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Layout.STORY) != null);
    }

    /// {@return the label of a document}
    ///
    /// @param reader   the index
    /// @param document the document
    /// @throws IOException if it cannot be read
    public static long label(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        return new StoryLabels(leaf.reader()).label(document - leaf.docBase);
    }

    /// {@return the live documents of a label, ascending}
    ///
    /// @param reader the index
    /// @param label  the label
    /// @throws IOException if they cannot be read
    public static List<Integer> documents(IndexReader reader, long label) throws IOException {
        List<Integer> documents = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues labels = leaf.reader().getNumericDocValues(Layout.STORY);
            Bits live = leaf.reader().getLiveDocs();
            while (labels != null && labels.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (labels.longValue() == label && (live == null || live.get(labels.docID()))) {
                    documents.add(leaf.docBase + labels.docID());
                }
            }
        }
        return documents;
    }

    /// {@return the label of an article that is alone}
    ///
    /// @param articleNumber the article's number
    public static long alone(long articleNumber) {
        return ~articleNumber;
    }
}
