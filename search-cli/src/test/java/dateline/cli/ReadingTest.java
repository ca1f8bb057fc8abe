package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Origin;
import dateline.cli.Ran.Surroundings;
import dateline.cli.output.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading at the terminal: whole articles with their paragraphs and marks, hits by their number, links.
class ReadingTest {

    private static final Terminal SCREEN = new Terminal(true, true, false, 60);

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            index.add(Article.builder("wrapped")
                    .title("Quay closed")
                    .body("""
                            The northern quay is closed to all ships until
                            further notice.
                                The harbour master said on Monday that the
                            quay had sunk.
                                Nobody was hurt.""")
                    .url("https://example.org/quay")
                    .language("en")
                    .published("2024-03-01")
                    .build());
            index.add(Article.builder("guessed")
                    .title("A quay somewhere")
                    .body("It opens.")
                    .language("en")
                    .published("2026-10-19")
                    .origin("published", new Origin("text, year by file time", .15))
                    .build());
            index.commit();
        }
        here = new Surroundings(
                folder, Map.of("XDG_STATE_HOME", folder.resolve("state").toString()), SCREEN, "");
    }

    private Surroundings piped() {
        return here.on(Terminal.NONE);
    }

    @Test
    void wrappedLinesAreJoinedAndIndentsBeginParagraphs() {
        assertThat(piped().dateline("get", "wrapped").out()).endsWith("""


                        The northern quay is closed to all ships until further notice.

                        The harbour master said on Monday that the quay had sunk.

                        Nobody was hurt.
                        """);
    }

    @Test
    void whatTheWordsMatchIsMarked() {
        assertThat(piped().dateline("get", "wrapped", "harbor", "quay", "--marks")
                        .out())
                .startsWith("*Quay* closed\n")
                .contains("The northern *quay* is", "The *harbour* master said on Monday that the *quay* had sunk.");
        assertThat(here.dateline("get", "wrapped", "hurt").out()).contains("was \u001b[1;31mhurt\u001b[0m.");
        Ran none = piped().dateline("get", "wrapped", "zeppelin");
        assertThat(none.err()).isEqualTo("there is no article zeppelin\n");
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void aHitIsNamedByItsNumberInTheLastAnswer() {
        here.dateline("query", "quay", "--sort", "newest");
        assertThat(here.dateline("get", "1", "--color", "never").out()).startsWith("Quay closed\n");
        assertThat(here.dateline("get", "2", "--color", "never").out()).startsWith("A quay somewhere\n");
        assertThat(here.dateline("open", "1").out()).isEqualTo("https://example.org/quay\n");
        assertThat(here.dateline("open", "2").err()).isEqualTo("article guessed has no address\n");
        assertThat(here.dateline("get", "3").err()).isEqualTo("there is no article 3\n");
        assertThat(here.dateline("story", "1", "--color", "never").out()).contains("Quay closed");
        assertThat(here.dateline("revisions", "1").code()).isZero();
        assertThat(here.dateline("related", "1").err()).doesNotContain("there is no article");
        assertThat(here.dateline("diff", "1", "guessed").code()).isZero();
        assertThat(here.dateline("why", "2", "quay", "--color", "never").out()).startsWith("guessed: ");
    }

    @Test
    void anIdThatLooksLikeTheNumberOfAHitIsSaid() {
        try (ArticleIndex index = ArticleIndex.open(folder.resolve(".dateline"))) {
            index.add(Article.builder("2").title("Crane works").build());
            index.commit();
        }
        here.dateline("query", "quay", "--sort", "newest");
        Ran ran = here.dateline("get", "2", "--color", "never");
        assertThat(ran.out()).startsWith("Crane works\n");
        assertThat(ran.err()).isEqualTo("article 2 is shown; hit 2 of the last answer is guessed\n");
        assertThat(here.dateline("get", "1").err()).isEmpty();
        assertThat(piped().dateline("get", "2").err()).isEmpty();
    }

    @Test
    void theAnswerOfAScriptIsNotKept() {
        piped().dateline("query", "quay");
        assertThat(here.dateline("get", "1").err()).isEqualTo("there is no article 1\n");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void titlesAreLinksWhereTheTerminalFollowsThem() {
        String link = "\u001b]8;;https://example.org/quay\u001b\\";
        assertThat(here.dateline("query", "northern").out()).doesNotContain("\u001b]8");
        assertThat(new Surroundings(
                                folder, Map.of("FORCE_HYPERLINK", "1", "XDG_STATE_HOME", folder + "/state"), SCREEN, "")
                        .dateline("query", "northern")
                        .out())
                .contains(link + "\u001b[1mQuay closed\u001b[0m\u001b]8;;\u001b\\\n");
    }

    @Test
    void aGuessedDateIsShownAsOneAndIsNotTheNewest() {
        Ran ran = piped().dateline("query", "quay", "--sort", "newest");
        assertThat(ran.out()).startsWith("1  Quay closed\n").contains("2026-10-19 (15 % sure)");
        assertThat(piped().dateline("get", "guessed").out()).contains("published   2026-10-19 (15 % sure)\n");
        assertThat(piped().dateline("query", "quay", "--since", "2025", "--count")
                        .out())
                .isEqualTo("0\n");
        assertThat(piped().dateline("query", "quay", "--since", "2024").err())
                .contains("1 article without a date left out: --undated keeps them");
    }

    @Test
    void aHistogramShowsPeriodsWithoutArticlesAndScalesHonestly() {
        try (ArticleIndex index = ArticleIndex.open(folder.resolve(".dateline"))) {
            for (int i = 0; i < 60; i++) {
                index.add(Article.builder("many-" + i)
                        .title("Ship number " + i)
                        .body("Ships.")
                        .published("2024-05")
                        .build());
            }
            index.add(
                    Article.builder("late").body("Ships.").published("2025-01").build());
            index.commit();
        }
        assertThat(piped().dateline("query", "ship*", "-n", "0", "-q", "--stories", "show", "--histogram", "month")
                        .out())
                .isEqualTo("2024-03  ▉" + " ".repeat(49) + "  1 article\n"
                        + "2024-04\n"
                        + "2024-05  " + "█".repeat(50) + "  60 articles\n"
                        + "2024-06  … 7 months without articles\n"
                        + "2025-01  ▉" + " ".repeat(49) + "  1 article\n");
        assertThat(piped().dateline(
                                "query",
                                "northern OR ships",
                                "-n",
                                "0",
                                "-q",
                                "--stories",
                                "show",
                                "--histogram",
                                "year")
                        .out())
                .startsWith("2024  ")
                .contains("\n2025  ▉");
    }

    @Test
    void notesBreakBetweenWords() {
        Ran ran = here.dateline("query", "zeppelin", "over", "harbour", "--since", "2024");
        assertThat(ran.err().lines()).allMatch(line -> line.length() <= 60);
        assertThat(ran.err().replace('\n', ' ')).contains("warning: no article has the word 'zeppelin'");
    }
}
