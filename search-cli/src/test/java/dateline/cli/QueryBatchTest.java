package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `dateline query --batch` from the lines of a file to the lines of a run.
class QueryBatchTest {

    @TempDir
    private static Path folder;

    private static Surroundings here;

    @BeforeAll
    static void index() {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
    }

    private static Ran batch(String lines, String... options) {
        return here.in(lines)
                .dateline(java.util.stream.Stream.concat(
                                List.of("query", "--batch", "-").stream(), List.of(options).stream())
                        .toArray(String[]::new));
    }

    private static String trec(String query, String id) {
        return here.dateline("query", query, "--format", "trec").out().replaceAll("(?m)^1 Q0", id + " Q0");
    }

    @Test
    void eachLineIsAnsweredAsByItself() {
        Ran ran = batch("a\tnorthern ferry\n\n# a comment\nferry\nlast one\t\"northern ferry\" OR seoul");
        assertThat(ran.out())
                .isEqualTo(trec("northern ferry", "a")
                        + trec("ferry", "4")
                        + trec("\"northern ferry\" OR seoul", "last%20one"));
        assertThat(ran.out()).contains("a Q0 ferry-1 1 ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void manyLinesKeepTheirOrder() {
        String lines = String.join(
                "\n", IntStream.range(0, 500).mapToObj(i -> "q" + i + "\tferry").toList());
        assertThat(batch(lines, "-n", "1").out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "q" + i).toList());
    }

    @Test
    void hitsCarryTheIdOfTheirQueryInEveryFormat() {
        assertThat(batch("a,b\tnorthern ferry", "--format", "csv", "-n", "1", "--fields", "rank,id")
                        .out())
                .isEqualTo("query,rank,id\n\"a,b\",1,ferry-1\n");
        assertThat(batch("a\tnorthern ferry", "--format", "jsonl", "-n", "1", "--fields", "rank,id")
                        .out())
                .isEqualTo("{\"query\":\"a\",\"rank\":1,\"id\":\"ferry-1\"}\n");
    }

    @Test
    void aLineThatCannotBeAnsweredIsNamedAndTheOthersAreAnswered() {
        Ran ran = batch("a\tferry\nb\t(ferry\nc\t\nd\tnorthern\n", "--strict");
        assertThat(ran.out()).isEqualTo(trec("ferry", "a") + trec("northern", "d"));
        assertThat(ran.err())
                .contains("line 2: the query is not well formed", "line 3: there is no query after the tab")
                .endsWith("2 of 4 queries failed\n");
        assertThat(ran.code()).isEqualTo(3);
    }

    @Test
    void theExitCodeTellsHowItEnded() {
        assertThat(batch("a\tnosuchword").code()).isEqualTo(1);
        assertThat(batch("").code()).isEqualTo(1);
        assertThat(batch("(ferry", "--strict").code()).isEqualTo(2);
    }

    @Test
    void aFilterHoldsForAllLines() {
        assertThat(batch("ferry", "--filter", "place:nowhere").out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "--count", "--facet place", "--format text", "--explain", "--file queries.txt"})
    void whatBelongsToOneAnswerIsRefused(String more) {
        Ran ran = batch("ferry", more.split(" ", -1));
        assertThat(ran.err()).startsWith("dateline: --batch");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(here.dateline("query", "--batch", "nowhere.tsv").err()).contains("nowhere.tsv");
    }
}
