package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Values in digits")
class DateValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201905|2019-05",
                "201312|2013-12",
                "200005|2000-05",
                "199912|1999-12",
                "188005|1880-05",
                "201905.0|2019-05",
                "２０１９０５|2019-05",
                "2019M05|2019-05",
                "2019m5|2019-05",
                "2019-5|2019-05",
                "2019/5|2019-05",
                "05-2019|2019-05",
                "05/2019|2019-05",
                "5/2019|2019-05",
                "44879|2022-11-14",
                "-1325376562|1928-01-01T23:50:38Z",
                "20190503|2019-05-03",
            })
    void are_months_and_days(String value, String expected) {
        assertThat(DateText.read(value)
                        .map(mention -> mention.date().toString())
                        .orElse(null))
                .isEqualTo(expected);
    }

    /// Six digits may be a day of `YYMMDD`, a time of day, a number of anything.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "190512", // the 12th of May 2019, or December 1905
                "200105", // the 5th of January 2020, or May 2001
                "201913",
                "201900",
                "201905.5",
                "2.01905e5",
                "-201905",
                "123456",
                "140530",
                "235959",
                "300005",
                "052019",
                "050319",
                "044879",
                "0044879",
                "002019",
                "019051",
                "2019-13",
                "2019/20",
                "2019M13",
                "2019M",
                "M05",
                "13-2019",
                "2019--5",
                "5-2019-",
                "2019-5-",
                "19-5"
            })
    void are_not_guessed(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }
}
