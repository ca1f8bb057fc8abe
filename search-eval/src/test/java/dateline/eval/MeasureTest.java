package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndcg",
                "ndcg@10",
                "map",
                "map@100",
                "p@5",
                "recall@1000",
                "mrr",
                "mrr@10",
                "success@1",
                "judged@20",
                "rbp(0.8)",
                "rbp(0.95)",
                "bpref",
                "rprec",
                "num_ret",
                "num_rel",
                "num_rel_ret"
            })
    void nameGoesThereAndBack(String name) {
        assertThat(Measure.parse(name)).hasToString(name);
        assertThat(Measure.parse(Measure.parse(name).toString())).isEqualTo(Measure.parse(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ndcg_cut_10, ndcg@10",
        "P_5, p@5",
        "recall_1000, recall@1000",
        "recip_rank, mrr",
        "map_cut_10, map@10",
        "Rprec, rprec",
        "success_5, success@5",
        "' nDCG@10 ', ndcg@10",
        "RBP(.8), rbp(0.8)",
    })
    void otherSpellings(String name, String canonical) {
        assertThat(Measure.parse(name)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "p",
                "p@",
                "p5",
                "recall",
                "ndcg@",
                "ndcg@-1",
                "ndcg@0",
                "ndcg@99999999999",
                "bpref@5",
                "ndcg10",
                "rbp",
                "rbp()",
                "rbp(x)",
                "rbp(0)",
                "rbp(1)",
                "rbp(NaN)",
                "rbp(0.5",
                "@10",
                "10"
            })
    void whatIsNoMeasureIsRefused(String name) {
        assertThatThrownBy(() -> Measure.parse(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownNameTellsWhichAreKnown() {
        assertThatThrownBy(() -> Measure.parse("dcg@10"))
                .hasMessageStartingWith("unknown measure 'dcg@10'; known are ndcg, map, mrr");
    }

    @Test
    void format_roundsAsCDoes() {
        Measure measure = Measure.parse("p@5");

        assertThat(measure.format(0.03125)).isEqualTo("0.0312");
        assertThat(measure.format(0.09375)).isEqualTo("0.0938");
        assertThat(measure.format(2 / 3.0)).isEqualTo("0.6667");
        assertThat(measure.format(1)).isEqualTo("1.0000");
        assertThat(measure.format(0)).isEqualTo("0.0000");
        assertThat(Measure.parse("num_ret").format(1500)).isEqualTo("1500");
    }
}
