package dateline.search.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BurstDetectorTest {

    @Test
    void findsTheInterval() {
        long[] found = new long[100];
        Arrays.fill(found, 2);
        Arrays.fill(found, 40, 50, 30);
        assertThat(BurstDetector.find(found, all(100, 200)))
                .singleElement()
                .satisfies(span -> assertThat(span.from()).isEqualTo(40))
                .satisfies(span -> assertThat(span.to()).isEqualTo(49))
                .satisfies(span -> assertThat(span.weight()).isPositive());
    }

    @Test
    void doesNotFireWhereAllOfTheCollectionGrows() {
        long[] all = LongStream.range(0, 140).map(t -> t % 7 < 5 ? 300 : 20).toArray();
        long[] found = Arrays.stream(all).map(each -> each / 20).toArray();
        assertThat(BurstDetector.find(found, all)).isEmpty();
    }

    @Test
    void bridgesADayWithLittle() {
        long[] found = new long[60];
        Arrays.fill(found, 1);
        Arrays.fill(found, 20, 30, 40);
        found[25] = 6;
        assertThat(BurstDetector.find(found, all(60, 100)))
                .singleElement()
                .satisfies(span -> assertThat(span.to() - span.from()).isEqualTo(9));
    }

    @Test
    void findsNothingInAFewMatches() {
        long[] found = new long[500];
        found[3] = 2;
        found[200] = 1;
        assertThat(BurstDetector.find(found, all(500, 50))).isEmpty();
    }

    @Test
    void findsNothingWhereAllMatchesOrNothingDoes() {
        assertThat(BurstDetector.find(all(50, 10), all(50, 10))).isEmpty();
        assertThat(BurstDetector.find(new long[50], all(50, 10))).isEmpty();
        assertThat(BurstDetector.find(new long[0], new long[0])).isEmpty();
    }

    /// Against all sequences of states, which are few for ten periods.
    @Test
    void isTheCheapestSequence() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            long[] all = random.longs(10, 1, 60).toArray();
            long[] found = Arrays.stream(all)
                    .map(each -> Math.min(each, random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(5)))
                    .toArray();
            double least = Double.POSITIVE_INFINITY;
            for (int states = 0; states < 1 << 10; states++) {
                least = Math.min(least, cost(states, found, all));
            }
            int detected = 0;
            for (BurstDetector.Span span : BurstDetector.find(found, all)) {
                for (int t = span.from(); t <= span.to(); t++) {
                    detected |= 1 << t;
                }
            }
            assertThat(cost(detected, found, all)).as("run %d", run).isCloseTo(least, offset());
        }
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static double cost(int states, long[] found, long[] all) {
        double usual = (double) Arrays.stream(found).sum() / Arrays.stream(all).sum();
        double higher = Math.min(.99, 2 * usual);
        if (usual == 0 || usual >= higher) {
            return states;
        }
        double cost = 0;
        int before = 0;
        for (int t = 0; t < found.length; t++) {
            int state = states >> t & 1;
            double rate = state == 1 ? higher : usual;
            cost -= found[t] * Math.log(rate) + (all[t] - found[t]) * Math.log(1 - rate);
            cost += state > before ? Math.log(found.length) : 0;
            before = state;
        }
        return cost;
    }

    private static long[] all(int periods, long each) {
        long[] all = new long[periods];
        Arrays.fill(all, each);
        return all;
    }
}
