package dateline.search.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class InExpB2SimilarityTest {

    private static final CollectionStatistics TEXT = new CollectionStatistics("text", 1_000, 1_000, 300_000, 200_000);

    private static float score(long having, long occurrences, float here, int length) {
        Term term = new Term("text", "word");
        SimScorer scorer =
                new InExpB2Similarity(1).scorer(1, TEXT, new TermStatistics(term.bytes(), having, occurrences));
        return scorer.score(here, SmallFloat.intToByte4(length));
    }

    @Test
    void theFormulaWorkedByHand() {
        // N = 4, df = 1, cf = 1: ne = 4 · (1 − ¾) = 1, weight = 2 · log₂(5 / 1.5)
        assertThat(InExpB2Similarity.weight(4, 1, 1)).isCloseTo(2 * Math.log(5 / 1.5) / Math.log(2), within(1e-9));
        assertThat(InExpB2Similarity.normalised(100, 300)).isCloseTo(2, within(1e-9));
        assertThat(InExpB2Similarity.saturated(3)).isEqualTo(.75);
    }

    @Test
    void rarerWordsMoreOccurrencesAndShorterTextsScoreMore() {
        assertThat(score(10, 20, 1, 200)).isGreaterThan(score(20, 40, 1, 200));
        assertThat(score(10, 20, 2, 200)).isGreaterThan(score(10, 20, 1, 200));
        assertThat(score(10, 20, 1, 100)).isGreaterThan(score(10, 20, 1, 200));
    }

    /// Lucene skips by the greatest score that frequency and length allow.
    @Test
    void neverFallsWithOccurrencesNorRisesWithLength() {
        float before = 0;
        for (int occurrences = 1; occurrences < 2_000; occurrences++) {
            float now = score(10, 20_000, occurrences, 200);
            assertThat(now).isGreaterThanOrEqualTo(before).isFinite();
            before = now;
        }
        for (int length = 1; length < 5_000; length += 7) {
            float now = score(10, 20_000, 3, length);
            assertThat(now).isLessThanOrEqualTo(score(10, 20_000, 3, Math.max(1, length - 7)));
        }
    }

    @Test
    void aWordOfEveryArticleDoesNotCountAgainstOne() {
        assertThat(score(1_000, 50_000, 3, 200)).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(InExpB2Similarity.weight(1, 1, 5)).isFinite();
    }
}
