package dateline.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How terms are scored at the first stage: BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*,
/// 2009) with k1 = 1.2 and b = 0.75, on which Lucene's norms and impacts do not depend.
public final class FirstStageSimilarity {

    /// How quickly further occurrences of a word stop counting.
    public static final float K1 = 1.2f;

    /// How much the length of a text counts.
    public static final float B = 0.75f;

    private FirstStageSimilarity() {}

    /// {@return the similarity of reading and writing}
    public static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }
}
