package dateline.search.terms;

import dateline.article.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the ids of documents, to break ties.
public final class ArticleIds {

    private final List<LeafReaderContext> leaves;
    /// What was read from last in each segment; it can only be read forwards.
    private final @Nullable SortedDocValues[] last;

    public ArticleIds(IndexReader reader) {
        this.leaves = reader.leaves();
        this.last = new SortedDocValues[leaves.size()];
    }

    public BytesRef bytes(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues values = last[leaf.ord];
        if (values == null || values.docID() > doc - leaf.docBase) {
            values = DocValues.getSorted(leaf.reader(), Field.ID.queryName());
            last[leaf.ord] = values;
        }
        return values.advanceExact(doc - leaf.docBase)
                ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
                : new BytesRef();
    }

    /// Sorts by id.
    public void sort(List<ScoredDoc> hits) throws IOException {
        record Named(BytesRef id, ScoredDoc hit) {}
        List<Named> named = new ArrayList<>(hits.size());
        for (ScoredDoc hit : hits) {
            named.add(new Named(bytes(hit.doc()), hit));
        }
        named.sort((one, other) -> one.id().compareTo(other.id()));
        for (int i = 0; i < named.size(); i++) {
            hits.set(i, named.get(i).hit());
        }
    }
}
