package dateline.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/// Chooses ranking parameters by a measure, with cross-validation. It knows nothing of ranking: a function gives the
/// evaluation of a setting. Each setting is evaluated once, over all topics; folds only select among those values.
/// Not thread-safe.
///
/// @since 0.1
public final class Tuner {

    /// How settings are searched.
    public enum Search {
        /// All combinations of the choices; as many evaluations as their product.
        GRID,
        /// From the defaults, one parameter after the other in order of name, keeping the best choice of each, until a
        /// whole sweep changes nothing (ten sweeps at most). Far fewer evaluations, and it may stop at a local best.
        COORDINATE
    }

    /// Most combinations that a grid may have.
    public static final int MAX_GRID = 100_000;

    private static final int MAX_SWEEPS = 10;

    /// A setting must be better by more than rounding can do.
    private static final double LEAST_GAIN = 1e-9;

    private final SortedMap<String, double[]> choices = new TreeMap<>();
    private final SortedMap<String, Double> defaults;
    private final Measure measure;
    private final Function<? super SortedMap<String, Double>, Evaluation> evaluate;
    /// The measure by topic, for each setting that was evaluated.
    private final Map<SortedMap<String, Double>, SequencedMap<String, Double>> evaluated = new HashMap<>();

    /// Makes a tuner.
    ///
    /// @param choices the values to try for each parameter, at least one each
    /// @param defaults the untuned value of each of these parameters; it need not be among the choices
    /// @param measure the measure to raise
    /// @param evaluate the evaluation of a setting, which must have the measure, and the same topics for every setting
    /// @throws IllegalArgumentException if there is no parameter, one has no choice, or the names differ
    public Tuner(
            Map<String, double[]> choices,
            Map<String, Double> defaults,
            Measure measure,
            Function<? super SortedMap<String, Double>, Evaluation> evaluate) {
        Objects.requireNonNull(choices, "choices must not be null");
        Objects.requireNonNull(defaults, "defaults must not be null");
        Objects.requireNonNull(measure, "measure must not be null");
        Objects.requireNonNull(evaluate, "evaluate must not be null");
        choices.forEach((name, values) -> {
            if (values.length == 0) {
                throw new IllegalArgumentException("parameter " + name + " has no choice");
            }
            this.choices.put(name, values.clone());
        });
        if (choices.isEmpty() || !choices.keySet().equals(defaults.keySet())) {
            throw new IllegalArgumentException("choices are given for the parameters " + this.choices.keySet()
                    + " and defaults for " + new TreeMap<>(defaults).keySet());
        }
        this.defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
        this.measure = measure;
        this.evaluate = evaluate;
    }

    /// Tunes and reports what that is worth on topics that were held out.
    ///
    /// @param folds into how many parts the topics are dealt, from 2 to their number
    /// @param seed decides which topic comes into which part
    /// @param search evaluates a setting
    /// @return the values chosen, and what they are worth
    /// @throws IllegalArgumentException if the number of folds is out of range, the grid has more than [#MAX_GRID]
    ///     combinations, or two settings were evaluated over different topics
    public CrossValidation crossValidate(int folds, long seed, Search search) {
        Objects.requireNonNull(search, "search must not be null");
        SequencedMap<String, Double> untuned = values(defaults);
        SequencedMap<String, Double> tuned = new LinkedHashMap<>(untuned);
        var reports = new ArrayList<CrossValidation.Fold>();
        for (List<String> heldOut : folds(untuned.keySet(), folds, seed)) {
            Set<String> training = new HashSet<>(untuned.keySet());
            heldOut.forEach(training::remove);
            SortedMap<String, Double> chosen = best(search, training);
            Map<String, Double> values = values(chosen);
            heldOut.forEach(topic -> tuned.replace(topic, values.getOrDefault(topic, 0.0)));
            reports.add(new CrossValidation.Fold(heldOut, chosen, mean(defaults, heldOut), mean(chosen, heldOut)));
        }
        SortedMap<String, Double> best = best(search, untuned.keySet());
        return new CrossValidation(
                reports, Comparison.of(measure, untuned, tuned), best, mean(best, untuned.keySet()), evaluated.size());
    }

    /// {@return the topics dealt into parts whose sizes differ by one at most} The shuffle is seeded and does not
    /// depend on the order given.
    ///
    /// @param topics the ids of the topics
    /// @param folds how many parts, from 2 to the number of topics
    /// @param seed decides which topic comes into which part
    /// @throws IllegalArgumentException if the number of parts is below 2 or above that of the topics
    public static List<List<String>> folds(Collection<String> topics, int folds, long seed) {
        Objects.requireNonNull(topics, "topics must not be null");
        if (folds < 2 || folds > topics.size()) {
            throw new IllegalArgumentException(
                    folds + " folds are out of range: there are " + topics.size() + " topics");
        }
        String[] shuffled = topics.toArray(String[]::new);
        Arrays.sort(shuffled);
        var random = new SplittableRandom(seed);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        var parts = new ArrayList<List<String>>();
        for (int part = 0; part < folds; part++) {
            var topicsOfPart = new ArrayList<String>();
            for (int i = part; i < shuffled.length; i += folds) {
                topicsOfPart.add(shuffled[i]);
            }
            parts.add(List.copyOf(topicsOfPart));
        }
        return List.copyOf(parts);
    }

    private SortedMap<String, Double> best(Search search, Collection<String> training) {
        return switch (search) {
            case GRID -> bestOfGrid(training);
            case COORDINATE -> bestByCoordinate(training);
        };
    }

    /// The defaults are the first candidate, and a later one must be strictly better: where nothing helps, nothing is
    /// changed.
    private SortedMap<String, Double> bestOfGrid(Collection<String> training) {
        SortedMap<String, Double> best = defaults;
        double bestValue = mean(best, training);
        for (SortedMap<String, Double> setting : grid()) {
            double value = mean(setting, training);
            if (value > bestValue + LEAST_GAIN) {
                best = setting;
                bestValue = value;
            }
        }
        return best;
    }

    private List<SortedMap<String, Double>> grid() {
        List<SortedMap<String, Double>> settings = List.of(new TreeMap<>());
        for (Map.Entry<String, double[]> choice : choices.entrySet()) {
            if ((long) settings.size() * choice.getValue().length > MAX_GRID) {
                throw new IllegalArgumentException(
                        "the grid has more than " + MAX_GRID + " combinations; search by coordinate instead");
            }
            var longer = new ArrayList<SortedMap<String, Double>>();
            for (SortedMap<String, Double> setting : settings) {
                for (double value : choice.getValue()) {
                    longer.add(with(setting, choice.getKey(), value));
                }
            }
            settings = longer;
        }
        return settings;
    }

    private SortedMap<String, Double> bestByCoordinate(Collection<String> training) {
        SortedMap<String, Double> best = defaults;
        double bestValue = mean(best, training);
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MAX_SWEEPS; sweep++) {
            changed = false;
            for (Map.Entry<String, double[]> choice : choices.entrySet()) {
                SortedMap<String, Double> from = best;
                for (double choiceValue : choice.getValue()) {
                    SortedMap<String, Double> setting = with(from, choice.getKey(), choiceValue);
                    double value = mean(setting, training);
                    if (value > bestValue + LEAST_GAIN) {
                        best = setting;
                        bestValue = value;
                        changed = true;
                    }
                }
            }
        }
        return best;
    }

    /// The mean of the measure over some topics.
    private double mean(SortedMap<String, Double> setting, Collection<String> topics) {
        Map<String, Double> values = values(setting);
        double sum = 0;
        for (String topic : topics) {
            sum += values.getOrDefault(topic, 0.0);
        }
        return sum / topics.size();
    }

    private SequencedMap<String, Double> values(SortedMap<String, Double> setting) {
        SequencedMap<String, Double> values = evaluated.get(setting);
        if (values == null) {
            values = evaluate.apply(setting).values(measure);
            SequencedMap<String, Double> untuned = evaluated.get(defaults);
            if (untuned != null && !untuned.keySet().equals(values.keySet())) {
                throw new IllegalArgumentException(
                        "setting " + setting + " was evaluated over other topics than the defaults");
            }
            evaluated.put(setting, values);
        }
        return values;
    }

    private static SortedMap<String, Double> with(SortedMap<String, Double> setting, String name, double value) {
        var changed = new TreeMap<>(setting);
        changed.put(name, value);
        return Collections.unmodifiableSortedMap(changed);
    }
}
