package dateline.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.result.SemanticScore;
import dateline.vector.store.WindowVectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final QueryVectors QUERY = QueryVectors.of(WindowVectors.of(unit(1, 0, 0)));

    private static float[] unit(double... numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        float[] vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (numbers[i] / Math.sqrt(squares));
        }
        return vector;
    }

    private static Fusion.Candidate candidate(int doc, double words, float[]... windows) {
        return new Fusion.Candidate(doc, words, WindowVectors.of(windows));
    }

    /// The first answers the query; the second is about what else the first is about, and the third about something
    /// else.
    private static final List<Fusion.Candidate> THREE =
            List.of(candidate(1, 5, unit(1, 1, 0)), candidate(2, 3, unit(0, 1, 0)), candidate(3, 3, unit(0, 0, 1)));

    @Test
    void scoresKeepTheScaleOfWords() {
        Map<Integer, SemanticScore> scores = new Fusion(.5, 0).scores(THREE, QUERY);
        assertThat(scores.get(1).score()).isCloseTo(5, within(1e-6));
        assertThat(scores.get(2).score()).isCloseTo(3, within(1e-6));
        assertThat(scores.get(3).score()).isCloseTo(3, within(1e-6));
        assertThat(scores.get(1).cosine()).isCloseTo(Math.sqrt(.5), within(.01));
    }

    @Test
    void whatIsLikeTheBestArticlesComesUp() {
        Map<Integer, SemanticScore> scores = new Fusion(.5, .4).scores(THREE, QUERY);
        assertThat(scores.get(2).score()).isGreaterThan(scores.get(3).score() + .1);
        assertThat(scores.get(1).score()).isEqualTo(5, within(1e-6));
        assertThat(scores.get(2).cosine()).isZero();
        assertThat(scores.get(2).feedback()).isGreaterThan(.1);
    }

    @Test
    void theBestPartCountsAndIsNamed() {
        Map<Integer, SemanticScore> scores = new Fusion(.5, .4)
                .scores(
                        List.of(
                                candidate(1, 2, unit(0, 1, 0), unit(0, 0, 1), unit(1, 0, .1)),
                                candidate(2, 2, unit(0, 1, 0))),
                        QUERY);
        assertThat(scores.get(1).window()).isEqualTo(3);
        assertThat(scores.get(1).windows()).isEqualTo(3);
        assertThat(scores.get(1).score()).isGreaterThan(scores.get(2).score());
    }

    @Test
    void whatIsEqualInAllStaysEqual() {
        Map<Integer, SemanticScore> scores = new Fusion(.65, .4)
                .scores(List.of(candidate(1, 2, unit(0, 1, 0)), candidate(2, 2, unit(0, 1, 0))), QUERY);
        assertThat(scores.get(1).score()).isEqualTo(scores.get(2).score());
        assertThat(new Fusion(.65, .4).scores(List.of(), QUERY)).isEmpty();
    }

    @Test
    void oneOfSeveralPartsOfTheQueryIsEnough() {
        QueryVectors parts = QueryVectors.of(WindowVectors.of(unit(1, 0, 0), unit(0, 0, 1)));
        Map<Integer, SemanticScore> scores = new Fusion(.5, 0).scores(THREE, parts);
        assertThat(scores.get(3).cosine()).isCloseTo(1, within(.01));
        assertThat(scores.get(3).score()).isGreaterThan(scores.get(2).score());
    }
}
