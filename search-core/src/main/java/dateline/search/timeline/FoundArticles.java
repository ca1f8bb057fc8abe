package dateline.search.timeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Documents with their scores, in ascending order.
final class FoundArticles {

    private final int[] docs;
    private final float[] scores;

    private FoundArticles(int[] docs, float[] scores) {
        this.docs = docs;
        this.scores = scores;
    }

    /// {@return the documents, not to be changed}
    int[] docs() {
        return docs;
    }

    /// {@return the score of each document}
    float[] scores() {
        return scores;
    }

    /// {@return all that a query finds}
    static FoundArticles of(IndexSearcher searcher, Query query) throws IOException {
        FacetsCollector collected = searcher.search(query, new FacetsCollectorManager(true));
        int size = 0;
        for (FacetsCollector.MatchingDocs each : collected.getMatchingDocs()) {
            size += each.totalHits();
        }
        int[] docs = new int[size];
        float[] scores = new float[size];
        int used = 0;
        List<FacetsCollector.MatchingDocs> leaves = collected.getMatchingDocs().stream()
                .filter(each -> each.bits() != null)
                .sorted((a, b) -> Integer.compare(a.context().docBase, b.context().docBase))
                .toList();
        for (FacetsCollector.MatchingDocs each : leaves) {
            DocIdSetIterator matches = each.bits().iterator();
            int place = 0;
            while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                docs[used] = each.context().docBase + matches.docID();
                scores[used++] = each.scores()[place++];
            }
        }
        return new FoundArticles(Arrays.copyOf(docs, used), Arrays.copyOf(scores, used));
    }

    /// {@return documents that are all equally good}
    ///
    /// @param docs the documents, in any order
    static FoundArticles of(int[] docs) {
        int[] sorted = docs.clone();
        Arrays.sort(sorted);
        return new FoundArticles(sorted, new float[sorted.length]);
    }
}
