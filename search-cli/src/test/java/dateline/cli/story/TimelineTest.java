package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline timeline`: when something was news.
class TimelineTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            LocalDate day = LocalDate.parse("2024-01-01");
            for (int i = 0; i < 120; i++) {
                for (int n = 0; n < 10; n++) {
                    boolean isFlood = i >= 60 && i < 65 && n < 8;
                    index.add(Article.builder(i + "-" + n)
                            .title(
                                    isFlood
                                            ? "Flood closes bridge " + n
                                            : i % 10 == 0 && n == 0 ? "Flood talk" : "Council")
                            .published(day.plusDays(i).toString())
                            .build());
                }
            }
            index.add(Article.builder("vague").title("Flood").published("2024").build());
            index.add(Article.builder("undated").title("Flood").build());
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    @Test
    void showsPeriodsAndBursts() {
        Ran ran = here.dateline("timeline", "flood", "--by", "month");
        assertThat(ran.out()).isEqualTo("""
                2024-01  ████▏                                          4  12.9
                2024-02  ██                                             2   6.9
                2024-03  ████████████████████████████████████████████  43   139 ▲
                2024-04  ██                                             2   6.9
                Articles, and how many of 1,000 of the collection; ▲ a burst
                Not shown: of 1 article only the year is known; 1 article has no date

                ▲ 2024-03-01 to 2024-03-31 · 43 articles · 139 of 1,000, 44.1 overall
                  first    Flood closes bridge 0 · 2024-03-01 · 60-0
                  words    bridge, closes
                """);
    }

    @Test
    void findsTheDaysOfABurstAndItsWords() {
        String out = here.dateline("timeline", "flood").out();
        assertThat(out)
                .contains("▲ 2024-03-01 to 2024-03-05 · 40 articles · 800 of 1,000, ")
                .contains("  first    Flood closes bridge 0 · 2024-03-01 · 60-0\n")
                .contains("  words    bridge, closes\n")
                .contains("Not shown: of 1 article only the year is known; 1 article has no date\n");
    }

    @Test
    void allWordsMustMatch() {
        assertThat(here.dateline("timeline", "flood bridge", "--json").out()).contains("\"articles\": 40,");
        assertThat(here.dateline("timeline", "flood bridge", "--match", "best").err())
                .contains("53 articles of 53 stories in 1,202");
    }

    @Test
    void isWrittenAsJsonAndSvg() throws IOException {
        Ran ran = here.dateline("timeline", "flood", "--json", "--svg", "flood.svg");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("{\n  \"format_version\": 1,\n  \"query\": \"flood\",")
                .contains("\"start\": \"2024-03-01\"", "\"word\": \"bridge\"", "\"year_only\": 1", "\"undated\": 1");
        assertThat(Files.readString(folder.resolve("flood.svg")))
                .startsWith("<svg ")
                .contains("<title>2024-03: ");
    }

    @Test
    void findsNothingAboutWhatIsNotThere() {
        Ran ran = here.dateline("timeline", "volcano");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("0 articles of 0 stories in 1,202");
    }

    @Test
    void anIdStandsForItsStoryAndTheLike() {
        Ran ran = here.dateline("timeline", "60-0", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"start\": \"2024-03-01\"");
    }
}
