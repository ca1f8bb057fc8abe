package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

    @Test
    void keepsItsTextAsGiven() {
        assertThat(new ArticleId(" reut2-000:1 ")).hasToString(" reut2-000:1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesBlankText(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleId(blank))
                .withMessageContaining("blank");
    }

    @Test
    void sortsByText() {
        assertThat(new ArticleId("a10")).isLessThan(new ArticleId("a9"));
    }
}
