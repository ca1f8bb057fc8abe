package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates in texts")
class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-10-12|2023-10-12",
                "2023/10/12|2023-10-12",
                "20231012|2023-10-12",
                "2023-10|2023-10",
                "2023|2023",
                "1697103000|2023-10-12T09:30:00Z",
                "1697103000000|2023-10-12T09:30:00Z",
                "2023-10-12T09:30:00Z|2023-10-12T09:30:00Z",
                "2023-10-12T09:30:00.123+09:00|2023-10-12T09:30:00+09:00",
                "2023-10-12 09:30:00 +0900|2023-10-12T09:30:00+09:00",
                "2023-10-12T09:30:00|2023-10-12",
                "Thu, 12 Oct 2023 09:30:00 +0900|2023-10-12T09:30:00+09:00",
                "Thu, 12 Oct 2023 09:30 EST|2023-10-12T09:30:00-05:00",
                "12 Oct 23 23:40 GMT|2023-10-12T23:40:00Z",
                "Oct. 12, 2023, 8:05 p.m. EDT|2023-10-12T20:05:00-04:00",
                "26-FEB-1987 15:01:01.79|1987-02-26",
                "3 JAN 90|1990-01-03",
                "Oct. 12, 2023|2023-10-12",
                "October 12th, 2023|2023-10-12",
                "Thursday, October 12, 2023|2023-10-12",
                "October 2023|2023-10",
                "October 12|--10-12",
                "12. Oktober 2023|2023-10-12",
                "12 de octubre de 2023|2023-10-12",
                "le 1er février 2023|2023-02-01",
                "12 октября 2023 г.|2023-10-12",
                "2023年10月12日|2023-10-12",
                "2023. 10. 12.|2023-10-12",
                "12.10.2023|2023-10-12",
                "31/12/2023|2023-12-31",
                "12/31/2023|2023-12-31"
            })
    void are_read_as_precisely_as_they_are_stated(String value, String expected) {
        assertThat(DateText.read(value).orElseThrow().date()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2023-13-01",
                "2023-02-30",
                "12",
                "123456",
                "Room 12 October",
                "31 February 2023",
                "see 2023-10-12 for more",
                "v1.2.3",
                "10:30",
                "0000-00-00"
            })
    void are_not_seen_where_none_are(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }

    @Test
    void in_digits_say_when_they_may_be_two() {
        DateMention mention = DateText.read("03/04/2023").orElseThrow();
        assertThat(mention.date()).hasToString("2023-03-04");
        assertThat(mention.swapped().date()).hasToString("2023-04-03");
        assertThat(DateText.read("04/04/2023").orElseThrow().other()).isEmpty();
    }

    @Test
    void are_all_found_with_their_places_and_weekdays() {
        String text = "It opened on Thursday (Oct 12), after the storm of 3 March 2021, and closes 2024-01-05.";
        assertThat(DateText.all(text, 200))
                .extracting(mention -> text.substring(mention.start(), mention.end()) + " = " + mention.date())
                .containsExactly("Oct 12 = --10-12", "3 March 2021 = 2021-03-03", "2024-01-05 = 2024-01-05");
        assertThat(DateText.all(text, 200).getFirst().weekday()).contains(DayOfWeek.THURSDAY);
    }

    @Test
    void behind_the_limit_are_not_looked_at() {
        assertThat(DateText.all("x".repeat(50) + " 2024-01-05", 50)).isEmpty();
    }
}
