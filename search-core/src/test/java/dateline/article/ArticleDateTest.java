package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023-10-12T09:30:00+09:00, INSTANT,   2023-10-12, 2023-10-12",
        "2023-10-12T23:30:00Z,      INSTANT,   2023-10-12, 2023-10-12",
        "2023-10-12,                DAY,       2023-10-12, 2023-10-12",
        "2024-02-29,                DAY,       2024-02-29, 2024-02-29",
        "2024-02,                   MONTH,     2024-02-01, 2024-02-29",
        "2023,                      YEAR,      2023-01-01, 2023-12-31",
    })
    void knowsItsPrecisionAndDays(String iso, ArticleDate.Precision precision, LocalDate first, LocalDate last) {
        ArticleDate date = ArticleDate.parse(iso);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).contains(first);
        assertThat(date.lastDay()).contains(last);
        assertThat(date.isDated()).isTrue();
        assertThat(date).hasToString(iso);
        assertThat(ArticleDate.parse(date.toString())).isEqualTo(date);
    }

    @Test
    void keepsMonthAndDayOfAnUnknownYear() {
        ArticleDate date = ArticleDate.parse("--10-12");
        assertThat(date.precision()).isEqualTo(ArticleDate.Precision.MONTH_DAY);
        assertThat(date.isDated()).isFalse();
        assertThat(date).hasToString("--10-12");
    }

    @Test
    void takesBlankTextAsUnknown() {
        assertThat(ArticleDate.parse("  ")).isEqualTo(ArticleDate.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "12/10/2023",
                "2023-13",
                "2023-02-30",
                "2023/02/03",
                "2023-00-03",
                "2023-10-12T09:30:00",
                "0000",
                "-001"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ArticleDate.parse(text));
    }
}
