package dateline.eval;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The expected gain of tuning, by cross-validation: for each fold, parameters are chosen on the other folds' topics
/// and compared with the untuned ones on the fold's own, which the choice has not seen. All values are means over
/// topics. Immutable and safe for use by several threads.
///
/// @param folds the folds
/// @param heldOut untuned against tuned over all topics, each topic by the parameters of the fold that held it out;
///     **this** is the expected gain
/// @param best the parameters chosen on all topics: what to store, if `heldOut` says that tuning helps
/// @param bestValue the measure under `best` on the same topics; too good, since they were chosen on these
/// @param evaluations how many parameter settings were evaluated
/// @since 0.1
public record CrossValidation(
        List<Fold> folds, Comparison heldOut, SortedMap<String, Double> best, double bestValue, int evaluations) {

    /// Copies what could change.
    public CrossValidation {
        Objects.requireNonNull(folds, "folds must not be null");
        Objects.requireNonNull(heldOut, "heldOut must not be null");
        Objects.requireNonNull(best, "best must not be null");
        folds = List.copyOf(folds);
        best = Collections.unmodifiableSortedMap(new TreeMap<>(best));
    }

    /// One part of the topics.
    ///
    /// @param topics the topics held out
    /// @param parameters the parameters chosen on all other topics
    /// @param untuned the measure on the topics held out, under the default parameters
    /// @param tuned the same under the chosen parameters
    public record Fold(List<String> topics, SortedMap<String, Double> parameters, double untuned, double tuned) {

        /// Copies what could change.
        public Fold {
            Objects.requireNonNull(topics, "topics must not be null");
            Objects.requireNonNull(parameters, "parameters must not be null");
            topics = List.copyOf(topics);
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }
    }

    /// {@return one line of the held-out comparison and the chosen parameters}
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "held out over %d folds: %s; best on all topics %s (%.4f), %d settings tried",
                folds.size(),
                heldOut,
                best,
                bestValue,
                evaluations);
    }
}
