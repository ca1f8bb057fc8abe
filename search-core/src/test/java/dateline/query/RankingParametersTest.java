package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingParametersTest {

    @Test
    void whatIsPrintedIsReadAgain() {
        RankingParameters some = RankingParameters.STANDARD
                .with(RankingParameter.NEAR, .6)
                .with(RankingParameter.TITLE, 3)
                .with(RankingParameter.LEAD, RankingParameter.LEAD.standard());

        assertThat(some).hasToString("title=3 near=0.6");
        assertThat(RankingParameters.parse(" near=0.6   title=3.0 ")).isEqualTo(some);
        assertThat(RankingParameters.of(Map.of("near", .6, "title", 3.0))).isEqualTo(some);
        assertThat(RankingParameters.parse(""))
                .isEqualTo(RankingParameters.STANDARD)
                .hasToString("");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTriedIsAllowedAndHoldsTheStandard(RankingParameter parameter) {
        List<Double> choices = parameter.choices();

        choices.forEach(parameter::check);
        assertThat(choices).isSorted().contains(parameter.standard());
        assertThat(RankingParameter.named(parameter.word())).contains(parameter);
    }

    @Test
    void eachModelHasItsOwn() {
        assertThat(RankingParameters.STANDARD.values(RankingModel.BM25)).containsOnlyKeys("b", "k1");
        assertThat(RankingParameters.STANDARD.values(RankingModel.DEEP)).containsKey("feedback");
        assertThat(RankingParameters.STANDARD.values(RankingModel.DEFAULT)).doesNotContainKeys("feedback", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "title=x", "title=-1", "title=NaN", "tittle=1", "feedback=1"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> RankingParameters.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
