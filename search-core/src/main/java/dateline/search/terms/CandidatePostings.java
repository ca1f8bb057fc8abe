package dateline.search.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// Reads the postings of a word for a few candidate articles, in one pass per word.
public final class CandidatePostings {

    private final TermPostings terms;
    private final int[] docs;

    /// Prepares.
    ///
    /// @param terms finds postings
    /// @param docs  the candidates, in ascending order
    public CandidatePostings(TermPostings terms, int[] docs) {
        this.terms = terms;
        this.docs = docs;
    }

    /// {@return candidates in the order of documents}
    ///
    /// @param hits in any order
    public static List<ScoredDoc> byDoc(List<ScoredDoc> hits) {
        List<ScoredDoc> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(ScoredDoc::doc));
        return sorted;
    }

    /// {@return their documents}
    ///
    /// @param hits in the order of documents
    public static int[] docs(List<ScoredDoc> hits) {
        return hits.stream().mapToInt(ScoredDoc::doc).toArray();
    }

    public int size() {
        return docs.length;
    }

    /// Takes what is found.
    @FunctionalInterface
    public interface Found {
        /// Takes an article that has the term.
        ///
        /// @param candidate the place of the article among the candidates
        /// @param postings  stands on it
        void at(int candidate, PostingsEnum postings) throws IOException;
    }

    /// Finds the candidates that have a term.
    ///
    /// @param field the field
    /// @param term  the term
    /// @param flags what is wanted of the postings, see [PostingsEnum]
    /// @param found takes each
    public void each(String field, String term, int flags, Found found) throws IOException {
        int at = 0;
        for (LeafReaderContext leaf : terms.leaves()) {
            int from = at;
            at = end(leaf, from);
            PostingsEnum postings = from < at ? terms.of(leaf.ord, field, term, flags) : null;
            if (postings != null) {
                inLeaf(leaf, postings, from, at, found);
            }
        }
    }

    /// {@return the first candidate behind those of a segment}
    private int end(LeafReaderContext leaf, int from) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        int at = from;
        while (at < docs.length && docs[at] < end) {
            at++;
        }
        return at;
    }

    private void inLeaf(LeafReaderContext leaf, PostingsEnum postings, int from, int to, Found found)
            throws IOException {
        int here = -1;
        for (int i = from; i < to && here != DocIdSetIterator.NO_MORE_DOCS; i++) {
            int doc = docs[i] - leaf.docBase;
            if (here < doc) {
                here = postings.advance(doc);
            }
            if (here == doc) {
                found.at(i, postings);
            }
        }
    }

    /// {@return what an occurrence counts in the field of each candidate, by its length; 0 where it has none}
    ///
    /// @param field   a field with norms
    /// @param average the average length of it
    public double[] perOccurrence(String field, double average) throws IOException {
        double[] counts = new double[docs.length];
        int at = 0;
        for (LeafReaderContext leaf : terms.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues norms = leaf.reader().getNormValues(field);
            for (; at < docs.length && docs[at] < end; at++) {
                if (norms != null && norms.advanceExact(docs[at] - leaf.docBase)) {
                    int length = Math.max(1, SmallFloat.byte4ToInt((byte) norms.longValue()));
                    counts[at] = InExpB2Similarity.normalised(length, average);
                }
            }
        }
        return counts;
    }
}
