package dateline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordChangerTest {

    private static final String PASSAGE =
            "The harbour master of Lowick said on Friday that 14 boats had left before the "
                    + "storm of 1987 and that none was lost, though the lighthouse keeper saw waves above the old sea wall.";

    private final WordChanger changer =
            WordChanger.of(List.of(PASSAGE, "Fishermen of Tarn mended their nets by night."));

    @Test
    void theFirstRoundIsTheTextItself() {
        assertThat(changer.change(PASSAGE, 0)).isEqualTo(PASSAGE);
    }

    @Test
    void anotherRoundIsAnotherTextOfTheSameLength() {
        String changed = changer.change(PASSAGE, 1);
        assertThat(changed).isNotEqualTo(PASSAGE).isNotEqualTo(changer.change(PASSAGE, 2));
        assertThat(changed.split(" ", -1)).hasSameSizeAs(PASSAGE.split(" ", -1));
    }

    @Test
    void aSharedPassageStaysShared() {
        assertThat(changer.change("Copied: " + PASSAGE + " It ends.", 3))
                .contains(changer.change(PASSAGE, 3).substring(4));
    }

    @Test
    void writesAsManyArticlesAsAskedForWithIdsOfTheirOwn() throws IOException {
        var out = new ByteArrayOutputStream();
        Article article = Article.builder("a")
                .title("Storm")
                .body(PASSAGE)
                .published("1987-10-16")
                .build();
        Replicate.write(3, List.of(article), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"a\"", "1987-10-16", "harbour master"),
                        second -> assertThat(second).contains("\"a~1\"", "1987-09-09"),
                        third -> assertThat(third).contains("\"a~2\"", "1987-08-03"));
    }
}
