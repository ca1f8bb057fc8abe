package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ranking by meaning on the command line, with a model that takes a boat for a ferry.
class SemanticTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
    }

    @Test
    void anotherWordForItIsEnough() {
        String[] words = {"query", "the boat strike", "--format", "ids"};
        assertThat(here.dateline(words).out()).doesNotStartWith("ferry");

        Ran ran = here.dateline("query", "the boat strike", "--format", "ids", "--rank", "semantic", "--budget", "1m");

        assertThat(ran.out()).startsWith("ferry-2\n");
        assertThat(ran.code()).isZero();
        assertThat(here.dateline("query", "the boat strike", "--format", "ids", "--rank", "deep-semantic")
                        .out())
                .startsWith("ferry-2\n");
    }

    @Test
    void withoutABudgetOnlyKnownVectorsCount() {
        String[] words = {"query", "the boat strike", "--format", "ids", "--rank", "semantic", "--budget", "0"};
        Ran unknown = here.dateline(words);
        assertThat(unknown.code()).isZero();
        assertThat(unknown.out()).doesNotStartWith("ferry");
        assertThat(unknown.err()).contains("0 of the best ");
        here.dateline("vectors", "build");
        assertThat(here.dateline(words).out()).startsWith("ferry-2\n");
    }

    @Test
    void aBudgetIsNotCutInSilence() {
        String[] words = {"query", "the boat strike", "--rank", "semantic", "--budget", "20s", "--timeout", "10s"};
        assertThat(here.dateline(words).err())
                .contains("--budget is part of --timeout and cannot be longer: give --timeout more");
    }

    @Test
    void bothPartsOfTheScoreAreShownInOneLine() {
        Ran explained = here.dateline("query", "the boat strike", "--rank", "semantic", "--explain");
        assertThat(explained.out())
                .containsPattern(
                        "1 ferry-2: words \\d\\.\\d+ × 0\\.\\d+ \\+ meaning \\d\\.\\d+ × 0\\.\\d+ \\(cosine 1\\.00, with the best articles 1\\.00\\)");

        Ran why = here.dateline("why", "ferry-2", "the boat strike", "--rank", "semantic");
        assertThat(why.out()).containsPattern("score \\d\\.\\d+ = words \\d\\.\\d+ × 0\\.\\d+ \\+ meaning");

        here.dateline("vectors", "drop");
        Ran unread = here.dateline("why", "ferry-2", "the boat strike", "--rank", "semantic", "--budget", "0");
        assertThat(unread.out())
                .containsPattern("score \\d\\.\\d+ by words; not compared by meaning, since it is not among the best");

        Ran json = here.dateline("why", "ferry-2", "the boat strike", "--rank", "semantic", "--json");
        assertThat(json.out()).contains("\"semantic\": {").contains("\"cosine\": 0.9999");
    }

    @Test
    void vectorsAreMadeCountedAndDeleted() {
        assertThat(here.dateline("vectors", "stats").out())
                .isEqualTo("0 of 5 texts of 5 articles have vectors by boats, 0 bytes\n");
        assertThat(here.dateline("vectors", "build").out())
                .startsWith("5 of 5 texts of 5 articles have vectors by boats, ");
        Ran json = here.dateline("vectors", "stats", "--json");
        assertThat(json.out()).contains("\"model\": \"boats\"", "\"texts\": 5", "\"present\": 5");
        assertThat(here.dateline("vectors", "drop").err())
                .startsWith("deleted ")
                .endsWith(" of vectors\n");
        assertThat(here.dateline("vectors", "stats").out()).startsWith("0 of 5 texts");
    }

    @Test
    void vectorsThatCannotBeKeptAreAnError() throws IOException {
        Files.writeString(folder.resolve(".dateline/vectors-" + "b0a7".repeat(4)), "no folder");
        Ran build = here.dateline("vectors", "build");
        assertThat(build.err()).contains("cannot make vectors").contains("is not a folder");
        assertThat(build.out()).isEmpty();
        assertThat(build.code()).isEqualTo(2);

        Ran query = here.dateline("query", "the boat strike", "--format", "ids", "--rank", "semantic");
        assertThat(query.out()).startsWith("ferry-2\n");
        assertThat(query.err())
                .containsOnlyOnce("vectors cannot be kept, the folder of the index cannot be written: the next search");
        assertThat(query.code()).isZero();
    }

    @Test
    void vectorsOfAPeriodCanBeMade() {
        assertThat(here.dateline("vectors", "build", "--since", "2100").out())
                .startsWith("0 of 0 texts of 0 articles have vectors by boats, ");
        assertThat(here.dateline("vectors", "build", "--since", "2000-01-01").out())
                .matches("(?s)([1-9]) of \\1 texts? of \\1 articles? have vectors by boats, .*");
        assertThat(here.dateline("vectors", "build", "--since", "soon").err()).contains("--since");
    }

    @Test
    void whatIsRelatedIsPutInOrderByMeaning() {
        Ran byWords = here.dateline("related", "ferry-2", "--format", "ids", "--since", "2000");
        Ran byMeaning = here.dateline("related", "ferry-2", "--format", "ids", "--rank", "semantic", "--since", "2000");
        assertThat(byMeaning.code()).isZero();
        assertThat(byMeaning.out().lines())
                .containsExactlyInAnyOrderElementsOf(byWords.out().lines().toList());
        assertThat(here.dateline("related", "ferry-2", "--rank", "semantic", "--since", "2100")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void whatToReadBeforeIsPutInOrderByMeaning() {
        Ran byWords = here.dateline("background", "ferry-2", "--format", "ids");
        Ran byMeaning = here.dateline("background", "ferry-2", "--format", "ids", "--rank", "semantic");
        assertThat(byMeaning.code()).isEqualTo(byWords.code());
        assertThat(byMeaning.out().lines())
                .containsExactlyInAnyOrderElementsOf(byWords.out().lines().toList());
        assertThat(here.dateline("background", "ferry-2", "--rank", "semantic", "--model", "nowhere")
                        .err())
                .contains("there is no model in nowhere");
        assertThat(here.dateline("followups", "ferry-2", "--rank", "semantic").err())
                .contains("unknown option --rank");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        Ran ran = here.dateline("query", "ferry", "--rank", "semantic", "--model", "nowhere");
        assertThat(ran.err()).contains("--model: there is no model in nowhere");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(here.dateline("vectors", "make").err()).contains("vectors takes build, stats or drop, not 'make'");
    }

    @Test
    void aRunNamesTheModelAndCanBeRepeated() throws IOException {
        Files.writeString(folder.resolve("topics.tsv"), "boat\tthe boat strike\n");
        Files.writeString(folder.resolve("qrels.txt"), "boat 0 ferry-2 1\n");

        Ran ran = here.dateline(
                "eval",
                "--topics",
                "topics.tsv",
                "--qrels",
                "qrels.txt",
                "--rank",
                "semantic",
                "--compare",
                "default",
                "--measures",
                "mrr",
                "--run",
                "a.run");

        assertThat(ran.out()).contains("dateline-semantic, 1 topic\n").contains("mrr 0.3333 → 1.0000");
        assertThat(Files.readString(folder.resolve("a.run.manifest")))
                .contains("\nmodel.name=boats\n", "\nmodel.processor=any\n", "\nmodel.runtime=none 1.0\n")
                .contains("\nmodel.sha256=b0a7b0a7", "\nparameter.semantic=", "\nranking=semantic\n");
        assertThat(here.dateline("eval", "--rerun", "a.run.manifest", "--run", "b.run")
                        .err())
                .isEqualTo("the run is the same, byte for byte\n");
    }
}
