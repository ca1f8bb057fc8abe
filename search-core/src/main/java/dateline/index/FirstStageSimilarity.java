package dateline.index;

import dateline.analysis.token.MeasuredTokens;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// How terms are scored at the first stage: BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*,
/// 2009) with k1 = 1.2 and b = 0.75, on which Lucene's norms and impacts do not depend.
///
/// The norm of a field is its length in words, as Lucene encodes it; fields whose positions do not tell it say it
/// themselves.
public final class FirstStageSimilarity {

    /// How quickly further occurrences of a word stop counting.
    public static final float K1 = 1.2f;

    /// How much the length of a text counts.
    public static final float B = 0.75f;

    private FirstStageSimilarity() {}

    /// {@return the similarity of reading and writing}
    public static Similarity similarity() {
        return new Measured();
    }

    private static final class Measured extends BM25Similarity {

        Measured() {
            super(K1, B);
        }

        @Override
        public long computeNorm(FieldInvertState state) {
            return state.getAttributeSource() instanceof MeasuredTokens tokens
                    ? SmallFloat.intToByte4(tokens.words())
                    : super.computeNorm(state);
        }
    }
}
