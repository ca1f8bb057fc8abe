package dateline.result;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.QuerySuggestion.Kind;
import org.junit.jupiter.api.Test;

/// Suggestions as phrases.
class QuerySuggestionTest {

    @Test
    void numbersAreWrittenAsElsewhere() {
        assertThat(new QuerySuggestion(Kind.DID_YOU_MEAN, "ferri", "ferry", 12_034))
                .hasToString("did you mean ferry? 12,034 articles");
        assertThat(new QuerySuggestion(Kind.WITHOUT, "ferri", "quay", 1)).hasToString("without ferri: 1 article");
    }
}
