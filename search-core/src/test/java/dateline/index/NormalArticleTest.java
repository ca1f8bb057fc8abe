package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Equal words are equal characters, whichever text of an article they stand in.
class NormalArticleTest {

    private static final String COMPOSED = "Caf\u00e9";
    private static final String APART = "Cafe\u0301";

    private static Article article(String title, String lead, String body) {
        return Article.builder("a").title(title).lead(lead).body(body).build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void eachTextIsNormalised(int place) {
        Article normal = NormalArticle.of(
                article(place == 0 ? APART : COMPOSED, place == 1 ? APART : COMPOSED, place == 2 ? APART : COMPOSED));
        assertThat(normal.title()).isEqualTo(COMPOSED);
        assertThat(normal.lead()).isEqualTo(COMPOSED);
        assertThat(normal.body()).isEqualTo(COMPOSED);
    }

    @Test
    void anArticleThatIsNormalStaysTheSame() {
        Article article = article(COMPOSED, COMPOSED, COMPOSED);
        assertThat(NormalArticle.of(article)).isSameAs(article);
    }
}
