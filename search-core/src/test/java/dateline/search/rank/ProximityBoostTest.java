package dateline.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProximityBoostTest {

    private static double nearness(int[] one, int[] other) {
        double there = ProximityBoost.nearness(one, other);
        assertThat(ProximityBoost.nearness(other, one)).isCloseTo(there, within(1e-12));
        return there;
    }

    @Test
    void neighboursCountOneAndOthersByTheSquareOfTheirDistance() {
        assertThat(nearness(new int[] {4}, new int[] {5})).isEqualTo(1);
        assertThat(nearness(new int[] {5}, new int[] {7})).isEqualTo(1.0 / 4);
        assertThat(nearness(new int[] {5}, new int[] {13})).isEqualTo(1.0 / 64);
    }

    @Test
    void whatIsFurtherThanEightWordsCountsNothing() {
        assertThat(nearness(new int[] {5}, new int[] {14})).isZero();
        assertThat(nearness(new int[] {}, new int[] {3})).isZero();
        assertThat(nearness(new int[] {0}, new int[] {9, 100})).isZero();
    }

    @Test
    void eachOccurrenceCountsWithTheLastOneBeforeIt() {
        assertThat(nearness(new int[] {0, 2}, new int[] {1, 3})).isEqualTo(3);
        assertThat(nearness(new int[] {0, 3}, new int[] {4})).isEqualTo(1);
        assertThat(nearness(new int[] {0}, new int[] {1, 2})).isEqualTo(1.25);
    }
}
