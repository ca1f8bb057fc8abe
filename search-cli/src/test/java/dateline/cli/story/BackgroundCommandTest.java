package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline background` and `dateline followups`.
class BackgroundCommandTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            add(
                    index,
                    "before",
                    "2024-03-01",
                    "A flood took the bridge at Orlebridge, where mayor Quintrell called for help.");
            add(
                    index,
                    "now",
                    "2024-04-01",
                    "The bridge is to be rebuilt, said mayor Quintrell of Orlebridge after the flood.");
            add(
                    index,
                    "after",
                    "2024-05-01",
                    "Work on the bridge has begun at Orlebridge, and mayor Quintrell fears a flood.");
            add(index, "other", "2024-05-02", "The council met.");
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private static void add(ArticleIndex index, String id, String date, String body) {
        index.add(Article.builder(id)
                .title(id)
                .body(body)
                .published(date)
                .language("en")
                .build());
    }

    @Test
    void findsWhatCameBeforeAndWhatCameOfIt() {
        assertThat(here.dateline("background", "now", "-n", "2", "--format", "ids")
                        .out())
                .isEqualTo("before\nafter\n");
        assertThat(here.dateline("background", "now", "--until", "2024-03-31", "--format", "ids")
                        .out())
                .isEqualTo("before\n");
        assertThat(here.dateline("followups", "now", "--format", "ids").out()).isEqualTo("after\n");
        assertThat(here.dateline("followups", "after").code()).isEqualTo(1);
        Ran none = here.dateline("background", "none");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("there is no article none in the index");
    }
}
