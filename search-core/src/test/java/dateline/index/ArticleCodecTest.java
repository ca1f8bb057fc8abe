package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleCodecTest {

    private static final Instant ADDED = Instant.parse("2024-03-04T08:10:00.123Z");

    private static Article.Builder full() {
        return Article.builder("wire-7")
                .title("Ferry strike ends")
                .lead("Crews sail again.")
                .body("PORT CARRICK — The crews sail.\n\nNobody said why. \uD83D\uDEA2")
                .author("Ana Roca")
                .author("Bo Lind")
                .publisher("Harbour Wire")
                .section("World")
                .tag("ports")
                .tag("strikes")
                .url("https://wire.example/7")
                .language("en")
                .place("PORT CARRICK")
                .published("2024-03-04T09:00:00+01:00")
                .extra("desk", "Asia")
                .extra("desk", "Europe")
                .extra("pages", 2)
                .origin("date", new Origin("json-ld", .9))
                .source(new Source("wire.jsonl", "line 7"));
    }

    private static BytesRef encoded(Article article) {
        return ArticleCodec.encode(article, ADDED).all();
    }

    @Test
    void anArticleIsReadAsItWasWritten() throws Exception {
        Article article = full().build();
        Article read = ArticleCodec.decode(encoded(article));
        assertThat(read).isEqualTo(article);
        assertThat(read.added()).contains(ADDED);
        assertThat(read.source()).isEqualTo(article.source());
        assertThat(read.origins()).isEqualTo(article.origins());
        assertThat(read.published()).isEqualTo(article.published());
    }

    @Test
    void anArticleMayHaveAnIdOnly() throws Exception {
        Article article = Article.builder("1").build();
        assertThat(ArticleCodec.decode(encoded(article))).isEqualTo(article);
    }

    @Test
    void theDigestIgnoresWhereAndWhenAnArticleWasRead() throws Exception {
        ArticleCodec.Encoded one = ArticleCodec.encode(full().build(), ADDED);
        ArticleCodec.Encoded other = ArticleCodec.encode(
                full().source(new Source("other.jsonl", "line 1")).build(), ADDED.plusSeconds(60));
        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(ArticleCodec.contentDigest(other.all())).isEqualTo(one.digest());
    }

    static Stream<Article> changedArticles() {
        return Stream.of(
                full().title("Ferry strike goes on").build(),
                full().body("").build(),
                full().author("Cy Moss").build(),
                full().published("2024-03-04").build(),
                full().extra("pages", 3).build(),
                full().origin("date", new Origin("json-ld", .8)).build());
    }

    @ParameterizedTest
    @MethodSource("changedArticles")
    void theDigestTellsAChangedArticle(Article changed) {
        assertThat(ArticleCodec.encode(changed, ADDED).digest())
                .isNotEqualTo(ArticleCodec.encode(full().build(), ADDED).digest());
    }

    @Test
    void anArticleThatIsCutAnywhereIsDamaged() {
        BytesRef whole = encoded(full().build());
        for (int length = 0; length < whole.length; length++) {
            BytesRef cut = new BytesRef(Arrays.copyOfRange(whole.bytes, whole.offset, whole.offset + length));
            assertThatThrownBy(() -> ArticleCodec.decode(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(CorruptIndexException.class);
        }
    }

    @Test
    void aLaterVersionIsRefused() {
        BytesRef later = BytesRef.deepCopyOf(encoded(full().build()));
        later.bytes[later.offset]++;
        assertThatThrownBy(() -> ArticleCodec.decode(later))
                .isInstanceOf(CorruptIndexException.class)
                .hasMessageContaining("a stored article has version 2, this program reads 1");
    }
}
