package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The measures against a second implementation that shares nothing with the first: written from the definitions as
/// sets and sums over articles, slow, and starting from the text of the files. Runs and judgements are random, with
/// ties, graded, negative and missing judgements, topics without results and topics without judgements.
class ReferenceTest {

    private static final List<String> MEASURES = List.of(
            "ndcg",
            "ndcg@1",
            "ndcg@5",
            "ndcg@10",
            "map",
            "map@10",
            "p@1",
            "p@5",
            "p@100",
            "recall@5",
            "recall@1000",
            "mrr",
            "mrr@3",
            "success@1",
            "success@10",
            "judged@10",
            "rbp(0.5)",
            "rbp(0.95)",
            "bpref",
            "rprec",
            "num_ret",
            "num_rel",
            "num_rel_ret");

    @Test
    void equalToTheDefinitions() throws IOException {
        for (long seed = 1; seed <= 150; seed++) {
            var files = new RandomFiles(new Random(seed));
            int level = 1 + (int) (seed % 2);
            Run run = Run.read(new StringReader(files.run()), "run");
            Qrels qrels = Qrels.read(new StringReader(files.qrels()), "qrels");
            List<Measure> measures = MEASURES.stream().map(Measure::parse).toList();

            Evaluation evaluation = Evaluation.of(run, qrels, measures, TopicSet.JUDGED, level);

            for (Measure measure : measures) {
                Map<String, Double> expected = new HashMap<>();
                for (String topic : qrels.topics()) {
                    expected.put(topic, new Definition(files, topic, level).value(measure.toString()));
                }
                evaluation
                        .values(measure)
                        .forEach((topic, value) -> assertThat(measure.format(value))
                                .as("%s of topic %s", measure, topic)
                                .isEqualTo(measure.format(expected.get(topic))));
                double sum = expected.values().stream().mapToDouble(v -> v).sum();
                double overall = measure instanceof Measure.Count ? sum : sum / expected.size();
                assertThat(evaluation.overall(measure))
                        .as("%s, seed %d", measure, seed)
                        .isCloseTo(overall, within(1e-12));
            }
        }
    }

    /// One topic by the definitions.
    private static final class Definition {
        private final Map<String, Integer> grades;
        private final Map<String, Integer> rank = new LinkedHashMap<>();
        private final List<String> relevant;
        private final List<String> notRelevant;

        Definition(RandomFiles files, String topic, int level) {
            grades = files.grades(topic);
            relevant = articles(level, Integer.MAX_VALUE);
            notRelevant = articles(0, level - 1);
            Map<String, Double> scores = files.scores(topic);
            // The rank of an article is one more than the number of those that come before it.
            scores.forEach((article, score) -> rank.put(
                    article,
                    1
                            + (int) scores.entrySet().stream()
                                    .filter(other -> other.getValue() > score
                                            || (other.getValue().equals(score)
                                                    && bytesCompare(other.getKey(), article) > 0))
                                    .count()));
        }

        double value(String measure) {
            int at = measure.indexOf('@');
            int k = at < 0 ? 1_000_000 : Integer.parseInt(measure.substring(at + 1));
            double relevantToK = within(relevant, k).size();
            int r = relevant.size();
            return switch (at < 0 ? measure : measure.substring(0, at)) {
                case "ndcg" -> {
                    double gain = within(List.copyOf(grades.keySet()), k).stream()
                            .mapToDouble(article -> Math.max(0, grades.get(article)) / log2(rank.get(article) + 1))
                            .sum();
                    List<Integer> best = grades.values().stream()
                            .filter(g -> g > 0)
                            .sorted(Collections.reverseOrder())
                            .limit(k)
                            .toList();
                    double ideal = IntStream.range(0, best.size())
                            .mapToDouble(i -> best.get(i) / log2(i + 2))
                            .sum();
                    yield ideal == 0 ? 0 : gain / ideal;
                }
                case "map" ->
                    r == 0
                            ? 0
                            : within(relevant, k).stream()
                                            .mapToDouble(article -> (double) within(relevant, rank.get(article))
                                                            .size()
                                                    / rank.get(article))
                                            .sum()
                                    / r;
                case "p" -> relevantToK / k;
                case "recall" -> r == 0 ? 0 : relevantToK / r;
                case "mrr" ->
                    within(relevant, k).stream()
                            .mapToDouble(article -> 1.0 / rank.get(article))
                            .max()
                            .orElse(0);
                case "success" -> Math.min(1, relevantToK);
                case "judged" ->
                    (double) within(articles(0, Integer.MAX_VALUE), k).size() / k;
                case "rbp(0.5)" -> rbp(0.5);
                case "rbp(0.95)" -> rbp(0.95);
                case "bpref" ->
                    r == 0
                            ? 0
                            : within(relevant, k).stream()
                                            .mapToDouble(this::preferences)
                                            .sum()
                                    / r;
                case "rprec" -> r == 0 ? 0 : (double) within(relevant, r).size() / r;
                case "num_ret" -> rank.size();
                case "num_rel" -> r;
                case "num_rel_ret" -> relevantToK;
                default -> throw new AssertionError(measure);
            };
        }

        /// The share of the first min(R, N) judged non-relevant articles that do not stand above a relevant one.
        private double preferences(String article) {
            int bound = Math.min(relevant.size(), notRelevant.size());
            double above = notRelevant.stream()
                    .filter(rank::containsKey)
                    .filter(other -> rank.get(other) < rank.get(article))
                    .count();
            return above == 0 ? 1 : 1 - Math.min(above, bound) / bound;
        }

        private double rbp(double p) {
            return within(relevant, Integer.MAX_VALUE).stream()
                    .mapToDouble(article -> (1 - p) * Math.pow(p, rank.get(article) - 1))
                    .sum();
        }

        private List<String> articles(int least, int most) {
            return grades.keySet().stream()
                    .filter(article -> grades.get(article) >= least && grades.get(article) <= most)
                    .toList();
        }

        private List<String> within(List<String> articles, int k) {
            return articles.stream()
                    .filter(article -> rank.getOrDefault(article, Integer.MAX_VALUE) <= k && rank.containsKey(article))
                    .toList();
        }

        private static double log2(double x) {
            return Math.log10(x) / Math.log10(2);
        }

        private static int bytesCompare(String a, String b) {
            return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        }
    }
}
