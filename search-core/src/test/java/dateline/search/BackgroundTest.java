package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What to read before an article, and what came of it.
class BackgroundTest {

    private static final int SEED = 20;

    private final Random random = new Random(SEED);

    private final ArticleIndex index = ArticleIndex.inMemory();

    @BeforeEach
    void others() {
        for (int i = 0; i < 1000; i++) {
            add("other" + i, "2024-0" + (1 + i % 9) + "-11", "the council of Elmstead met on " + words(40));
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String date, String body) {
        index.add(Article.builder(id)
                .title(id)
                .body(body)
                .published(date)
                .language("en")
                .build());
    }

    /// A text on the bridge, of which nobody else has the other words.
    private String bridge() {
        return "The flood took the bridge of Orlebridge, said mayor Quintrell on Monday. Repair of the bridge after the "
                + "flood is a matter for Quintrell and the ferry of Tarnmouth. " + words(60);
    }

    private String words(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            for (int letter = 0; letter < 3; letter++) {
                text.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            text.append(i % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    private List<String> background(String id, int limit) {
        return ids(index.stories().background(index.article(id).orElseThrow(), limit(limit)));
    }

    private List<String> followUps(String id, int limit) {
        return ids(index.stories().followUps(index.article(id).orElseThrow(), limit(limit)));
    }

    private static SearchRequest limit(int limit) {
        return SearchRequest.builder(Query.everything()).limit(limit).build();
    }

    private static List<String> ids(ResultPage page) {
        return page.hits().stream().map(hit -> hit.article().id().value()).toList();
    }

    @Test
    void prefersWhatCameBefore() {
        add("first", "2024-02-01", bridge());
        add("second", "2024-03-01", bridge());
        add("now", "2024-04-01", bridge());
        add("third", "2024-05-01", bridge());
        add("fourth", "2024-06-01", bridge());
        index.commit();
        assertThat(background("now", 2)).containsExactlyInAnyOrder("first", "second");
        assertThat(background("now", 4)).contains("third", "fourth").doesNotContain("now");
    }

    @Test
    void followUpsComeLaterInTheOrderOfTimeAndAreAboutTheSame() {
        add("before", "2024-03-01", bridge());
        add("now", "2024-04-01", bridge());
        add("late", "2024-09-01", bridge());
        add("soon", "2024-04-02", bridge());
        add("years", "2026-05-01", bridge());
        add("else", "2024-05-01", "The ferry took a repair after the flood, which matters to nobody. " + words(60));
        add("undated", "", bridge());
        index.commit();
        assertThat(followUps("now", 5)).containsExactly("soon", "late", "years");
        assertThat(followUps("undated", 5)).isEmpty();
        assertThat(followUps("years", 5)).isEmpty();
    }

    @Test
    void aStoryIsShownOnceAndItsOwnNever() {
        String own = bridge();
        String wire = bridge();
        add("now", "2024-04-01", own);
        add("copy of now", "2024-03-31", own);
        add("wire", "2024-03-01", wire);
        add("paper", "2024-03-02", wire);
        add("other paper", "2024-03-03", wire);
        index.commit();
        List<String> found = background("now", 10);
        assertThat(found).doesNotContain("now", "copy of now");
        assertThat(found)
                .filteredOn(id -> List.of("wire", "paper", "other paper").contains(id))
                .hasSize(1);
    }

    /// They are no copies by the measure of stories, and half of their text is the same.
    @Test
    void nearDuplicatesDoNotFillTheList() {
        String half = bridge();
        add("now", "2024-04-01", bridge());
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = "alike" + i;
            alike.add(id);
            add(id, "2024-03-1" + i, half + "Then came the day of " + i + " men. " + words(45));
        }
        add("else", "2024-03-20", "A bridge at Orlebridge, and Quintrell. " + words(70));
        index.commit();
        assertThat(index.stories().of("alike0").orElseThrow().articles()).hasSize(1);
        List<String> found = background("now", 3);
        assertThat(found).filteredOn(alike::contains).hasSize(1);
        assertThat(found).contains("else");
    }

    @Test
    void anEmptyIndexHasNone() {
        try (ArticleIndex empty = ArticleIndex.inMemory()) {
            Article article =
                    Article.builder("a").title("Flood").published("2024-05-01").build();
            assertThat(empty.stories().background(article, limit(5)).hits()).isEmpty();
            assertThat(empty.stories().followUps(article, limit(5)).hits()).isEmpty();
        }
    }
}
