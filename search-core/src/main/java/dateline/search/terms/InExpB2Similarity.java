package dateline.search.terms;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// How much it says that an article has a word: how far its occurrences exceed chance. This is the model In_expB2 of
/// Amati and van Rijsbergen, *Probabilistic models of information retrieval based on measuring the divergence from
/// randomness*, ACM TOIS 20(4), 2002: inverse expected document frequency, Bernoulli's after-effect, second
/// normalisation of the length with c = 1 unless it is tuned.
///
/// ```text
/// n      = Σ over parts  weight · occurrences · log₂(1 + average length / length)
/// ne     = N · (1 − ((N − 1) / N)^cf)
/// score  = (cf + 1) / df · log₂((N + 1) / (ne + ½)) · n / (n + 1)
/// ```
///
/// for N articles of which df have the word, cf times in all. Unlike BM25 it has nothing to tune but c, and it gives
/// more to words that occur often where they occur at all. Measured against BM25 and others in
/// `docs/benchmarks/relevance.md`.
///
/// As a similarity it scores one field; [WeightedFields] scores several. Lucene's `DFRSimilarity` of the same parts
/// adds one to df and cf, which takes a quarter off words of a single article, and takes a logarithm for each article.
public final class InExpB2Similarity extends Similarity {

    private static final int NORMS = 256;

    private final double c;

    /// @param c how many average lengths a text must have for an occurrence in it to count as one
    public InExpB2Similarity(double c) {
        this.c = c;
    }

    /// {@return what a word is worth at most}
    ///
    /// @param articles    N, at least 1
    /// @param having      df, at least 1
    /// @param occurrences cf, at least df
    public static double weight(long articles, long having, long occurrences) {
        double expected = articles * -Math.expm1(occurrences * Math.log1p(-1.0 / Math.max(2, articles)));
        return (occurrences + 1.0) / having * log2((articles + 1.0) / (expected + .5));
    }

    /// {@return what an occurrence counts in a text of this length}
    ///
    /// @param length  the number of words, at least 1
    /// @param average c times the mean of that over all texts
    static double normalised(long length, double average) {
        return log2(1 + average / length);
    }

    /// {@return the share of a word's worth that so many occurrences bring, below 1}
    ///
    /// @param occurrences the sum of normalized occurrences
    public static double saturated(double occurrences) {
        return occurrences / (occurrences + 1);
    }

    public static double average(CollectionStatistics statistics) {
        return (double) statistics.sumTotalTermFreq() / statistics.docCount();
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double weight = 0;
        for (TermStatistics term : terms) {
            weight += weight(collection.docCount(), term.docFreq(), term.totalTermFreq());
        }
        double average = c * average(collection);
        float[] lengths = new float[NORMS];
        for (int norm = 0; norm < NORMS; norm++) {
            lengths[norm] = (float) normalised(Math.max(1, SmallFloat.byte4ToInt((byte) norm)), average);
        }
        return new Scorer((float) Math.max(0, boost * weight), lengths);
    }

    /// Scores one word, or several that must stand together.
    private static final class Scorer extends SimScorer {

        private final float weight;
        private final float[] lengths;

        Scorer(float weight, float[] lengths) {
            this.weight = weight;
            this.lengths = lengths;
        }

        /// Written so that rounding never makes more occurrences, or a shorter text, score less.
        @Override
        public float score(float frequency, long norm) {
            return weight - weight / (1f + frequency * lengths[(byte) norm & 0xff]);
        }

        @Override
        public Explanation explain(Explanation frequency, long norm) {
            float length = lengths[(byte) norm & 0xff];
            float occurrences = frequency.getValue().floatValue();
            return Explanation.match(
                    score(occurrences, norm),
                    "weight · n / (n + 1), where n = occurrences · log2(1 + average length / length)",
                    Explanation.match(weight, "weight of the word"),
                    Explanation.match(occurrences * length, "n", frequency, Explanation.match(length, "by length")));
        }
    }
}
