package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "1234567|1,234,567", "-1000|-1,000", "-999|-999"})
    void thousandsAreParted(long number, String said) {
        assertThat(Amount.number(number)).isEqualTo(said);
    }

    @Test
    void oneIsNotPlural() {
        assertThat(Amount.of(0, "article")).isEqualTo("0 articles");
        assertThat(Amount.of(1, "article")).isEqualTo("1 article");
        assertThat(Amount.of(2, "article")).isEqualTo("2 articles");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1.0 KB",
        "9940, 9.9 KB",
        "9960, 10 KB",
        "999499, 999 KB",
        "999500, 1.0 MB",
        "5123456789, 5.1 GB",
        "9223372036854775807, 9.2 EB"
    })
    void sizesHaveTwoDigitsAtLeast(long bytes, String said) {
        assertThat(Amount.bytes(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59949, 59.9 s",
        "59950, 1 min 0 s",
        "125000, 2 min 5 s",
        "3599600, 1 h 0 min",
        "9000000, 2 h 30 min"
    })
    void timesAreAsExactAsIsOfUse(long millis, String said) {
        assertThat(Amount.time(Duration.ofMillis(millis))).isEqualTo(said);
    }
}
