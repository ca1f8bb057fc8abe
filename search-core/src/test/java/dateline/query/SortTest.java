package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {

    @ParameterizedTest
    @CsvSource({
        "relevance,     relevance",
        "Newest,        newest",
        "oldest,        oldest",
        "date:desc,     newest",
        "published,     oldest",
        "words,         words",
        "words:asc,     words",
        "wc:DESC,       words:desc",
        "price,         price",
        "desk:a:desc,   desk:a:desc",
        "desk:a:asc,    desk:a:asc",
        "newest:asc,    newest:asc",
    })
    void printsWhatItReads(String text, String printed) {
        Sort sort = Sort.parse(text);

        assertThat(sort).hasToString(printed);
        assertThat(Sort.parse(printed)).isEqualTo(sort);
    }

    @Test
    void namesAreShortFor() {
        assertThat(Sort.parse("newest")).isEqualTo(new Sort(Sort.By.FIELD, "date", true));
        assertThat(Sort.parse("oldest")).isEqualTo(new Sort(Sort.By.FIELD, "date", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":desc", "words:up", "words:"})
    void isNoOrder(String text) {
        assertThatThrownBy(() -> Sort.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot sort by '" + text + "': say relevance, newest, oldest, FIELD or FIELD:desc");
    }

    @Test
    void partsAreChecked() {
        assertThatThrownBy(() -> new Sort(Sort.By.FIELD, " ", false)).hasMessage("field must not be blank");
        assertThatThrownBy(() -> new Sort(Sort.By.RELEVANCE, "date", true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
