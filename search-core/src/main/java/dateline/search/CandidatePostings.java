package dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// Reads of an index what it says about a few articles, the candidates, in one pass for each word.
final class CandidatePostings {

    private final List<LeafReaderContext> leaves;
    private final int[] docs;

    /// Prepares.
    ///
    /// @param leaves the segments
    /// @param docs   the candidates, in ascending order
    CandidatePostings(List<LeafReaderContext> leaves, int[] docs) {
        this.leaves = leaves;
        this.docs = docs;
    }

    /// {@return candidates in the order of documents}
    ///
    /// @param hits in any order
    static List<Ranking.Ranked> byDoc(List<Ranking.Ranked> hits) {
        List<Ranking.Ranked> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Ranking.Ranked::doc));
        return sorted;
    }

    /// {@return their documents}
    ///
    /// @param hits in the order of documents
    static int[] docs(List<Ranking.Ranked> hits) {
        return hits.stream().mapToInt(Ranking.Ranked::doc).toArray();
    }

    int size() {
        return docs.length;
    }

    /// Takes what is found.
    @FunctionalInterface
    interface Found {
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
    void each(String field, String term, int flags, Found found) throws IOException {
        BytesRef bytes = new BytesRef(term);
        int at = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int from = at;
            while (at < docs.length && docs[at] < end) {
                at++;
            }
            if (from < at) {
                inLeaf(leaf, field, bytes, flags, from, at, found);
            }
        }
    }

    private void inLeaf(LeafReaderContext leaf, String field, BytesRef term, int flags, int from, int to, Found found)
            throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (!each.seekExact(term)) {
            return;
        }
        PostingsEnum postings = each.postings(null, flags);
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
    double[] perOccurrence(String field, double average) throws IOException {
        double[] counts = new double[docs.length];
        int at = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues norms = leaf.reader().getNormValues(field);
            for (; at < docs.length && docs[at] < end; at++) {
                if (norms != null && norms.advanceExact(docs[at] - leaf.docBase)) {
                    int length = Math.max(1, SmallFloat.byte4ToInt((byte) norms.longValue()));
                    counts[at] = ExpectedOccurrences.normalised(length, average);
                }
            }
        }
        return counts;
    }
}
