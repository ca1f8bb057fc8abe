package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `dateline index`: files in, a report out.
class IndexTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        here = Surroundings.of(folder);
        Files.createDirectories(folder.resolve("news"));
        write("news/wire.jsonl", """
                {"id": "1", "title": "Ferry sails", "text": "The northern ferry sails again."}
                {"id": "2", "title": "Strike", "text": "Crane drivers strike."}
                """);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private String query(String word) {
        return here.dateline("query", word, "--format", "ids").out();
    }

    @Test
    void theReportAddsUp() throws IOException {
        Ran first = here.dateline("index", "news");
        assertThat(first.out().lines())
                .first()
                .isEqualTo("2 read = 2 added + 0 updated + 0 unchanged + 0 duplicate + 0 rejected");
        assertThat(first.out())
                .containsPattern(
                        "from 1 file, in .*s, [\\d,]+ articles/s, [\\d.]+ (bytes|[KMG]B)/s\nindex: .*\\.dateline\n$");
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(query("ferry")).isEqualTo("1\n");

        write("news/wire.jsonl", """
                {"id": "1", "title": "Ferry sails", "text": "The northern ferry sails again."}
                {"id": "2", "title": "Strike ends", "text": "Crane drivers work."}
                {"id": "3", "title": "Quay", "text": "It is old."}
                {"broken": \s
                {"id": "3", "title": "Quay", "text": "It is new."}
                """);
        Ran second = here.dateline("index", "news");
        assertThat(second.out().lines())
                .first()
                .isEqualTo("5 read = 1 added + 1 updated + 1 unchanged + 1 duplicate + 1 rejected");
        assertThat(second.err()).contains("wire.jsonl:4: ");
        assertThat(second.code()).isEqualTo(3);
        assertThat(query("new")).isEqualTo("3\n");
    }

    @Test
    void theReportIsALineOfJson() {
        Ran ran = here.dateline("index", "--json", "news");
        assertThat(ran.out())
                .startsWith("{\"format_version\":1,")
                .contains("\"read\":2,", "\"added\":2,", "\"rejected\":0,", "\"files\":1,")
                .endsWith("}\n")
                .hasLineCount(1);
        assertThat(here.dateline("index", "--json", "-q", "news").out()).contains("\"files_unchanged\":1,");
    }

    @Test
    void quietSaysNothing() throws IOException {
        write("news/bad.jsonl", "{\"id\": \"4\", \"text\": \"x\"}\n{bad}\n");
        Ran ran = here.dateline("index", "-q", "news");
        assertThat(ran.out() + ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(3);
    }

    @Test
    void theFirstTwentyRejectedAreNamedAndAFileKeepsAll() throws IOException {
        write("news/bad.jsonl", "{\"id\": \"4\", \"text\": \"x\"}\n" + "{bad}\n".repeat(25));
        Ran ran = here.dateline("index", "news/bad.jsonl", "--errors", "errors.jsonl");
        assertThat(ran.err().lines()).hasSize(21);
        assertThat(ran.err()).contains("bad.jsonl:2: ", "bad.jsonl:21: ").endsWith("… and 5 more records rejected\n");
        assertThat(Files.readAllLines(folder.resolve("errors.jsonl")))
                .hasSize(25)
                .allSatisfy(line -> assertThat(line).startsWith("{\"kind\":\"rejected\",\"path\":"));
        assertThat(here.dateline("index", "news/bad.jsonl").err())
                .endsWith("… and 5 more records rejected (--errors FILE names all)\n");
    }

    @Test
    void filesThatAreNoArticlesAreNamed() throws IOException {
        Files.write(folder.resolve("news/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Ran ran = here.dateline("index", "news");
        assertThat(ran.err()).startsWith("skipped ").contains("picture.png: ");
        assertThat(ran.out()).contains("from 1 file, 1 skipped, in ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void filesOfOneFolderAreNotNamedOneByOneForOneReason() throws IOException {
        for (int i = 0; i < 9; i++) {
            Files.write(folder.resolve("news/" + i + ".png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        }
        Ran ran = here.dateline("index", "news");
        assertThat(ran.err().replace(folder + "/", "").lines())
                .hasSize(4)
                .startsWith("skipped news/0.png: none of the formats that hold articles: an image")
                .endsWith("skipped 6 more in news/: none of the formats that hold articles: an image"
                        + " (--errors FILE names all)");
    }

    @Test
    void fieldsCanBeMapped() throws IOException {
        write("odd.jsonl", "{\"id\": \"9\", \"h1\": \"Zeppelin\", \"guff\": \"lands\"}\n");
        here.dateline("index", "odd.jsonl", "--map", "title=h1", "--map", "body=guff");
        assertThat(query("title:zeppelin")).isEqualTo("9\n");
        assertThat(query("lands")).isEqualTo("9\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --map body           | dateline: cannot map 'body'
                    --type nonsense      | dateline: no format is called 'nonsense'
                    --encoding nonsense  | dateline: no charset is called 'nonsense'
                    --errors no/such/dir | dateline: there is no folder
                    --language english   | dateline: 'english' is no language tag; write en
                    """)
    void wrongOptionsAreRefused(String options, String message) {
        Ran ran = here.dateline(("index news " + options).split(" "));
        assertThat(ran.err()).startsWith(message);
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aPathThatIsNotThereIsRejected() {
        Ran ran = here.dateline("index", "nowhere", "news");
        assertThat(ran.err()).contains("nowhere: ");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(query("ferry")).isEqualTo("1\n");
    }

    @Test
    void theIndexIsWhereItIsNamed() {
        here.dateline("index", "news", "--index", "a/b");
        assertThat(folder.resolve("a/b")).isDirectory();
        assertThat(folder.resolve(".dateline")).doesNotExist();
        assertThat(here.dateline("query", "ferry", "--count", "--index", "a/b").out())
                .isEqualTo("1\n");
    }

    @Test
    void aFolderOfOtherThingsIsNoIndex() {
        Ran ran = here.dateline("index", "news", "--index", "news");
        assertThat(ran.err()).contains("not empty");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aSecondWriterIsTurnedAway() {
        here.dateline("index", "news");
        try (ArticleIndex other = ArticleIndex.open(folder.resolve(".dateline"))) {
            Ran ran = here.dateline("index", "news");
            assertThat(ran.err())
                    .startsWith("dateline: ")
                    .contains("another writer holds it")
                    .contains("try: --wait 60s");
            assertThat(ran.code()).isEqualTo(4);
            assertThat(here.dateline("index", "news", "--wait", "1ms").err())
                    .contains("another writer holds it")
                    .doesNotContain("try:");
            assertThat(query("ferry")).isEqualTo("1\n");
            assertThat(other.stats().articles()).isEqualTo(2);
        }
    }

    @Test
    void aSwapIsOfAnIndexOnACluster() {
        assertThat(here.dateline("index", "news", "--swap").err())
                .contains("--swap makes an index on a cluster anew")
                .contains("for one in a folder, index into another folder and rename it");
        assertThat(here.dateline("index", "news", "--swap", "--watch", "--index", "http://127.0.0.1:1/news")
                        .err())
                .contains("--swap ends when all is read");
    }
}
