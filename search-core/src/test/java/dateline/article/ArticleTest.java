package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

    @Test
    void needsAnIdOnly() {
        Article article = Article.builder("a1").build();
        assertThat(article.title()).isEmpty();
        assertThat(article.publisher()).isEmpty();
        assertThat(article.published()).isEqualTo(ArticleDate.unknown());
        assertThat(article.wordCount()).isZero();
    }

    @Test
    void stripsValuesAndLeavesBlankAndRepeatedOnesOut() {
        Article article = Article.builder("a1")
                .title("  Port reopens\n")
                .publisher("   ")
                .author("Ana Roca")
                .author(" ")
                .author("Ana Roca ")
                .build();
        assertThat(article.title()).isEqualTo("Port reopens");
        assertThat(article.publisher()).isEmpty();
        assertThat(article.authors()).containsExactly("Ana Roca");
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        Article.Builder builder = Article.builder("a1").tag("ports");
        Article article = builder.build();
        builder.tag("strike").extra("desk", "foreign");
        assertThat(article.tags()).containsExactly("ports");
        assertThat(article.extras()).isEmpty();
    }

    @Test
    void keepsAllValuesThroughToBuilder() {
        Article article = Article.builder("a1")
                .title("t")
                .lead("l")
                .body("b")
                .author("x")
                .publisher("p")
                .section("s")
                .tag("g")
                .url("https://example.org/1")
                .language("pt-br")
                .place("LISBON")
                .published("2023-10")
                .added(Instant.EPOCH)
                .extra("desk", "foreign")
                .source(new Source("wire.jsonl", "line 3"))
                .origin("date", new Origin("url", .5))
                .build();
        Article copy = article.toBuilder().build();
        assertThat(copy).isEqualTo(article);
        assertThat(copy.added()).contains(Instant.EPOCH);
        assertThat(copy.language()).contains("pt-BR");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "iw, he", "de_ch, de-CH", "und, ''", "'', ''", "?, ''"})
    void knowsALanguageByItsCanonicalTag(String tag, String canonical) {
        assertThat(Article.builder("a").language(tag).build().language().orElse(""))
                .isEqualTo(canonical);
    }

    @Test
    void countsWordsAsAnEditorWould() {
        assertThat(wordCount("Don\u2019t count twice \u2013 3,000 words.")).isEqualTo(5);
        assertThat(wordCount("one\n\ntwo   three")).isEqualTo(3);
        assertThat(wordCount("\u6771\u4eac\u306e\u5929\u6c17")).isEqualTo(5);
        assertThat(wordCount("... \u2013 !")).isZero();
    }

    private static int wordCount(String body) {
        return Article.builder("a").body(body).build().wordCount();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title", "Headline", "has space", "1st", "a:b"})
    void refusesExtraFieldsThatQueriesCouldNotName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.builder("a").extra(name, "v"));
    }

    @Test
    void givesExtraValuesInOrder() {
        List<String> desks = new ArrayList<>();
        Article article = Article.builder("a")
                .extra("desk", "foreign")
                .extra("desk", "city")
                .build();
        desks.addAll(article.extras().get("desk"));
        assertThat(desks).containsExactly("foreign", "city");
    }
}
