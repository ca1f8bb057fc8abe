package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small examples worked by hand. A ranking is written as the grades of its articles, `?` for one without a judgement;
/// behind a bar stand the grades of judged articles that were not found.
class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                // DCG@3 = 3/log2(2) + 0 + 2/log2(4) = 3 + 1 = 4; ideal 3, 2, 1: 3 + 2/log2(3) + 1/2 = 4.761860
                "ndcg@3, 3 ? 2 1 -> 0.8400080",
                // all: 4 + 1/log2(5) = 4.430677; the ideal is the same three: 4.761860
                "ndcg, 3 ? 2 1 -> 0.9304509",
                // an article that was not found still belongs to the ideal: 1 / (1 + 1/log2(3)) = 1/1.630930
                "ndcg@10, 1 0 | 1 -> 0.6131472",
                // the ideal of one rank is the best grade alone: 1/2
                "ndcg@1, 1 2 -> 0.5",
                // grades below zero have no gain, neither found nor ideal
                "ndcg, -1 1 | -2 -> 0.6309298",
                // linear gain, not 2^grade - 1: (1 + 4/log2(3)) / (4 + 1/log2(3)) = 3.523719/4.630930
                "ndcg, 1 4 -> 0.7609096",
                "ndcg, ? ? | 1 -> 0",
                "ndcg, ? 0 -> 0",

                // (1/1 + 2/3) / 3 = 0.555556
                "map, 1 0 1 0 | 1 -> 0.5555556",
                // (1/1) / 3: only the first two ranks count, R stays 3
                "map@2, 1 0 1 0 | 1 -> 0.3333333",
                "map, 0 ? -> 0",
                "p@2, 1 0 1 -> 0.5",
                // shorter than the cutoff: 2/10
                "p@10, 1 0 1 -> 0.2",
                "p@1, ? 1 -> 0",

                // 2 of 4
                "recall@3, 1 0 1 1 | 1 -> 0.5",
                "recall@1000, 1 0 1 1 | 1 -> 0.75",
                "recall@10, 0 -> 0",
                "mrr, 0 ? 1 1 -> 0.3333333",
                "mrr@2, 0 ? 1 1 -> 0",
                "mrr@3, 0 ? 1 1 -> 0.3333333",
                "mrr, 0 | 1 -> 0",
                "success@2, 0 0 1 -> 0",
                "success@3, 0 0 1 -> 1",
                "success@30, 0 0 1 -> 1",
                "judged@4, 0 ? 1 -1 -> 0.5",

                // 0.2 * (1 + 0.8^2) = 0.328; the grade is not a gain
                "rbp(0.8), 3 0 1 -> 0.328",
                // 0.5 * 0.5 = 0.25
                "rbp(0.5), ? 1 -> 0.25",

                // R = 2, N = 3, bound 2: the first relevant has no one above: 1; the second has 1: 1 - 1/2; sum / 2
                "bpref, 1 0 1 0 0 -> 0.75",
                // articles without judgement are ignored: the same
                "bpref, ? 1 ? 0 -1 1 0 | 0 -> 0.75",
                // R = 1, N = 2: two above, but at most R count: 1 - 1/1
                "bpref, 0 0 1 -> 0",
                // R = 3, N = 1, bound 1: 1, then 1 - 1/1 = 0, one not found: 1/3
                "bpref, 1 0 1 | 1 -> 0.3333333",
                // no judged non-relevant article at all: all that is found counts whole
                "bpref, ? 1 ? 1 | 1 -> 0.6666667",
                "bpref, 0 0 -> 0",

                // R = 3, one of the first three
                "rprec, 1 0 0 1 | 1 -> 0.3333333",
                // fewer results than R: 1/3
                "rprec, 1 | 1 1 -> 0.3333333",
                "rprec, 0 -> 0",
                "num_ret, 1 ? 0 -> 3",
                "num_rel, 1 ? 0 | 2 0 -1 -> 2",
                "num_rel_ret, 1 ? 0 | 2 -> 1",
            })
    void workedExamples(String measureAndRanking, double expected) {
        int comma = measureAndRanking.indexOf(',');
        String measure = measureAndRanking.substring(0, comma);

        assertThat(value(measure, measureAndRanking.substring(comma + 1), 1)).isCloseTo(expected, within(5e-8));
    }

    @Test
    void higherLevelOfRelevance() {
        // at level 2 the 1 is judged and not relevant: R = 2, N = 2
        assertThat(value("map", "1 2 0 3", 2)).isEqualTo((1 / 2.0 + 2 / 4.0) / 2);
        assertThat(value("bpref", "1 2 0 3", 2)).isEqualTo((1 - 1 / 2.0 + (1 - 2 / 2.0)) / 2);
        assertThat(value("num_rel", "1 2 0 3", 2)).isEqualTo(2);
        assertThat(value("ndcg", "1 2 0 3", 2)).as("gain is the grade").isEqualTo(value("ndcg", "1 2 0 3", 1));
    }

    private static double value(String measure, String example, int level) {
        var ranking = new ArrayList<Ranked>();
        Map<String, Integer> judgements = new LinkedHashMap<>();
        boolean found = true;
        for (String grade : List.of(example.strip().split(" ", -1))) {
            String article = "d" + (ranking.size() + judgements.size());
            if (grade.equals("|")) {
                found = false;
                continue;
            }
            if (!grade.equals("?")) {
                judgements.put(article, Integer.valueOf(grade));
            }
            if (found) {
                ranking.add(new Ranked(article, 100 - ranking.size()));
            }
        }
        return Formulas.value(Measure.parse(measure), new TopicGrades(ranking, judgements, level));
    }
}
