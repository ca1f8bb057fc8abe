package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline tune`, on a collection whose titles mislead.
class TuneTest {

    private static final List<String> WORDS = List.of("ferry", "crane", "flood", "malaria", "harbour", "train");

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        StringBuilder topics = new StringBuilder();
        StringBuilder right = new StringBuilder();
        StringBuilder misled = new StringBuilder();
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            for (String word : WORDS) {
                index.add(Article.builder(word + "-title")
                        .title(word)
                        .body("Nothing of the kind is told here, nor was it ever meant to be told by anyone.")
                        .language("en")
                        .build());
                index.add(Article.builder(word + "-body")
                        .title("Notes")
                        .body("Something of the " + word + " kind is told here, and it was meant to be told.")
                        .language("en")
                        .build());
                topics.append(word).append('\t').append(word).append('\n');
                right.append(word).append(" 0 ").append(word).append("-body 1\n");
                misled.append(word).append(" 0 ").append(word).append("-title 1\n");
            }
            index.commit();
        }
        Files.writeString(folder.resolve("topics.tsv"), topics);
        Files.writeString(folder.resolve("body.qrels"), right);
        Files.writeString(folder.resolve("title.qrels"), misled);
        here = Surroundings.of(folder);
    }

    private Ran tune(String qrels, String... more) {
        return run("tune", qrels, more);
    }

    private Ran run(String command, String qrels, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = command;
        arguments[1] = "--topics";
        arguments[2] = "topics.tsv";
        arguments[3] = "--qrels";
        arguments[4] = qrels;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return here.dateline(arguments);
    }

    private String first(String word) {
        return here.dateline("query", word, "--format", "ids", "-n", "1").out();
    }

    @Test
    void theGainIsToldOnTopicsHeldOut() {
        Ran ran = tune("body.qrels", "--measure", "mrr", "--folds", "3", "--try", "title=0,2");

        assertThat(ran.out())
                .startsWith("mrr of the ranking default, 6 topics in 3 parts, 2 settings tried\n")
                .contains("   1       2    0.5000  1.0000  title=0\n")
                .contains("held out: mrr 0.5000 → 1.0000 (+0.5000), 6 better, 0 equal, 0 worse, p = 0.0313\n")
                .endsWith("best on all topics: title=0, 1.0000 on the topics it was chosen by\n");
        assertThat(ran.err()).isEqualTo("nothing was changed: --store keeps what is best in the index\n");
        assertThat(ran.code()).isZero();
        assertThat(first("ferry")).isEqualTo("ferry-title\n");
    }

    @Test
    void whatIsStoredIsRankedByUntilItIsCleared() throws IOException {
        assertThat(tune("body.qrels", "--try", "title=0,2", "--store").err())
                .isEqualTo("kept in the index: searches use it, --clear removes it\n");

        assertThat(first("ferry")).isEqualTo("ferry-body\n");
        assertThat(here.dateline("stats").out()).containsPattern("ranking +title=0\n");
        assertThat(run("eval", "body.qrels", "--measures", "mrr", "--run", "a.run")
                        .out())
                .contains("mrr 1.0000");
        assertThat(Files.readString(folder.resolve("a.run.manifest")))
                .contains("\nparameter.near=0.3\nparameter.title=0.0\n");

        assertThat(here.dateline("tune", "--clear").err()).isEqualTo("the index ranks by the standard again\n");

        assertThat(first("ferry")).isEqualTo("ferry-title\n");
        assertThat(here.dateline("eval", "--rerun", "a.run.manifest").err())
                .as("the manifest's parameters count, not those of the index")
                .isEqualTo("the run is the same, byte for byte\n");
    }

    @Test
    void whatDoesNotHelpIsNotStored() {
        Ran ran = tune("title.qrels", "--try", "title=0,2", "--store");

        assertThat(ran.out()).contains("best on all topics: the standard, ");
        assertThat(ran.err()).isEqualTo("not kept: no better than the standard on topics held out\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(first("ferry")).isEqualTo("ferry-title\n");
    }

    @Test
    void modelsKeepTheirOwn() {
        tune("body.qrels", "--try", "title=0,2", "--store");
        Ran plain = tune(
                "title.qrels",
                "--rank",
                "bm25",
                "--try",
                "b=0,0.75",
                "--try",
                "k1=0.9,1.2",
                "--search",
                "grid",
                "--json");

        assertThat(plain.out()).contains("\"ranking\": \"bm25\"", "\"held_out\"", "\"stored\": false");
        assertThat(first("ferry")).isEqualTo("ferry-body\n");
    }

    @Test
    void aParameterCanBeGivenForOneRun() {
        assertThat(run("eval", "body.qrels", "--measures", "mrr", "--parameter", "title=0")
                        .out())
                .contains("mrr 1.0000");
        assertThat(run("eval", "body.qrels", "--parameter", "title=-1").err())
                .contains("--parameter: title must be 0 to 100, not -1");
        assertThat(run("eval", "body.qrels", "--parameter", "tittle=1").err())
                .contains("there is no ranking parameter 'tittle': there are title, lead, ");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(here.dateline("tune").err()).contains("--topics is missing");
        assertThat(here.dateline("tune", "--topics", "topics.tsv").err()).contains("--qrels is missing");
        assertThat(tune("body.qrels", "--try", "k1=1").err()).contains("this ranking has no parameter 'k1'");
        assertThat(tune("body.qrels", "--try", "title=x").err()).contains("'x' is not a number");
        assertThat(tune("body.qrels", "--folds", "7").err()).contains("7 folds are out of range: there are 6 topics");
        assertThat(tune("body.qrels", "--measure", "best").err()).contains("--measure: unknown measure");
        assertThat(tune("body.qrels", "--clear").code()).isEqualTo(2);
    }
}
