package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline shell`, fed line by line.
class ShellTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void index() {
        Sample.index(folder.resolve(".dateline"));
    }

    private static Ran shell(String... lines) {
        return Surroundings.of(folder).in(String.join("\n", lines)).dateline("shell");
    }

    @Test
    void eachLineIsAQuery() {
        Ran ran = shell("captain", "", "crane drivers", ":quit", "evil");
        assertThat(ran.out())
                .contains("Ferry to Torvik sails again", "Crane drivers strike")
                .doesNotContain("Evil");
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("1 article · "));
        assertThat(ran.code()).isZero();
    }

    @Test
    void moreGoesOnWhereThePageEnded() {
        Ran ran = shell(":set limit 2", ":set fields rank", ":set format tsv", "strike", ":more", ":more");
        assertThat(ran.out()).isEqualTo("rank\n1\n2\nrank\n3\n");
        assertThat(ran.err()).endsWith("there are no more hits\n");
        assertThat(shell(":more").err()).isEqualTo("no query yet: type one first\n");
    }

    @Test
    void aHitOfAnEarlierPageKeepsItsNumber() {
        String[] pages = {":set limit 1", "strike", ":more"};
        String first = shell(pages[0], pages[1], ":get 1").out();
        Ran ran = shell(pages[0], pages[1], pages[2], ":get 1");
        assertThat(ran.err()).doesNotContain("there is no article");
        assertThat(ran.out()).endsWith(first.substring(first.lastIndexOf("\nid  ")));
        assertThat(shell("strike", "captain", ":get 2").err()).endsWith("there is no article 2\n");
    }

    @Test
    void linesStandAboveTheirAnswersWhereThatIsWanted() {
        String script = ":set format ids\nferry -torvik\nstrike AND drivers\n";
        assertThat(Surroundings.of(folder)
                        .in(script)
                        .dateline("shell", "--echo")
                        .out())
                .isEqualTo("> ferry -torvik\nferry-2\n> strike AND drivers\nstrike\n");
    }

    @Test
    void whoeverDoesNotKnowTheShellIsToldItsCommands() {
        assertThat(shell("quit").err()).endsWith("'quit' was searched; commands begin with a colon: :quit\n");
        assertThat(shell("ferry -n 2").err())
                .endsWith("-n was read as NOT n; options are set by a command, as in :set limit 2\n");
        for (String option : List.of("--limit 2", "--sort=newest")) {
            assertThat(shell("ferry " + option).err())
                    .endsWith("'" + option.split("[ =]", 2)[0]
                            + "' was searched; options are set by a command, as in :set limit 2\n");
        }
        assertThat(shell("ferry").err()).doesNotContain(":");
    }

    @Test
    void optionsAreSetAndTakenBack() {
        Ran ran = shell(":set match all", ":count northern harbour", ":unset match", ":count northern harbour");
        assertThat(ran.out()).isEqualTo("0\n3\n");
        assertThat(shell(":set limit 5", ":set kwic", ":set").out()).contains("limit = 5\n", "kwic (set)\n", "sort\n");
        assertThat(shell(":set recency 10d", ":set as-of 2024-04", ":set format ids", "ferry")
                        .out())
                .isEqualTo("ferry-2\nferry-1\n");
        assertThat(shell(":set limit x").err()).contains("takes a whole number from 0");
        assertThat(shell(":set kwic on").err()).startsWith("kwic takes no value");
        assertThat(shell(":set sort").err()).startsWith("sort needs a value");
        assertThat(shell(":set nosuch 1").err()).startsWith("there is no option 'nosuch'");
    }

    @Test
    void answersCanBeExplained() {
        assertThat(shell("ferry /s captain", ":explain").out())
                .contains("Articles with ferry in the same sentence as captain.");
        assertThat(shell(":explain ferry").out()).contains("the word ferry, in any form · 2 articles: ferri 2");
        assertThat(shell("captain", ":why 1").out()).contains("yes the word captain, in any form");
        assertThat(shell("captain", ":get ferry-1").out()).contains("The captain had waited.");
        assertThat(shell("captain", ":get 7").err()).endsWith("there is no article 7\n");
    }

    @Test
    void faultsDoNotEndTheShell() {
        Ran ran = shell(":nosuch", ":explain", ":set strict", "ferry AND (", "captain");
        assertThat(ran.err())
                .contains("there is no command :nosuch: :help lists them\n", "this needs :explain QUERY\n")
                .contains("the query is not well formed\n", "    ferry AND (\n");
        assertThat(ran.out()).contains("Ferry to Torvik");
    }

    @Test
    void whatIsAddedMeanwhileIsFound() {
        Path fresh = folder.resolve("fresh");
        Sample.index(fresh);
        try (ArticleIndex index = ArticleIndex.open(fresh)) {
            index.add(Article.builder("new").title("Zeppelin").language("en").build());
            index.commit();
        }
        assertThat(Surroundings.of(folder)
                        .in(":count zeppelin")
                        .dateline("shell", "--index", "fresh")
                        .out())
                .isEqualTo("1\n");
    }

    @Test
    void theIndexCanBeLookedInto() {
        assertThat(shell(":terms ferr*").out()).isEqualTo("ferry · 2 articles\n");
        assertThat(shell(":suggest ferr").out()).startsWith("ferry\n");
        assertThat(shell(":fields").out()).contains("publisher   keyword");
        assertThat(shell(":help").out()).contains(":more       the next page of hits\n");
    }
}
