package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final Measure MRR = Measure.parse("mrr");

    /// 10: found second; 9: judged, nothing relevant; 8: no results; 7 is in the run only.
    private static final Qrels QRELS = qrels("10 0 a 1\n10 0 b 0\n9 0 a 0\n8 0 a 1\n");

    private static final Run RUN = run("10 Q0 b 1 2 x\n10 Q0 a 2 1 x\n9 Q0 a 1 1 x\n7 Q0 a 1 1 x\n");

    @ParameterizedTest
    @CsvSource({
        "WITH_RELEVANT,       '10,8',   0.25",
        "JUDGED,              '10,9,8', 0.16666666666666666",
        "JUDGED_WITH_RESULTS, '10,9',   0.25",
    })
    void topicSets(TopicSet set, String topics, double overall) {
        Evaluation evaluation = Evaluation.of(RUN, QRELS, List.of(MRR), set, 1);

        assertThat(evaluation.topics()).containsExactly(topics.split(",", -1));
        assertThat(evaluation.overall(MRR)).isEqualTo(overall);
    }

    @Test
    void byTopicInTheOrderOfTheJudgements() {
        Evaluation evaluation = Evaluation.of(RUN, QRELS, List.of(MRR, Measure.parse("num_ret")));

        assertThat(evaluation.values(MRR)).containsExactly(entry("10", 0.5), entry("8", 0.0));
        assertThat(evaluation.measures()).hasToString("[mrr, num_ret]");
        assertThat(evaluation).hasToString("mrr 0.2500, num_ret 2 over 2 topics");
    }

    @Test
    void countsAreSummed() {
        Measure returned = Measure.parse("num_ret");

        assertThat(Evaluation.of(RUN, QRELS, List.of(returned), TopicSet.JUDGED, 1)
                        .overall(returned))
                .isEqualTo(3);
    }

    @Test
    void levelChoosesTheTopics() {
        Qrels graded = qrels("1 0 a 1\n2 0 a 2\n");

        assertThat(Evaluation.of(RUN, graded, List.of(MRR), TopicSet.WITH_RELEVANT, 2)
                        .topics())
                .containsExactly("2");
    }

    @Test
    void only_isTheEvaluationOfSomeTopics() {
        Evaluation all = Evaluation.of(RUN, QRELS, List.of(MRR));

        assertThat(all.only(List.of("10", "unknown"))).hasToString("mrr 0.5000 over 1 topics");
        assertThatThrownBy(() -> all.only(List.of("unknown"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresAreTakenOnce() {
        assertThat(Evaluation.of(RUN, QRELS, List.of(MRR, Measure.parse("recip_rank")))
                        .measures())
                .containsExactly(MRR);
    }

    @Test
    void nothingToEvaluateIsAnError() {
        assertThatThrownBy(() -> Evaluation.of(RUN, qrels("8 0 a 0\n9 0 a 0\n"), List.of(MRR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no topic can be evaluated: of the run's 3 topics, 1 are among the 2 that have judgements");
        assertThatThrownBy(() -> Evaluation.of(RUN, QRELS, List.of())).hasMessage("no measure is given");
        assertThatThrownBy(() -> Evaluation.of(RUN, QRELS, List.of(MRR), TopicSet.JUDGED, 0))
                .hasMessage("relevance level 0 is not positive");
        assertThatThrownBy(() -> Evaluation.of(RUN, QRELS, List.of(MRR)).overall(Measure.parse("map")))
                .hasMessage("map was not measured; measured were [mrr]");
    }

    @Test
    void threshold() {
        Evaluation evaluation = Evaluation.of(RUN, QRELS, List.of(MRR));

        assertThat(Threshold.parse("mrr=0.25").isReachedBy(evaluation)).isTrue();
        assertThat(Threshold.parse("recip_rank=.2501").isReachedBy(evaluation)).isFalse();
        assertThat(Threshold.parse("ndcg@10=0.40")).hasToString("ndcg@10=0.4");
        assertThat(Threshold.parse("rbp(0.8)=0.1").measure()).isEqualTo(Measure.parse("rbp(0.8)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ndcg@10", "ndcg@10=", "=0.4", "ndcg@10=high", "ndcg@10=NaN", "dcg=1"})
    void whatIsNoThresholdIsRefused(String text) {
        assertThatThrownBy(() -> Threshold.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Qrels qrels(String content) {
        try {
            return Qrels.read(new StringReader(content), "q");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Run run(String content) {
        try {
            return Run.read(new StringReader(content), "r");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
