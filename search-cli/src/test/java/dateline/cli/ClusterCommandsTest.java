package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.cli.Ran.Surroundings;
import dateline.cli.output.Terminal;
import dateline.opensearch.ClusterProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each command says of an index on a cluster what it says of one in a folder, or what to do instead.
class ClusterCommandsTest {

    private static final String WIRE =
            "The northern ferry left the harbour of Torvik two hours late on Tuesday because a"
                    + " winch on the car deck had failed during loading and no spare part was to be had before noon. Some forty"
                    + " passengers with tickets for the early sailing went home by bus, and the council will talk about a second"
                    + " boat at its next meeting in the town hall. The harbour master said that the strike of the crane drivers"
                    + " had nothing to do with it.";

    @TempDir
    private static Path folder;

    private static Surroundings here;
    private static ClusterProcess cluster;
    private static String address;

    @BeforeAll
    static void index() throws IOException {
        assumeTrue(
                System.getProperty("fast") == null || System.getProperty("cluster") != null,
                "-Dfast leaves the cluster out");
        Path classes = Path.of(System.getProperty("cluster.classes", "none"));
        assumeTrue(Files.isDirectory(classes), "the module test-cluster is not built");
        cluster = ClusterProcess.start(classes, ClusterProcess.SMALL);
        address = cluster.index("news").toString();
        here = new Surroundings(folder, Map.of("XDG_STATE_HOME", folder.toString()), Terminal.NONE, "");
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(
                news.resolve("wire.jsonl"),
                article("wire", "Ferry late at Torvik", WIRE, "Harbour Wire", "2024-03-01", "sea")
                        + article("copy", "Ferry late", WIRE, "Carrick Today", "2024-03-02", "sea")
                        + article(
                                "strike",
                                "Crane drivers strike",
                                "The strike enters its second week.",
                                "Harbour Wire",
                                "2023-10-12",
                                "labour")
                        + article(
                                "talks",
                                "Talks on ferry prices",
                                "A ferry union and the council talk of the strike.",
                                "Carrick Today",
                                "2023-11",
                                "labour"));
        assertThat(here.dateline("index", "news").code()).isZero();
        Ran ran = here.dateline("index", "news", "--index", address, "--shards", "3", "--replicas", "0");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("4 read = 4 added").contains("index: " + address);
        // An article whose story changed was written again, and counts twice until then.
        assertThat(onCluster("compact").code()).isZero();
    }

    private static String article(String id, String title, String text, String publisher, String date, String tag) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\", \"text\": \"" + text
                + "\", \"publisher\": \"" + publisher + "\", \"date\": \"" + date + "\", \"tags\": [\"" + tag
                + "\"]}\n";
    }

    private static Ran onCluster(String... arguments) {
        return here.dateline(Stream.concat(Arrays.stream(arguments), Stream.of("--index", address))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ferry --format ids",
                "query ferry --json",
                "query ferry strike --all --facet publisher --facet tag --json",
                "query ferry /s harbour --histogram month --json",
                "query --explain ferry AND NOT strike",
                "query --explain (ferry w/5 harbour) w/9 winch",
                "query fery harbuor --json",
                "query zeppelin",
                "query --explain fery AND zeppelin",
                "why wire ferry harbour",
                "count ferry",
                "count --by month,publisher",
                "count --by tag --format csv",
                "get wire",
                "get wire strike --json",
                "story wire",
                "story copy --json",
                "stories",
                "stories --json",
                "related strike",
                "related wire --json",
                "export",
                "export ferry --format csv",
                "fields",
                "fields --json",
                "delete talks",
                "delete --query strike",
            })
    void sayTheSameAsOfAnIndexInAFolder(String line) {
        String[] arguments = line.split(" ", -1);
        Ran expected = here.dateline(arguments);
        Ran actual = onCluster(arguments);
        assertThat(plain(actual.out())).isEqualTo(plain(expected.out()));
        assertThat(actual.code()).as(actual.err()).isEqualTo(expected.code());
    }

    /// {@return output without the time that it took, and without the words that only an index in a folder lists}
    private static String plain(String out) {
        // An export is in the order of the index.
        return out.lines()
                .sorted()
                .collect(Collectors.joining("\n"))
                .replaceAll("\\b[0-9.]+ ?m?s\\b", "TIME")
                .replaceAll("\"took_ms\": *[0-9.]+", "TOOK")
                .replaceAll("(?m)(\\d articles?(, takes away [\\d,]+)?): .*$", "$1")
                .replace(address, "INDEX")
                .replace(folder.resolve(".dateline").toString(), "INDEX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline ferry",
                "terms fer*",
                "suggest fer",
                "quotes ferry",
                "background wire",
                "followups wire",
                "alerts run",
                "vectors build",
                "snapshot copy",
                "verify",
                "upgrade",
            })
    void sayWhatToDoInstead(String line) {
        Ran ran = onCluster(line.split(" ", -1));
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("dateline: ").contains("cluster").doesNotContain("internal error");
    }

    @Test
    void statisticsNameTheEngine() {
        Ran ran = onCluster("stats");
        assertThat(ran.out())
                .containsPattern("articles +4\n")
                .contains(", by OpenSearch 3")
                .doesNotContain("terms");
        assertThat(ran.code()).isZero();
    }

    @Test
    void runsAreEvaluated() throws IOException {
        Files.writeString(folder.resolve("topics.jsonl"), "{\"id\": \"1\", \"text\": \"crane strike\"}\n");
        Files.writeString(folder.resolve("qrels.txt"), "1 0 strike 1\n");
        String[] arguments = {"eval", "--topics", "topics.jsonl", "--qrels", "qrels.txt"};
        Ran actual = onCluster(arguments);
        assertThat(actual.code()).as(actual.err()).isZero();
        assertThat(plain(actual.out())).isEqualTo(plain(here.dateline(arguments).out()));
    }

    @Test
    void shardsAreOfNewIndexesOnACluster() {
        Ran inFolder = here.dateline("index", "news", "--shards", "3");
        assertThat(inFolder.code()).isEqualTo(2);
        assertThat(inFolder.err()).contains("--shards is for an index on a cluster");
        Ran again = here.dateline("index", "news", "--index", address, "--replicas", "0");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("the index is there already and keeps its shards and copies");
    }

    @Test
    void anAnswerThatLacksAShardIsRefusedOrSaysSo() throws Exception {
        cluster.say("stop 2");
        try {
            Ran refused = onCluster("stories");
            assertThat(refused.code()).as(refused.err()).isEqualTo(4);
            assertThat(refused.err()).contains("see that all nodes run").contains("try: --partial, which answers");
            Ran counted = onCluster("count", "ferry");
            assertThat(counted.code()).as(counted.err()).isEqualTo(4);
            assertThat(counted.err()).contains("see that all nodes run").doesNotContain("--partial");
            for (String line : List.of("stories --partial", "query ferry --partial")) {
                Ran partial = onCluster(line.split(" ", -1));
                assertThat(partial.code()).as(partial.err()).isEqualTo(3);
                assertThat(partial.err())
                        .as(line)
                        .containsPattern(
                                "a part of the index did not answer, with what was found: .*(at least|no article)");
            }
            assertThat(onCluster("stories", "--partial", "--by", "month").err())
                    .contains("a part of the index did not answer, with what was found: ");
        } finally {
            cluster.say("start 2");
            String health = cluster.addresses().getFirst() + "/_cluster/health/news?timeout=60s&wait_for_status=green";
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(health)).build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void theShellAsksACluster() {
        Surroundings typed = here.in("crane drivers\n:quit\n");
        assertThat(typed.dateline("shell", "--index", address).out()).contains("Crane drivers strike");
    }

    @Test
    void anIndexIsSwappedForANewOneAndFilesAreReadAgainAfterwards() throws IOException {
        String other = address.replace("/news", "/swapped");
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Files.writeString(first.resolve("a.jsonl"), article("a", "A", "First ferry.", "P", "2024-01-01", "t"));
        Files.writeString(second.resolve("b.jsonl"), article("b", "B", "Second ferry.", "P", "2024-01-02", "t"));
        assertThat(here.dateline("index", "first", "--index", other).code()).isZero();
        Ran swapped = here.dateline("index", "second", "--swap", "--index", other);
        assertThat(swapped.err()).contains("swapped-1 is " + other + " now");
        assertThat(swapped.out()).contains("1 added");
        assertThat(here.dateline("query", "ferry", "--format", "ids", "--index", other)
                        .out())
                .isEqualTo("b\n");
        // What was read into the old index is not in the new one.
        assertThat(here.dateline("index", "first", "--index", other).out()).contains("1 added");
        assertThat(here.dateline("index", "second", "--index", other).out()).contains("1 unchanged");
        Ran nothing = here.dateline("index", "topics.jsonl", "--type", "markdown", "--swap", "--index", other + "x");
        assertThat(List.of(
                        nothing.code(),
                        here.dateline("stats", "--index", other + "x").code()))
                .doesNotContain(0);
    }
}
