package dateline.search.timeline;

import java.util.ArrayList;
import java.util.List;

/// Finds the intervals in which something is more frequent than usual: Kleinberg's automaton with two states for
/// batched arrivals (*Bursty and hierarchical structure in streams*, KDD 2002, section 4).
///
/// A state's cost in a period is the negative logarithm of the binomial likelihood of what was found, without the
/// coefficient, which both states share; the cheapest sequence of states is found by Viterbi's algorithm, in linear
/// time.
final class BurstDetector {

    /// The rate of the higher state, in usual rates.
    private static final double SCALE = 2;

    /// What going up costs, in logarithms of the number of periods.
    private static final double GAMMA = 1;

    private static final double MOST_RATE = .99;

    private BurstDetector() {}

    /// Periods side by side.
    ///
    /// @param from   the first
    /// @param to     the last
    /// @param weight how much cheaper the higher state is there
    record Span(int from, int to, double weight) {}

    /// {@return the bursts, earliest first; each begins and ends with a period in which something was found}
    ///
    /// @param found how much was found in each period, at most as much as there was
    /// @param all   how much there was, at least 1
    static List<Span> find(long[] found, long[] all) {
        long r = 0;
        long d = 0;
        for (int t = 0; t < found.length; t++) {
            r += found[t];
            d += all[t];
        }
        double usual = d == 0 ? 0 : (double) r / d;
        double higher = Math.min(MOST_RATE, SCALE * usual);
        if (usual == 0 || higher <= usual) {
            return List.of();
        }
        // What the higher state saves for each story found, and costs for each other one.
        double saved = Math.log(higher / usual);
        double lost = Math.log((1 - usual) / (1 - higher));
        double[] gain = new double[found.length];
        for (int t = 0; t < found.length; t++) {
            gain[t] = found[t] * saved - (all[t] - found[t]) * lost;
        }
        return spans(higherState(gain, GAMMA * Math.log(found.length)), gain);
    }

    /// {@return in which periods the cheapest sequence is in the higher state}
    private static boolean[] higherState(double[] gain, double up) {
        boolean[] cameFromLow = new boolean[gain.length];
        boolean[] cameFromHigh = new boolean[gain.length];
        // Costs so far, less those of never leaving the lower state, where the automaton begins.
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int t = 0; t < gain.length; t++) {
            cameFromLow[t] = low + up <= high;
            cameFromHigh[t] = high < low;
            double stay = Math.min(low + up, high) - gain[t];
            low = Math.min(low, high);
            high = stay;
        }
        boolean[] states = new boolean[gain.length];
        boolean isHigh = high < low;
        for (int t = gain.length - 1; t >= 0; t--) {
            states[t] = isHigh;
            isHigh = isHigh ? !cameFromLow[t] : cameFromHigh[t];
        }
        return states;
    }

    private static List<Span> spans(boolean[] states, double[] gain) {
        List<Span> spans = new ArrayList<>();
        for (int t = 0; t < states.length; t++) {
            if (!states[t]) {
                continue;
            }
            int from = t;
            double weight = 0;
            while (t < states.length && states[t]) {
                weight += gain[t++];
            }
            spans.add(new Span(from, t - 1, weight));
        }
        return spans;
    }
}
