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

/// `dateline judge`, answered from a script.
class JudgeTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
        Files.writeString(folder.resolve("topics.tsv"), "ferry\tferry sails?\nstrike\tstrike\n");
    }

    private Ran judge(String keys, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "judge";
        arguments[1] = "--topics";
        arguments[2] = "topics.tsv";
        arguments[3] = "--qrels";
        arguments[4] = "my.qrels";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return here.in(keys).dateline(arguments);
    }

    private List<String> judgements() throws IOException {
        return Files.readAllLines(folder.resolve("my.qrels"));
    }

    @Test
    void oneKeyJudgesAnArticle() throws IOException {
        Ran ran = judge("2\nn\n0\ny\n1\n");

        assertThat(ran.out())
                .contains("topic 1 of 2: ferry sails?\n", "Ferry to Torvik sails again\n")
                .contains("article 1 of 2 [", "article 2 of 2 [", "topic 2 of 2: strike\n", "article 3 of 3 [");
        assertThat(judgements())
                .hasSize(5)
                .startsWith("ferry 0 ferry-1 2", "ferry 0 ferry-2 0")
                .allMatch(line -> line.matches("(ferry|strike) 0 \\S+ [012]"));
        assertThat(ran.err())
                .isEqualTo("5 judgements made, 5 in the file\nall that the rankings find for 2 topics is judged\n");
        assertThat(ran.code()).isZero();
        assertThat(here.dateline("eval", "--topics", "topics.tsv", "--qrels", "my.qrels")
                        .code())
                .isZero();
    }

    @Test
    void judgingGoesOnWhereItEnded() throws IOException {
        Ran first = judge("1\nq\n");
        assertThat(first.err())
                .isEqualTo("1 judgement made, 1 in the file\nthe same command goes on where this ended\n");
        assertThat(judgements()).containsExactly("ferry 0 ferry-1 1");

        Ran second = judge("0\n");

        assertThat(second.out()).contains("article 2 of 2 [").doesNotContain("Ferry to Torvik sails again\n");
        assertThat(judgements()).containsExactly("ferry 0 ferry-1 1", "ferry 0 ferry-2 0");
        assertThat(second.err()).as("the end of input is no loss").startsWith("1 judgement made, 2 in the file\n");
    }

    @Test
    void theLastJudgementCanBeTakenBackAcrossTopics() throws IOException {
        Ran ran = judge("u\n1\n1\nu\n0\nq\n");

        assertThat(ran.out()).contains("nothing was judged yet that could be taken back\n");
        assertThat(judgements()).containsExactly("ferry 0 ferry-1 1", "ferry 0 ferry-2 0");
    }

    @Test
    void whatIsSkippedComesAnotherTime() throws IOException {
        assertThat(judge("s\nt\nt\n").err())
                .isEqualTo("0 judgements made, 0 in the file\nthe same command goes on where this ended\n");
        assertThat(folder.resolve("my.qrels")).doesNotExist();
        assertThat(judge("s\n3\n").out()).contains("article 2 of 2 [");
        assertThat(judgements()).containsExactly("ferry 0 ferry-2 3");
    }

    @Test
    void theWholeArticleAndTheKeysAreShown() {
        assertThat(judge("o\n?\nq\n").out())
                .contains("The captain had waited.\n")
                .contains("u     undo: take the last judgement back\n");
    }

    @Test
    void whatTheFileHadStays() throws IOException {
        Files.writeString(folder.resolve("my.qrels"), "# mine\nferry 0 ferry-1 -1\nother 0 x 1");

        judge("3\nq\n");

        assertThat(judgements()).containsExactly("# mine", "other 0 x 1", "ferry 0 ferry-1 3");
    }

    @Test
    void runsOfOthersAreJudgedToo() throws IOException {
        Files.writeString(folder.resolve("a.run"), "ferry Q0 strike 1 2.0 x\nferry Q0 gone 2 1.0 x\n");

        Ran ran = judge("1\n1\n1\nq\n", "--with-run", "a.run", "--rankings", "bm25");

        assertThat(ran.out()).contains("the index has no article gone", "Crane drivers strike");
        assertThat(judgements()).contains("ferry 0 strike 1");
        assertThat(judge("q\n", "--pool-depth", "1", "--rankings", "bm25").out())
                .contains("topic 2 of 2")
                .doesNotContain("topic 1 of 2");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(here.dateline("judge").err()).contains("--topics is missing");
        assertThat(here.dateline("judge", "--topics", "topics.tsv").err()).contains("--qrels is missing");
        assertThat(judge("q\n", "--rankings", "best").err())
                .contains("--rankings takes default, bm25, deep, semantic, deep-semantic");
    }
}
