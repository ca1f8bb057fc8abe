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
                "--02-06|--02-06",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.697103e9|2023-10-12T09:30:00Z",
                "1.697103E+9|2023-10-12T09:30:00Z",
                "1697103000.25|2023-10-12T09:30:00Z",
                "Date(1697103000000)|2023-10-12T09:30:00Z",
                "/Date(1697103000000-0200)/|2023-10-12T07:30:00-02:00",
                "/Date(-1697103000000)/|1916-03-22T14:30:00Z",
                "44879.5|2022-11-14",
                "2023-W41-4|2023-10-12",
                "2023W414|2023-10-12",
                "2023-285|2023-10-12",
            })
    void are_moments_and_weeks(String value, String expected) {
        assertThat(DateText.read(value)
                        .map(mention -> mention.date().toString())
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.697103e",
                "1.697103e+",
                "1.697103e999",
                "1.697103ex",
                ".",
                "-",
                "1.2.3e4",
                "1250",
                "3001",
                "2023.5",
                "-44879",
                "10000",
                "70000",
                "2.0231012e7",
                "1234567",
                "12345678901",
                "Date()",
                "Date(x)",
                "Date(1697103000000",
                "far away Date(1697103000000)",
                "Date(1697103000000.5)",
                "Date(1697103000000000000)",
                "Date(1697103000000+99)",
                "1250-W41-4",
                "3100-285",
                "2023-W41-8",
                "2023-366",
                "2023-X41-4"
            })
    void are_no_moments_and_weeks_where_there_are_none(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }

    /// Periods: the year is kept, or nothing.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3-5 May 2023|2023", "3. bis 5. Mai 2023|2023", "May 3 to 5, 2023|2023", "May to June 2023|2023",
                "May/June 2023|2023", "3 May - 5 June 2023|2023", "5-3 May 2023|2023-05-03", "Winter 1999/00|1999",
                "Winter 2015/17|", "2015/16|", "31 December 2022 - 2 January 2023|", "0-5 May 2023|2023-05-05",
                "May 2023 -|2023-05", "3 and 5 May 2023|2023"
            })
    void are_years_where_they_are_periods(String value, String expected) {
        assertThat(DateText.read(value)
                        .map(mention -> mention.date().toString())
                        .orElse(null))
                .isEqualTo(expected);
    }
}
