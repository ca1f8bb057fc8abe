package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Years of other eras, and days as spreadsheets count them.
class ErasTest {

    @ParameterizedTest
    @CsvSource({
        "令和4年11月14日, 2022-11-14",
        "令和元年5月1日, 2019-05-01",
        "平成30年5月6日, 2018-05-06",
        "昭和64年1月7日, 1989-01-07",
        "民國111年11月14日, 2022-11-14",
        "14 พฤศจิกายน 2565, 2022-11-14",
        "29 กุมภาพันธ์ 2567, 2024-02-29",
        "14/11/2565, 2022-11-14",
        "2565-11-14, 2022-11-14",
        "44879, 2022-11-14",
        "44879.75, 2022-11-14"
    })
    void areReadAsOurs(String value, String day) {
        assertThat(DateText.read(value).orElseThrow().date()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "99999", "2565 Main Street", "-44879"})
    void otherNumbersAreNoDays(String value) {
        assertThat(DateText.read(value)).isEmpty();
    }
}
