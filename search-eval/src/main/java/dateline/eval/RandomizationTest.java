package dateline.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The paired randomisation test: if two systems did not differ, then in each topic their values could as well be
/// swapped, that is, each difference could have the other sign. The p-value is the share of sign patterns whose sum is
/// at least as far from zero as the sum observed.
///
/// Fisher, *The Design of Experiments*, 1935; Smucker, Allan and Carterette, *A comparison of statistical significance
/// tests for information retrieval evaluation*, CIKM 2007.
final class RandomizationTest {

    /// Up to this many differences other than zero, all patterns are tried.
    static final int MOST_EXACT = 16;

    /// Patterns drawn where there are more.
    static final int ROUNDS = 100_000;

    /// Fixed, so that the same runs give the same p-value.
    private static final long SEED = 0x5DEECE66DL;

    /// Sums that differ by rounding alone must count as equal.
    private static final double TOLERANCE = 1e-9;

    private RandomizationTest() {}

    /// {@return the two-sided p-value} It is exact for few differences; else that of [#ROUNDS] seeded patterns, with
    /// the observed one counted in, so never 0.
    static double pValue(double[] differences) {
        double[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double observed = Math.abs(Arrays.stream(nonZero).sum());
        double scale = Arrays.stream(nonZero).map(Math::abs).sum();
        double bound = observed - TOLERANCE * scale;
        double[][] sums = sumsByEight(nonZero);
        if (nonZero.length <= MOST_EXACT) {
            int patterns = 1 << nonZero.length;
            int extreme = 0;
            for (int pattern = 0; pattern < patterns; pattern++) {
                if (Math.abs(sum(sums, 0, pattern)) >= bound) {
                    extreme++;
                }
            }
            return (double) extreme / patterns;
        }
        var random = new SplittableRandom(SEED);
        int extreme = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (int group = 0; group < sums.length; group += Long.BYTES) {
                sum += sum(sums, group, random.nextLong());
            }
            if (Math.abs(sum) >= bound) {
                extreme++;
            }
        }
        return extreme / (ROUNDS + 1.0);
    }

    /// For each eight differences the sums of their 256 sign patterns, which makes a round eight times cheaper.
    private static double[][] sumsByEight(double[] differences) {
        var sums = new double[(differences.length + 7) / 8][256];
        for (int i = 0; i < differences.length; i++) {
            for (int pattern = 0; pattern < 256; pattern++) {
                sums[i / 8][pattern] += ((pattern >> (i % 8)) & 1) == 0 ? differences[i] : -differences[i];
            }
        }
        return sums;
    }

    /// The sum of up to eight groups from one on, their signs being the bits of a pattern.
    private static double sum(double[][] sums, int from, long pattern) {
        double sum = 0;
        long bits = pattern;
        for (int group = from; group < Math.min(from + Long.BYTES, sums.length); group++) {
            sum += sums[group][(int) (bits & 0xFF)];
            bits >>>= 8;
        }
        return sum;
    }
}
