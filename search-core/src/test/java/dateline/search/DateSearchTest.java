package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.query.SearchRequest;
import dateline.query.Sort;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSearchTest extends SmallIndexTest {

    @ParameterizedTest
    @CsvSource({
        "date:2023,                      day instant month year",
        "date:2023-10,                   day instant month year",
        "date:2023-10-12,                day instant month year",
        "date:2023-10-13,                month year",
        "date:2023-11..,                 later year",
        "date:..2023-10-11,              month year",
        "date:>=2024,                    later",
        "date:2022,                      ''",
    })
    void findsDatesByOverlap(String query, String expected) {
        add(
                english("day").published("2023-10-12"),
                english("instant").published("2023-10-12T09:30:00Z"),
                english("month").published("2023-10"),
                english("year").published("2023"),
                english("later").published("2024-02-29"),
                english("undated"),
                english("yearless").published("--10-12"));
        assertThat(String.join(" ", ids(query))).isEqualTo(expected);
    }

    @Test
    void readsDaysInTheZoneOfTheRequest() {
        add(english("1").published("2023-10-12T23:30:00Z"));
        SearchRequest.Builder request = request("date:2023-10-13");
        assertThat(ids(request)).isEmpty();
        assertThat(ids(request.zone(ZoneId.of("Asia/Seoul")))).containsExactly("1");
    }

    @Test
    void countsUndatedArticlesThatADateFilterDrops() {
        add(
                english("dated").title("storm").published("2023-10-12"),
                english("undated").title("storm"));
        SearchRequest.Builder since = request("storm").filter(index.parser().parse("date:2023.."));
        assertThat(ids(since)).containsExactly("dated");
        assertThat(index.search(since.build()).warnings())
                .anyMatch(warning -> warning.startsWith("1 article without a date left out"));
        assertThat(ids(since.includeUndated(true))).containsExactlyInAnyOrder("dated", "undated");
    }

    @Test
    void hidesLaterArticlesAsOfATime() {
        add(
                english("before").title("storm").published("2023-10-12"),
                english("after").title("storm").published("2023-10-14"),
                english("undated").title("storm"));
        assertThat(ids(request("storm")
                        .asOf(Instant.parse("2023-10-13T00:00:00Z"))
                        .sort(Sort.parse("id"))))
                .containsExactly("before", "undated");
        assertThat(ids(request("date:yesterday").asOf(Instant.parse("2023-10-13T12:00:00Z"))))
                .containsExactly("before");
    }
}
