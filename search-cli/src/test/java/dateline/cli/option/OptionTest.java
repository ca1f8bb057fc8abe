package dateline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.cli.output.OutputFormat;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {

    @ParameterizedTest
    @CsvSource({"10, 10000", "10s, 10000", "500ms, 500", "2m, 120000", "2min, 120000", "86400, 86400000"})
    void timesHaveUnits(String text, long millis) {
        assertThat(QueryOptions.TIMEOUT.read(List.of(text))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "s", "1.5s", "10 s", "1h", "86401", "99999999999999999999"})
    void otherTimesAreRefused(String text) {
        assertThatThrownBy(() -> QueryOptions.TIMEOUT.read(List.of(text)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--timeout takes a time such as 10s, 500ms or 2m, up to a day, not '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0ms", "0s", "0m"})
    void aBudgetCanBeNone(String text) {
        assertThat(QueryOptions.BUDGET.read(List.of(text))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "-1", "0h", "86401"})
    void otherBudgetsAreRefused(String text) {
        assertThatThrownBy(() -> QueryOptions.BUDGET.read(List.of(text)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--budget takes a time such as 10s, 500ms or 2m, up to a day, or 0, not '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"180, 4320", "180d, 4320", "12h, 12", "6w, 1008", "3mo, 2160", "2y, 17520", "'1 Year', 8760"})
    void halfLivesHaveUnits(String text, long hours) {
        assertThat(QueryOptions.RECENCY.read(List.of(text))).hasValue(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "d", "1.5d", "1 fortnight", "99999999999"})
    void otherHalfLivesAreRefused(String text) {
        assertThatThrownBy(() -> QueryOptions.RECENCY.read(List.of(text)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("takes a half-life such as 180d");
    }

    @Test
    void ofSeveralTheLastCounts() {
        assertThat(QueryOptions.FORMAT.read(List.of("csv", "TSV"))).isEqualTo(OutputFormat.TSV);
        assertThat(QueryOptions.LIMIT.read(List.of("1", "2"))).isEqualTo(2);
        assertThat(QueryOptions.SORT.read(List.of("newest", "oldest"))).hasValue("oldest");
    }

    @ParameterizedTest
    @CsvSource({
        "qurey, query",
        "quer, query",
        "que, query",
        "serch, search",
        "stat, stats",
        "exprot, export",
        "x,",
        "korea,",
        "completions, completion"
    })
    void theNearestWordIsGuessed(String typed, String meant) {
        List<String> known = List.of("query", "search", "get", "export", "stats", "completion");
        assertThat(Nearest.to(typed, known).orElse(null)).isEqualTo(meant);
    }
}
