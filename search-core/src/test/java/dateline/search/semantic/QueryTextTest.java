package dateline.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.query.parser.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doctors who strike | doctors who strike",
                "\"northern sea\" OR ferry | northern sea ferry",
                "strike -letters NOT pay | strike",
                "doctors w/5 strike | doctors strike",
                "title:strike publisher:Reuters section:World | strike",
                "caps(US) missil* strike~1 | US strike",
                "doctors date:2023..2024 | doctors",
                "about(\"who paid for it?\") | who paid for it?",
                "missil* | ''",
                "*:* | ''",
            })
    void wordsAreTakenAndAllElseIsLeft(String query, String text) {
        assertThat(QueryText.of(QueryParser.standard().parse(query).query())).isEqualTo(text);
    }
}
