package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TunerTest {

    private static final Measure MRR = Measure.parse("mrr");
    private static final int TOPICS = 40;

    private static final Map<String, double[]> CHOICES =
            Map.of("b", new double[] {0, 0.25, 0.5, 0.75}, "k1", new double[] {0.5, 1, 2});

    private static final Map<String, Double> DEFAULTS = Map.of("b", 0.3, "k1", 1.2);

    @ParameterizedTest
    @EnumSource
    void findsTheBestSetting(Tuner.Search search) {
        // The same optimum for each topic: every fold finds it, and the held-out gain is the whole gain.
        var tuner = tuner((topic, p) -> 1 + 10 * Math.abs(p.get("b") - 0.5) + 10 * Math.abs(p.get("k1") - 2));

        CrossValidation result = tuner.crossValidate(5, 1, search);

        assertThat(result.best()).containsExactly(entry("b", 0.5), entry("k1", 2.0));
        assertThat(result.bestValue()).isEqualTo(1);
        assertThat(result.folds()).hasSize(5).allSatisfy(fold -> {
            assertThat(fold.parameters()).isEqualTo(result.best());
            assertThat(fold.tuned()).isEqualTo(1);
            assertThat(fold.untuned()).isCloseTo(1 / 11.0, within(1e-12));
        });
        assertThat(result.heldOut().second()).isEqualTo(1);
        assertThat(result.heldOut().wins()).isEqualTo(TOPICS);
    }

    @ParameterizedTest
    @EnumSource
    void choiceDoesNotSeeTheTopicsHeldOut(Tuner.Search search) {
        // Ten topics, ten folds. Topic 0 alone likes b = 0.75; all others like 0.25. The fold that holds topic 0 out
        // must choose 0.25, and topic 0 pays for it.
        var tuner = tuner(10, (topic, p) -> (topic == 0) == (p.get("b") == 0.75) ? 1 : 2);

        CrossValidation result = tuner.crossValidate(10, 3, search);

        CrossValidation.Fold fold = result.folds().stream()
                .filter(f -> f.topics().equals(List.of("t0")))
                .findFirst()
                .orElseThrow();
        assertThat(fold.parameters().get("b")).isNotEqualTo(0.75);
        assertThat(fold.tuned()).isEqualTo(0.5);
    }

    @Test
    void tuningOnNoiseShowsNoGainOnTheFoldsHeldOut() {
        // Values are random per topic and setting: the best setting looks better on all topics than it is.
        long seed = 99;
        var tuner = tuner(
                (topic, p) -> 1 + new SplittableRandom(seed * 7919 + topic * 1_000_003L + p.hashCode()).nextInt(4));

        CrossValidation result = tuner.crossValidate(4, 7, Tuner.Search.GRID);

        assertThat(result.bestValue())
                .as("seed %d", seed)
                .isGreaterThan(result.heldOut().second());
        assertThat(result.heldOut().randomisationTest()).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingHelpsNothingIsChanged(Tuner.Search search) {
        CrossValidation result = tuner((topic, p) -> 3).crossValidate(2, 1, search);

        assertThat(result.best()).isEqualTo(DEFAULTS);
        assertThat(result.heldOut().ties()).isEqualTo(TOPICS);
        assertThat(result.heldOut().randomisationTest()).isEqualTo(1);
    }

    @Test
    void eachSettingIsEvaluatedOnce() {
        var calls = new AtomicInteger();
        Tuner tuner = new Tuner(CHOICES, DEFAULTS, MRR, setting -> {
            calls.incrementAndGet();
            return evaluation(TOPICS, (topic, p) -> 1 + (int) (topic * p.get("b")) % 3, setting);
        });

        CrossValidation result = tuner.crossValidate(8, 5, Tuner.Search.GRID);

        assertThat(calls).hasValue(13);
        assertThat(result.evaluations()).isEqualTo(13);
        tuner.crossValidate(3, 6, Tuner.Search.GRID);
        assertThat(calls).hasValue(13);
    }

    @Test
    void coordinateSearchFollowsParametersThatDependOnEachOther() {
        // The best b depends on k1: one sweep is not enough.
        ToDoubleBiFunction<Integer, SortedMap<String, Double>> valley =
                (topic, p) -> 1 + 20 * Math.abs(p.get("b") - p.get("k1") / 4) + 10 * Math.abs(p.get("k1") - 2);

        CrossValidation result = tuner(valley).crossValidate(2, 1, Tuner.Search.COORDINATE);

        assertThat(result.best()).containsExactly(entry("b", 0.5), entry("k1", 2.0));
    }

    @Test
    void foldsPartitionTheTopics() {
        List<String> topics = IntStream.range(0, 23).mapToObj(i -> "t" + i).toList();

        List<List<String>> folds = Tuner.folds(topics, 5, 42);

        assertThat(folds).extracting(List::size).containsExactly(5, 5, 5, 4, 4);
        assertThat(folds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(topics);
        assertThat(Tuner.folds(topics.reversed(), 5, 42))
                .as("whatever the order")
                .isEqualTo(folds);
        assertThat(new HashSet<>(List.of(Tuner.folds(topics, 5, 43), folds))).hasSize(2);
    }

    @Test
    void impossibleArgumentsAreRefused() {
        assertThatThrownBy(() -> Tuner.folds(List.of("a", "b"), 3, 0))
                .hasMessage("3 folds are out of range: there are 2 topics");
        assertThatThrownBy(() -> Tuner.folds(List.of("a", "b"), 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tuner(CHOICES, Map.of("b", 1.0), MRR, s -> evaluation(2, (t, p) -> 1, s)))
                .hasMessage("choices are given for the parameters [b, k1] and defaults for [b]");
        assertThatThrownBy(() -> new Tuner(
                        Map.of("b", new double[0]), Map.of("b", 1.0), MRR, s -> evaluation(2, (t, p) -> 1, s)))
                .hasMessage("parameter b has no choice");
    }

    @Test
    void gridIsBounded() {
        var choices = new LinkedHashMap<String, double[]>();
        var defaults = new LinkedHashMap<String, Double>();
        for (int i = 0; i < 12; i++) {
            choices.put("p" + i, new double[] {1, 2, 3});
            defaults.put("p" + i, 1.0);
        }
        var tuner = new Tuner(choices, defaults, MRR, setting -> evaluation(4, (topic, p) -> 1, setting));

        assertThatThrownBy(() -> tuner.crossValidate(2, 0, Tuner.Search.GRID))
                .hasMessageStartingWith("the grid has more than 100000 combinations");
        assertThat(tuner.crossValidate(2, 0, Tuner.Search.COORDINATE).evaluations())
                .isEqualTo(25);
    }

    @Test
    void settingsMustBeEvaluatedOverTheSameTopics() {
        var tuner = new Tuner(
                CHOICES,
                DEFAULTS,
                MRR,
                setting -> evaluation(setting.get("b") == 0.75 ? 3 : 4, (topic, p) -> 1, setting));

        assertThatThrownBy(() -> tuner.crossValidate(2, 0, Tuner.Search.GRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("was evaluated over other topics than the defaults");
    }

    @Test
    void readsAsOneLine() {
        var tuner = tuner(4, (topic, p) -> p.get("b") == 0.5 ? 1 : 2);

        CrossValidation result = tuner.crossValidate(2, 1, Tuner.Search.COORDINATE);

        assertThat(result)
                .hasToString("held out over 2 folds: mrr 0.5000 → 1.0000 (+0.5000), 4 better, 0 equal, 0 worse, "
                        + "p = 0.1250; best on all topics {b=0.5, k1=1.2} (1.0000), 8 settings tried");
        assertThat(result.heldOut().difference()).isCloseTo(0.5, within(1e-12));
    }

    private static Tuner tuner(ToDoubleBiFunction<Integer, SortedMap<String, Double>> rank) {
        return tuner(TOPICS, rank);
    }

    private static Tuner tuner(int topics, ToDoubleBiFunction<Integer, SortedMap<String, Double>> rank) {
        return new Tuner(CHOICES, DEFAULTS, MRR, setting -> evaluation(topics, rank, setting));
    }

    /// An evaluation in which the relevant article of a topic stands at the rank that a function gives.
    private static Evaluation evaluation(
            int topics,
            ToDoubleBiFunction<Integer, SortedMap<String, Double>> rankOfRelevant,
            SortedMap<String, Double> setting) {
        var judgements = new ArrayList<Judgement>();
        var rankings = new LinkedHashMap<String, List<Ranked>>();
        for (int topic = 0; topic < topics; topic++) {
            judgements.add(new Judgement("t" + topic, "relevant", 1));
            int rank = (int) Math.round(rankOfRelevant.applyAsDouble(topic, setting));
            var ranking = new ArrayList<Ranked>();
            for (int i = 1; i < rank; i++) {
                ranking.add(new Ranked("other" + i, 100 - i));
            }
            ranking.add(new Ranked("relevant", 0));
            rankings.put("t" + topic, ranking);
        }
        return Evaluation.of(Run.of("x", rankings), Qrels.of(judgements), List.of(MRR));
    }
}
