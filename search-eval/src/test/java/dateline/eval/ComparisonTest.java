package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Measure MAP = Measure.parse("map");

    @Test
    void countsAndDifferences() {
        Comparison comparison = Comparison.of(MAP, values(0.1, 0.5, 0.7, 0.3), values(0.2, 0.5 + 1e-12, 0.6, 0.5));

        assertThat(comparison.wins()).isEqualTo(2);
        assertThat(comparison.ties()).isEqualTo(1);
        assertThat(comparison.losses()).isEqualTo(1);
        assertThat(comparison.first()).isCloseTo(0.4, within(1e-12));
        assertThat(comparison.difference()).isCloseTo(0.05, within(1e-9));
        assertThat(comparison.differences()).contains(entry("t1", 0.0), entry("t2", 0.6 - 0.7));
        assertThat(comparison).hasToString("map 0.4000 → 0.4500 (+0.0500), 2 better, 1 equal, 1 worse, p = 0.7500");
    }

    @Test
    void randomisation_workedExample() {
        // Differences 1, 2, 3: of the 8 sign patterns only +++ and --- are as far from zero as the sum 6.
        assertThat(RandomizationTest.pValue(new double[] {1, 2, 3})).isEqualTo(0.25);
        // Sum 2: of the patterns of 3, 1, -2 the sums are ±2, ±6, ±4, 0 twice: 6 of 8 reach 2.
        assertThat(RandomizationTest.pValue(new double[] {3, 1, -2})).isEqualTo(0.75);
        // The order of the values does not matter, nor do ties.
        assertThat(RandomizationTest.pValue(new double[] {0, -2, 0, 1, 3, 0})).isEqualTo(0.75);
    }

    @Test
    void randomisation_noDifference() {
        assertThat(RandomizationTest.pValue(new double[] {0, 0})).isEqualTo(1);
        assertThat(RandomizationTest.pValue(new double[0])).isEqualTo(1);
        assertThat(RandomizationTest.pValue(new double[] {0.1, -0.1})).isEqualTo(1);
    }

    @Test
    void randomisation_roundingDoesNotHideEqualSums() {
        // 0.1 + 0.2 is not 0.3 in binary; the pattern with the same sum must count.
        double[] differences = {0.1, 0.2, 0.3, -0.6};

        assertThat(RandomizationTest.pValue(differences)).isEqualTo(1);
    }

    @Test
    void randomisation_exactEqualsEnumeration() {
        long seed = 5;
        var random = new Random(seed);
        for (int n = 1; n <= 12; n++) {
            double[] differences = random.doubles(n, -0.3, 0.5).toArray();
            assertThat(RandomizationTest.pValue(differences))
                    .as("seed %d, n %d", seed, n)
                    .isEqualTo(enumerated(differences));
        }
    }

    @Test
    void randomisation_sampledIsNearToTheExact() {
        // Twenty differences of 1: P(|sum| >= observed) is binomial. 15 of 20 positive, sum 10:
        // 2 * (15504 + 4845 + 1140 + 190 + 20 + 1) / 2^20 = 0.041389
        double[] differences = new double[20];
        Arrays.fill(differences, 1);
        Arrays.fill(differences, 0, 5, -1);

        assertThat(RandomizationTest.pValue(differences)).isCloseTo(0.041389, within(0.002));
    }

    @Test
    void randomisation_sampledIsRepeatableAndNeverZero() {
        double[] differences = new double[300];
        Arrays.fill(differences, 0.1);

        assertThat(RandomizationTest.pValue(differences)).isEqualTo(1 / 100_001.0);

        double[] noise = new Random(3).doubles(300, -1, 1.1).toArray();
        assertThat(RandomizationTest.pValue(noise)).isEqualTo(RandomizationTest.pValue(noise.clone()));
    }

    @Test
    void randomisation_isFair() {
        // Under no difference p is uniform: over 400 experiments of 40 topics about one in ten lies below 0.1.
        long seed = 11;
        var random = new Random(seed);
        int below = 0;
        for (int experiment = 0; experiment < 400; experiment++) {
            if (RandomizationTest.pValue(random.doubles(40, -1, 1).toArray()) < 0.1) {
                below++;
            }
        }
        assertThat(below).as("seed %d", seed).isBetween(22, 62);
    }

    @ParameterizedTest
    @CsvSource({
        // two-sided critical values of Student's t, from any table
        "12.706, 1, 0.05",
        "4.303, 2, 0.05",
        "3.182, 3, 0.05",
        "5.841, 3, 0.01",
        "2.228, 10, 0.05",
        "3.169, 10, 0.01",
        "2.086, 20, 0.05",
        "1.699, 29, 0.1",
        "1.962, 1000, 0.05",
        "1.962, 999, 0.05",
        "0, 7, 1",
    })
    void studentT_tails(double t, int freedom, double expected) {
        assertThat(StudentT.tails(t, freedom)).isCloseTo(expected, within(2e-4));
    }

    @Test
    void tTest_workedExample() {
        // differences 1, 2, 3: mean 2, s = 1, t = 2 / (1/√3) = 3.4641 with 2 degrees of freedom;
        // closed form for 2: p = 1 - t / √(t² + 2) = 1 - 3.4641/√14 = 0.07418
        assertThat(StudentT.pValue(new double[] {1, 2, 3})).isCloseTo(0.0741799, within(1e-6));
        assertThat(StudentT.pValue(new double[] {5})).isEqualTo(1);
        assertThat(StudentT.pValue(new double[] {0, 0})).isEqualTo(1);
        assertThat(StudentT.pValue(new double[] {2, 2})).isEqualTo(0);
    }

    @Test
    void bothTestsAgreeOnOrdinaryData() {
        double[] differences = new Random(8).doubles(200, -0.9, 1.1).toArray();

        assertThat(RandomizationTest.pValue(differences)).isCloseTo(StudentT.pValue(differences), within(0.01));
    }

    @Test
    void differentTopicsAreRefused() {
        assertThatThrownBy(() -> Comparison.of(MAP, values(1, 2), values(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the two evaluations are of different topics (2 and 3)");
    }

    private static double enumerated(double[] differences) {
        int n = differences.length;
        double observed = Math.abs(Arrays.stream(differences).sum());
        int extreme = 0;
        for (int pattern = 0; pattern < 1 << n; pattern++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (pattern & 1 << i) == 0 ? differences[i] : -differences[i];
            }
            if (Math.abs(sum) >= observed - 1e-9) {
                extreme++;
            }
        }
        return extreme / Math.pow(2, n);
    }

    private static SequencedMap<String, Double> values(double... values) {
        var byTopic = new LinkedHashMap<String, Double>();
        for (double value : values) {
            byTopic.put("t" + byTopic.size(), value);
        }
        return byTopic;
    }
}
