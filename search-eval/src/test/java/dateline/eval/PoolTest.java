package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Run FIRST = run("a", "b", "c", "d");
    private static final Run SECOND = run("b", "x", "a", "y");

    @Test
    void unionOfTheBest() {
        Pool pool = Pool.of(List.of(FIRST, SECOND), 2);

        assertThat(pool.candidates())
                .containsExactlyInAnyOrder(
                        new Pool.Candidate("1", "a", 1, 1),
                        new Pool.Candidate("1", "b", 1, 2),
                        new Pool.Candidate("1", "x", 2, 1));
    }

    @Test
    void goesByTheBestRank() {
        assertThat(Pool.of(List.of(FIRST, SECOND), 4).candidates())
                .extracting(Pool.Candidate::rank)
                .containsExactly(1, 1, 2, 3, 4, 4);
    }

    @Test
    void doesNotDependOnTheOrderOfTheRuns() {
        assertThat(Pool.of(List.of(SECOND, FIRST), 4).candidates())
                .isEqualTo(Pool.of(List.of(FIRST, SECOND), 4).candidates());
    }

    @Test
    void favoursNoRunAmongEqualRanks() {
        // Two runs without a common article: neither's should come first more often than chance has it.
        int firstIsAhead = 0;
        for (int topic = 0; topic < 400; topic++) {
            String id = "topic" + topic;
            Run one = Run.of("one", Map.of(id, List.of(new Ranked("aaa-" + topic, 1))));
            Run two = Run.of("two", Map.of(id, List.of(new Ranked("zzz-" + topic, 1))));
            if (Pool.of(List.of(one, two), 1).candidates().getFirst().article().startsWith("a")) {
                firstIsAhead++;
            }
        }
        assertThat(firstIsAhead).isBetween(150, 250);
    }

    @Test
    void judgedArticlesAreSkippedAndTheOrderStays() {
        Pool pool = Pool.of(List.of(FIRST, SECOND), 4);
        var judgements = new ArrayList<Judgement>();
        List<Pool.Candidate> left = pool.candidates();
        while (!left.isEmpty()) {
            assertThat(pool.pending(Qrels.of(judgements))).isEqualTo(left);
            judgements.add(new Judgement("1", left.getFirst().article(), 0));
            left = left.subList(1, left.size());
        }
        assertThat(pool.pending(Qrels.of(judgements))).isEmpty();
    }

    @Test
    void negativeGradeIsNoJudgement() {
        Qrels qrels = Qrels.of(List.of(new Judgement("1", "a", -1), new Judgement("1", "b", 0)));

        assertThat(Pool.of(List.of(FIRST), 2).pending(qrels))
                .extracting(Pool.Candidate::article)
                .containsExactly("a");
    }

    @Test
    void topicsOfAllRuns() {
        Run other = Run.of("x", Map.of("2", List.of(new Ranked("q", 1))));

        assertThat(Pool.of(List.of(FIRST, other), 1).candidates())
                .containsExactly(new Pool.Candidate("1", "a", 1, 1), new Pool.Candidate("2", "q", 1, 1));
    }

    @Test
    void needsARunAndADepth() {
        assertThatThrownBy(() -> Pool.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pool.of(List.of(FIRST), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Run run(String... articles) {
        return Run.of(
                "x",
                Map.of("1", Arrays.stream(articles).map(a -> new Ranked(a, 1)).toList()));
    }
}
