package dateline.search;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Reads the articles that match a query, one after the other, in the order of the index. For use by one thread, as
/// long as the snapshot is open.
public final class MatchingArticles {

    private final Weight weight;
    private final Deadline deadline;
    private final Iterator<LeafReaderContext> leaves;
    private DocIdSetIterator docs = DocIdSetIterator.empty();
    private int base;
    private @Nullable Bits live;
    private final Snapshot snapshot;
    private final StoredFields stored;

    /// @param deadline of the query, stopped where not all that match could be found out
    MatchingArticles(IndexSearcher searcher, Snapshot snapshot, Query query, Deadline deadline) throws IOException {
        this.deadline = deadline;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.snapshot = snapshot;
        this.stored = snapshot.reader().storedFields();
        this.leaves = snapshot.reader().leaves().iterator();
    }

    /// {@return the next article; null after the last one}
    ///
    /// @throws IOException if the index cannot be read
    public @Nullable Article next() throws IOException {
        return nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : article();
    }

    /// {@return the document of the next article; [DocIdSetIterator#NO_MORE_DOCS] after the last one}
    ///
    /// @throws IOException if the index cannot be read
    public int nextDoc() throws IOException {
        while (true) {
            int doc = docs.nextDoc();
            if (doc == DocIdSetIterator.NO_MORE_DOCS) {
                if (!nextSegment()) {
                    deadline.requireDone();
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
            } else if (live == null || live.get(doc)) {
                return base + doc;
            }
        }
    }

    /// {@return the document that [#nextDoc] found last}
    public int doc() {
        return base + docs.docID();
    }

    /// {@return the article that [#nextDoc] found last}
    ///
    /// @throws IOException if the index cannot be read
    public Article article() throws IOException {
        return snapshot.articleWithLanguage(stored, doc());
    }

    private boolean nextSegment() throws IOException {
        while (leaves.hasNext()) {
            LeafReaderContext leaf = leaves.next();
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                base = leaf.docBase;
                docs = scorer.iterator();
                live = leaf.reader().getLiveDocs();
                return true;
            }
        }
        return false;
    }
}
