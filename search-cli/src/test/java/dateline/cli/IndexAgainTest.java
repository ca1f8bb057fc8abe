package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline index`, run again and again, and before it is run.
class IndexAgainTest {

    @TempDir
    Path folder;

    private Ran.Surroundings here;

    @BeforeEach
    void write() throws IOException {
        here = Ran.Surroundings.of(folder);
        write("news/a.jsonl", "{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": \"The ferry sails again.\"}\n");
        write("news/b.jsonl", "{\"id\": \"2\", \"title\": \"Strike\", \"body\": \"The strike goes on.\"}\n");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void whatDidNotChangeIsLeftAlone() {
        here.dateline("index", "news");
        Ran again = here.dateline("index", "news");
        assertThat(again.out())
                .startsWith("2 read = 0 added + 0 updated + 2 unchanged + 0 duplicate + 0 rejected\n"
                        + "from 0 files, 2 unchanged, in ");
    }

    @Test
    void whatVanishedIsSaidAndDeletedOnRequest() throws IOException {
        here.dateline("index", "news");
        Files.delete(folder.resolve("news/b.jsonl"));

        assertThat(here.dateline("index", "news").out()).contains("1 vanished; --sync deletes them\n");
        assertThat(here.dateline("query", "strike", "--count").out()).isEqualTo("1\n");
        assertThat(here.dateline("index", "news", "--sync", "--json").out()).contains("\"deleted\":1,");
        assertThat(here.dateline("query", "strike", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void aDamagedManifestIsFoundAndRebuilt() throws IOException {
        here.dateline("index", "news");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(".dateline/manifest"), "*.cfs")) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        Ran verify = here.dateline("verify");
        assertThat(verify.code()).isEqualTo(4);
        assertThat(verify.out()).startsWith("manifest/").contains("articles are not affected", "reads all files again");

        Ran index = here.dateline("index", "news", "--sync");
        assertThat(index.err()).startsWith("the manifest ").contains("is rebuilt", "all files are read again");
        assertThat(index.out()).startsWith("2 read = 0 added + 0 updated + 2 unchanged");
        assertThat(here.dateline("verify").code()).isZero();
    }

    @Test
    void aManifestThatCannotBeWrittenIsNamedWithWhatIsKept() throws IOException {
        here.dateline("index", "news/a.jsonl");
        Path manifest = folder.resolve(".dateline/manifest");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(manifest)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(manifest);
        Files.writeString(manifest, "a file where a folder is to be");

        Ran ran = here.dateline("index", "news");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("the index holds 1 article")
                .contains("\ndateline: cannot keep the manifest in ")
                .hasLineCount(2);
    }

    @Test
    void anIndexCannotBeWhereAFileIs() throws IOException {
        write("a-file", "text");

        Ran ran = here.dateline("index", "news", "--index", "a-file");
        assertThat(ran.code()).isIn(2, 4);
        assertThat(ran.err()).startsWith("dateline: cannot create an index in ").contains("a-file is not a folder");
    }

    @Test
    void repeatedIdsCanBeAnError() throws IOException {
        write("news/c.jsonl", "{\"id\": \"1\", \"title\": \"Other\"}\n");

        Ran ran = here.dateline("index", "news", "--on-duplicate", "error");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("dateline: id 1 of ", "c.jsonl:1 is that of ", "--on-duplicate replace or skip");
        assertThat(here.dateline("index", "news", "--on-duplicate", "skip").out())
                .startsWith("3 read = 2 added + 0 updated + 0 unchanged + 1 duplicate + 0 rejected\n");
    }

    /// What looks like an id in several files, and is none, loses articles.
    @Test
    void recordsThatAllHaveTheSameIdDrawARemark() throws IOException {
        write("odd/a.csv", "uuid,title,text\nx,First,One.\n");
        write("odd/b.csv", "uuid,title,text\nx,Second,Two.\n");
        write("odd/c.csv", "uuid,title,text\nx,Third,Three.\n");

        assertThat(here.dateline("index", "odd").err())
                .contains("many records have the id of another one", "--map =NAME");
        Ran ran = here.dateline("index", "odd", "--map", "=uuid", "--again");
        assertThat(ran.err()).doesNotContain("many records");
        assertThat(ran.out()).startsWith("3 read = 3 added");
    }

    @Test
    void whatIsSaidOfTheFilesIsKeptWithTheIndex() throws IOException {
        write("odd/a.jsonl", "{\"id\": \"9\", \"h1\": \"Zeppelin\", \"guff\": \"lands\"}\n");
        write("map", "# ours\ntitle=h1\nbody=guff\n");
        here.dateline("index", "odd", "--map", "@map", "--language", "nl");
        write("odd/b.jsonl", "{\"id\": \"8\", \"h1\": \"Balloon\", \"guff\": \"rises\"}\n");
        here.dateline("index", "odd");

        assertThat(here.dateline("query", "title:balloon", "--format", "ids").out())
                .isEqualTo("8\n");
        assertThat(here.dateline("get", "8", "--json").out()).contains("\"language\":\"nl\"");

        here.dateline("index", "odd", "--map", "none", "--language", "auto");
        assertThat(here.dateline("query", "title:balloon", "--format", "ids").out())
                .isEmpty();
    }

    @Test
    void aDryRunShowsWhatWouldComeAndWritesNothing() throws IOException {
        write("news/feed", "<rss><channel><title>Post</title><item><title>Rain</title></item></channel></rss>");
        write("news/bad.jsonl", "{\"id\": \"3\", \"title\": \"Three\"}\n{broken\n");
        write("news/c.bin", "\0\1\2\3");

        Ran ran = here.dateline("index", "--dry-run", "news");

        assertThat(ran.out())
                .startsWith("recognised: 2 json, 1 feed, 1 jsonl; 4 articles\n")
                .contains(
                        "  title      json: title (3), feed: title (1)\n",
                        "  publisher  feed: feed.title (1)\n",
                        "a.jsonl:1\n  id         1\n  title      Ferry sails\n",
                        "would be rejected: 1 record\n",
                        "bad.jsonl:2: bad JSON",
                        "would be skipped: 1 file\n",
                        "c.bin: none of the formats that hold articles\n")
                .endsWith("nothing was written\n");
        assertThat(ran.out().lines().count()).isLessThan(45);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(folder.resolve(".dateline")).doesNotExist();
    }

    @Test
    void limitsAreNamedWithTheOptionThatLiftsThem() throws IOException {
        write("news/a.jsonl", "{\"id\": \"1\", \"body\": \"" + "x".repeat(3000) + "\"}\n");

        assertThat(here.dateline("index", "news", "--max-record", "2KB").err())
                .contains("a.jsonl:1: record is larger than 2 KB, the limit of --max-record");
        assertThat(here.dateline("index", "news", "--max-record", "4KB").code()).isZero();
        assertThat(here.dateline("index", "news", "--max-record", "2PB").err())
                .startsWith("dateline: --max-record takes an amount such as 16MB, up to 1GB, not '2PB'");
    }

    @Test
    void whereAnArticleCameFromIsShown() {
        here.dateline("index", "news");

        assertThat(here.dateline("get", "1", "--provenance").out()).contains(folder + "/news/a.jsonl:1", "json: title");
        assertThat(here.dateline("export").out()).contains("\"source\":{\"path\":\"", "\"record\":\"1\"}");
    }
}
