package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said while an index is empty or another run writes it, and of files that are not there.
class FirstRunTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        here = Surroundings.of(folder);
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"1\", \"title\": \"Ferry sails\"}\n");
    }

    @Test
    void anEmptyIndexSaysSoAndWhetherARunWritesIt() {
        Path place = folder.resolve(".dateline");
        try (ArticleIndex index = ArticleIndex.create(place)) {
            assertThat(SearchIndex.isBeingWritten(place)).isTrue();
            Ran ran = here.dateline("query", "ferry");
            assertThat(ran.err())
                    .startsWith("warning: the index holds no articles\n")
                    .contains("a run is writing it")
                    .doesNotContain("no article has the word");
            assertThat(ran.code()).isEqualTo(1);
            index.refresh();
        }
        assertThat(SearchIndex.isBeingWritten(place)).isFalse();
        assertThat(here.dateline("query", "ferry").err()).contains("dateline index PATH adds some");
        assertThat(here.dateline("query", "ferry", "-q").err()).isEmpty();
    }

    @Test
    void aRunWaitsForAnotherWriterAsLongAsItIsTold() {
        Path place = folder.resolve(".dateline");
        CompletableFuture<Ran> waiting;
        try (ArticleIndex other = ArticleIndex.create(place)) {
            assertThat(here.dateline("index", "a.jsonl").code()).isEqualTo(4);
            assertThat(here.dateline("index", "a.jsonl", "--wait", "1ms").code())
                    .isEqualTo(4);
            waiting = CompletableFuture.supplyAsync(() -> here.dateline("index", "a.jsonl", "--wait", "2m"));
            other.commit();
        }
        assertThat(waiting.join().code()).isZero();
        assertThat(here.dateline("query", "ferry", "--count").out()).isEqualTo("1\n");
    }

    @Test
    void aNameThatNoFileHasIsASlipAndMakesNoIndex() {
        Ran ran = here.dateline("index", "nofile");
        assertThat(ran.err()).startsWith("dateline: there is no file or folder nofile\n");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve(".dateline")).doesNotExist();

        Ran beside = here.dateline("index", "nofile", "a.jsonl");
        assertThat(beside.err()).contains("nofile: no such file or folder");
        assertThat(beside.code()).isEqualTo(3);
    }

    @Test
    void aFileOfNoKnownFormatIsNoSuccess() throws IOException {
        Files.write(
                folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        Ran ran = here.dateline("index", "picture.png");
        assertThat(ran.err()).contains("nothing was read");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aRunThatFoundNoArticleMakesNoIndex() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("place"));
        Files.writeString(folder.resolve("nul.json"), "");
        Files.writeString(folder.resolve("cut.json"), "{\"title\": \"Ferr");
        for (String path : List.of("empty", "nul.json", "cut.json", "*.nothing")) {
            for (String index : List.of("place", "new")) {
                Ran ran = here.dateline("index", path, "--index", index);
                assertThat(ran.err()).as(path).endsWith("no index is made, as there is no article for it\n");
                assertThat(ran.out()).as(path).doesNotContain("/s").doesNotContain("index:");
            }
            assertThat(folder.resolve("new")).doesNotExist();
            assertThat(folder.resolve("place")).isEmptyDirectory();
        }
        assertThat(here.dateline("index", "-q", "empty", "--index", "new").err())
                .isEmpty();
        assertThat(here.dateline("index", "a.jsonl", "--errors", "no/such/file", "--index", "new")
                        .err())
                .doesNotContain("no index is made");
        assertThat(folder.resolve("new")).doesNotExist();

        here.dateline("index", "a.jsonl", "--index", "new");
        assertThat(here.dateline("index", "empty", "--index", "new").out()).contains("index:");
        assertThat(folder.resolve("new")).exists();
    }
}
