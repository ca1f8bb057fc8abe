package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The order of month and day")
class DayOrderTest {

    private static Optional<DayOrder> order(String name) {
        return name == null ? Optional.empty() : Optional.of(DayOrder.valueOf(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1/20/2015|MONTH_FIRST",
                "20/1/2015|DAY_FIRST",
                "12/31/2023 10:30|MONTH_FIRST",
                "31-12-2023|DAY_FIRST",
                "12-31-2023|MONTH_FIRST",
                "31.12.2023|DAY_FIRST",
                "10.31.2023|MONTH_FIRST",
                "1/3/2015|-",
                "4/4/2015|-",
                "2015/1/20|-",
                "2015-01-20|-",
                "20 January 2015|-",
                "Monday 03/04/2023|DAY_FIRST",
                "Saturday, 03/04/2023|MONTH_FIRST",
                "Thursday 03/04/2023|-",
                "1/32/2015|-",
                "N/A|-",
                "''|-",
            })
    void is_proven_by_values_that_have_no_other(String value, String expected) {
        assertThat(DateText.provenOrder(value)).isEqualTo(order(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en-US|MONTH_FIRST",
                "en_US|MONTH_FIRST",
                "en-GB|DAY_FIRST",
                "en-AU|DAY_FIRST",
                "en|-",
                "en-CA|-",
                "de|DAY_FIRST",
                "fr-FR|DAY_FIRST",
                "es|DAY_FIRST",
                "zh|-",
                "''|-",
                "no language|-",
            })
    void is_usual_where_a_language_is_written(String language, String expected) {
        assertThat(DayOrder.ofLanguage(language)).isEqualTo(order(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://www.post.co.uk/a.us|DAY_FIRST",
                "http://post.example.us:80|MONTH_FIRST",
                "https://post.example/a.uk|-",
                "post.uk|-",
                "''|-",
            })
    void is_usual_in_the_country_of_an_address(String url, String expected) {
        assertThat(DayOrder.ofAddress(url)).isEqualTo(order(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/3/2015|MONTH_FIRST|2015-01-03",
                "1/3/2015|DAY_FIRST|2015-03-01",
                "03-04-2023|MONTH_FIRST|2023-03-04",
                "03.04.2023|DAY_FIRST|2023-04-03",
                "03.04.2023|MONTH_FIRST|2023-03-04",
                "1/3/2015 10:30:00 +0100|DAY_FIRST|2015-03-01T10:30:00+01:00",
                "1/20/2015|DAY_FIRST|2015-01-20",
                "2015-01-03|DAY_FIRST|2015-01-03",
            })
    void reads_what_may_be_two_days(String value, DayOrder order, String expected) {
        assertThat(DateText.read(value).orElseThrow().in(order).date()).hasToString(expected);
        assertThat(DateText.read(value).orElseThrow().in(order).isClear()).isTrue();
    }
}
