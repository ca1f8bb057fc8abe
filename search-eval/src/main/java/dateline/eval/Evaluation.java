package dateline.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/// How well a run answers its topics, by measure and topic. Immutable and safe for use by several threads.
///
/// @since 0.1
public final class Evaluation {

    private final List<Measure> measures;
    private final List<String> topics;
    /// Value by measure, then by topic.
    private final Map<Measure, double[]> values;

    /// The topics' places by id. Values are added up in trec_eval's order, since where a mean lies half-way between two
    /// figures of four decimals, the order of adding decides to which it is rounded.
    private final int[] byId;

    private Evaluation(List<Measure> measures, List<String> topics, Map<Measure, double[]> values) {
        this.measures = measures;
        this.topics = topics;
        this.values = values;
        this.byId = IntStream.range(0, topics.size())
                .boxed()
                .sorted((a, b) -> TrecText.compare(topics.get(a), topics.get(b)))
                .mapToInt(place -> place)
                .toArray();
    }

    /// Evaluates a run over the topics that have a relevant article ([TopicSet#WITH_RELEVANT]), a grade of 1 and above
    /// counting as relevant.
    ///
    /// @param run the rankings
    /// @param qrels the judgements
    /// @param measures what to measure; doubles are dropped
    /// @return the evaluation
    /// @throws IllegalArgumentException if no measure is given, or no topic is left
    public static Evaluation of(Run run, Qrels qrels, List<Measure> measures) {
        Objects.requireNonNull(run, "run must not be null");
        Objects.requireNonNull(qrels, "qrels must not be null");
        Objects.requireNonNull(measures, "measures must not be null");
        return of(run, qrels, measures, TopicSet.WITH_RELEVANT, 1);
    }

    /// Evaluates a run.
    ///
    /// @param run the rankings
    /// @param qrels the judgements
    /// @param measures what to measure; doubles are dropped
    /// @param set over which topics
    /// @param level the smallest grade that counts as relevant, at least 1; [Measure.Ndcg] uses the grades themselves
    ///     (`trec_eval -l`)
    /// @return the evaluation
    /// @throws IllegalArgumentException if the level is below 1, no measure is given, or no topic is left
    public static Evaluation of(Run run, Qrels qrels, List<Measure> measures, TopicSet set, int level) {
        Objects.requireNonNull(run, "run must not be null");
        Objects.requireNonNull(qrels, "qrels must not be null");
        Objects.requireNonNull(measures, "measures must not be null");
        Objects.requireNonNull(set, "set must not be null");
        if (level < 1) {
            throw new IllegalArgumentException("relevance level " + level + " is not positive");
        }
        List<Measure> distinct = List.copyOf(new LinkedHashSet<>(measures));
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("no measure is given");
        }
        var topics = new ArrayList<String>();
        var grades = new ArrayList<TopicGrades>();
        for (String topic : qrels.topics()) {
            var topicGrades = new TopicGrades(run.ranking(topic), qrels.grades(topic), level);
            boolean chosen = switch (set) {
                case WITH_RELEVANT -> topicGrades.relevant() > 0;
                case JUDGED -> true;
                case JUDGED_WITH_RESULTS -> topicGrades.returned() > 0;
            };
            if (chosen) {
                topics.add(topic);
                grades.add(topicGrades);
            }
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException(
                    "no topic can be evaluated: of the run's " + run.topics().size() + " topics, " + shared(run, qrels)
                            + " are among the " + qrels.topics().size() + " that have judgements");
        }
        var values = new HashMap<Measure, double[]>();
        for (Measure measure : distinct) {
            values.put(
                    measure,
                    grades.stream()
                            .mapToDouble(topic -> Formulas.value(measure, topic))
                            .toArray());
        }
        return new Evaluation(distinct, List.copyOf(topics), values);
    }

    /// {@return the measures, in the order requested}
    public List<Measure> measures() {
        return measures;
    }

    /// {@return the ids of the evaluated topics, in the order of the judgements}
    public List<String> topics() {
        return topics;
    }

    /// {@return the value of a measure for each topic, in order}
    ///
    /// @param measure a requested measure
    /// @throws IllegalArgumentException if the measure was not requested
    public SequencedMap<String, Double> values(Measure measure) {
        Objects.requireNonNull(measure, "measure must not be null");
        double[] array = array(measure);
        var byTopic = LinkedHashMap.<String, Double>newLinkedHashMap(array.length);
        for (int i = 0; i < array.length; i++) {
            byTopic.put(topics.get(i), array[i]);
        }
        return byTopic;
    }

    /// {@return the mean of a measure over the topics; of a [Measure.Count] the sum}
    ///
    /// @param measure a requested measure
    /// @throws IllegalArgumentException if the measure was not requested
    public double overall(Measure measure) {
        Objects.requireNonNull(measure, "measure must not be null");
        double[] array = array(measure);
        double sum = 0;
        for (int place : byId) {
            sum += array[place];
        }
        return measure instanceof Measure.Count ? sum : sum / topics.size();
    }

    /// {@return this evaluation over some of its topics}
    ///
    /// @param some the topics to keep; those that were not evaluated are ignored
    /// @throws IllegalArgumentException if none is left
    public Evaluation only(Collection<String> some) {
        Objects.requireNonNull(some, "some must not be null");
        Set<String> kept = new HashSet<>(some);
        int[] places = IntStream.range(0, topics.size())
                .filter(i -> kept.contains(topics.get(i)))
                .toArray();
        if (places.length == 0) {
            throw new IllegalArgumentException("none of the given topics was evaluated");
        }
        var fewer = new HashMap<Measure, double[]>();
        values.forEach((measure, array) -> fewer.put(
                measure, Arrays.stream(places).mapToDouble(i -> array[i]).toArray()));
        return new Evaluation(
                measures, Arrays.stream(places).mapToObj(topics::get).toList(), fewer);
    }

    /// {@return for example `ndcg@10 0.4110, map 0.3970 over 225 topics`}
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Measure measure : measures) {
            text.append(text.isEmpty() ? "" : ", ").append(measure).append(' ');
            text.append(measure.format(overall(measure)));
        }
        return text.append(" over ").append(topics.size()).append(" topics").toString();
    }

    private double[] array(Measure measure) {
        double[] array = values.get(measure);
        if (array == null) {
            throw new IllegalArgumentException(measure + " was not measured; measured were " + measures);
        }
        return array;
    }

    private static long shared(Run run, Qrels qrels) {
        Set<String> judged = Set.copyOf(qrels.topics());
        return run.topics().stream().filter(judged::contains).count();
    }
}
