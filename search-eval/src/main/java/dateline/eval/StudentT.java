package dateline.eval;

import java.util.Arrays;

/// The paired t-test.
final class StudentT {

    private StudentT() {}

    /// {@return the two-sided p-value of the mean of differences being zero} It is 1 for fewer than two differences,
    /// where nothing can be said.
    static double pValue(double[] differences) {
        int n = differences.length;
        if (n < 2) {
            return 1;
        }
        double mean = Arrays.stream(differences).sum() / n;
        double variance =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (n - 1);
        if (variance == 0) {
            return mean == 0 ? 1 : 0;
        }
        return tails(Math.abs(mean) / Math.sqrt(variance / n), n - 1);
    }

    /// The probability that |T| exceeds t, by the finite series for whole degrees of freedom.
    ///
    /// Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.7.3 and 26.7.4.
    static double tails(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double series = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < freedom - 1; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            series += term;
        }
        double inside = odd ? 2 / Math.PI * (angle + sine * series) : sine * series;
        return Math.clamp(1 - inside, 0.0, 1.0);
    }
}
