package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline eval`: topics and judgements in, measures out.
class EvalTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
        write("topics.tsv", "ferry\tDoes a ferry sail again?\nstrike\tharbour strike: second week\n");
        write("qrels.txt", "ferry 0 ferry-1 1\nstrike 0 strike 2\nstrike 0 ferry-2 1\n");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Ran eval(String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "eval";
        arguments[1] = "--topics";
        arguments[2] = "topics.tsv";
        arguments[3] = "--qrels";
        arguments[4] = "qrels.txt";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return here.dateline(arguments);
    }

    @Test
    void topicsAreTextWhateverSignsTheyHold() {
        Ran ran = eval("--measures", "ndcg@10,mrr", "--no-bars");

        assertThat(ran.out()).isEqualTo("""
                dateline-default, 2 topics
                ndcg@10        1.0000
                mrr            1.0000
                """);
        assertThat(ran.code()).isZero();
    }

    @Test
    void valuesAreDrawnIntoAFile() throws IOException {
        assertThat(eval("--measures", "ndcg@10,num_rel", "--per-query", "--svg", "values.svg")
                        .code())
                .isZero();
        assertThat(read("values.svg"))
                .startsWith("<svg xmlns=")
                .contains(">ndcg@10</text>", ">1.0000</text>", ">ndcg@10 by topic</text>", ">strike</text>")
                .doesNotContain("num_rel");
        assertThat(eval("--measures", "ndcg@10", "--compare", "bm25", "--svg", "both.svg")
                        .code())
                .isZero();
        assertThat(read("both.svg")).contains(">dateline-default</text>", ">dateline-bm25</text>");
        assertThat(here.dateline("eval", "--topics", "topics.tsv", "--run", "a.run", "--svg", "none.svg")
                        .err())
                .contains("--svg needs --qrels");
    }

    @Test
    void topicsCanBeQueries() throws IOException {
        write("topics.tsv", "ferry\ttitle:carrick\n");

        assertThat(eval("--measures", "mrr", "--no-bars", "--topic-syntax", "query")
                        .out())
                .contains("mrr            0.0000");
        assertThat(eval("--measures", "mrr", "--no-bars").out()).contains("mrr            0.0000");
        write("qrels.txt", "ferry 0 ferry-2 1\n");
        assertThat(eval("--measures", "mrr", "--no-bars", "--topic-syntax", "query")
                        .out())
                .contains("mrr            1.0000");
    }

    @Test
    void copiesOfAStoryAreArticlesEach() throws IOException {
        String body = "The lighthouse keeper of Skerry Point saw a grey whale at dawn. ".repeat(5);
        write("copies.jsonl", """
                {"id": "wire", "title": "Whale at dawn", "body": "BODY", "publisher": "Wire"}
                {"id": "copy", "title": "Whale at dawn", "body": "BODY", "publisher": "Herald"}
                """.replace("BODY", body));
        assertThat(here.dateline("index", "copies.jsonl").code()).isZero();
        assertThat(here.dateline("query", "lighthouse keeper", "--format", "json")
                        .out())
                .contains("\"stories\": 1");
        write("topics.tsv", "whale\tlighthouse keeper\n");
        write("qrels.txt", "whale 0 wire 1\nwhale 0 copy 1\n");

        assertThat(eval("--measures", "recall@2,p@2", "--no-bars", "--run", "run.txt")
                        .out())
                .contains("recall@2       1.0000", "p@2            1.0000");
        assertThat(read("run.txt")).contains(" wire ", " copy ");
    }

    @Test
    void aRunCanBeKeptJudgedAndMadeAgain() throws IOException {
        assertThat(eval("--run", "a.run").code()).isZero();
        String run = read("a.run");
        assertThat(run).startsWith("ferry Q0 ferry-1 1 ").endsWith(" dateline-default\n");
        assertThat(read("a.run.manifest"))
                .contains("\nranking=default\n", "\ndepth=1000\n", "\ndeleted.share=0.0000\n");

        Ran again = here.dateline("eval", "--rerun", "a.run.manifest", "--run", "b.run");
        assertThat(again.err()).isEqualTo("the run is the same, byte for byte\n");
        assertThat(again.code()).isZero();
        assertThat(read("b.run")).isEqualTo(run);

        Ran judged = here.dateline("eval", "--from-run", "b.run", "--qrels", "qrels.txt", "--measures", "map");
        assertThat(judged.out()).startsWith("dateline-default, 2 topics\nmap 1.0000 ");
    }

    @Test
    void aRunIsMadeAgainFromTheIndexOfItsManifest() throws IOException {
        Files.move(folder.resolve(".dateline"), folder.resolve("moved"));
        assertThat(eval("--index", "moved", "--run", "a.run").code()).isZero();
        assertThat(read("a.run.manifest")).contains("\nindex.folder=moved\n");

        for (String named : List.of("a.run.manifest", "a.run")) {
            Ran again = here.dateline("eval", "--rerun", named, "--run", "b.run");
            assertThat(again.err()).isEqualTo("the run is the same, byte for byte\n");
            assertThat(again.code()).isZero();
        }
        Files.move(folder.resolve("moved"), folder.resolve("moved-again"));
        assertThat(here.dateline("eval", "--rerun", "a.run", "--index", "moved-again")
                        .err())
                .isEqualTo("the run is the same, byte for byte\n");
        assertThat(here.dateline("eval", "--rerun", "a.run").code()).isEqualTo(4);
    }

    @Test
    void aRunByAgeKeepsItsTime() throws IOException {
        assertThat(eval("--recency", "30d", "--run", "a.run").code()).isZero();
        assertThat(read("a.run.manifest")).contains("\nrecency=PT720H\n", "\nas-of=2");

        Ran again = here.dateline("eval", "--rerun", "a.run.manifest", "--run", "b.run");

        assertThat(again.err()).isEqualTo("the run is the same, byte for byte\n");
        assertThat(read("b.run")).isEqualTo(read("a.run"));
    }

    @Test
    void aChangedIndexIsNamedAsTheReason() throws IOException {
        eval("--run", "a.run");
        here.dateline("delete", "ferry-1", "--yes");

        Ran again = here.dateline("eval", "--rerun", "a.run.manifest");

        assertThat(again.err()).contains("the run is another one: these have changed", "index: 5-", " → 4-");
        assertThat(again.code()).isEqualTo(1);
    }

    @Test
    void twoRankingsAreCompared() throws IOException {
        write("other.run", "ferry Q0 ferry-2 1 2.0 other\nstrike Q0 strike 1 2.0 other\n");

        Ran ran = eval("--measures", "mrr", "--compare", "other.run", "--per-query");

        assertThat(ran.out())
                .contains("against other:\nmrr 0.5000 → 1.0000 (+0.5000), 1 better, 1 equal, 0 worse, p = 1.0000\n")
                .contains("mrr by topic, less that of the other\nferry  1.0000 ")
                .contains("strike 0.0000 ");
        assertThat(eval("--compare", "bm25").out()).contains("against dateline-bm25:");
    }

    @Test
    void aBuildFailsBelowAThreshold() {
        assertThat(eval("--fail-under", "mrr=0.9").code()).isZero();

        Ran failed = eval("--fail-under", "p@10=0.9");
        assertThat(failed.err()).isEqualTo("p@10 is 0.1500, below 0.9\n");
        assertThat(failed.code()).isEqualTo(1);
    }

    @Test
    void valuesAreThereForPrograms() {
        assertThat(eval("--json", "--measures", "mrr", "--per-query").out())
                .contains("\"run\": \"dateline-default\"", "\"mrr\": 1.0", "\"by_topic\"");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(here.dateline("eval").err()).contains("--topics is missing: name a file of topics");
        assertThat(here.dateline("eval", "--topics", "topics.tsv").err())
                .contains("--qrels is missing: name a file of judgements");
        assertThat(eval("--measures", "best").err()).contains("--measures: ");
        assertThat(eval("--topics", "nowhere.tsv").err()).contains("there is no file ");
        assertThat(eval("--from-run", "topics.tsv").err()).contains("topics.tsv:1: ");
        assertThat(eval("--from-run", "x", "--run", "y").code()).isEqualTo(2);
    }
}
