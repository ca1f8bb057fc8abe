package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.ArticleIndex;
import dateline.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own shows: pipes that close, disks that are full.
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {

    private static final int SIGINT = 2;

    @TempDir
    private static Path folder;

    private static Launched launched;

    /// An index whose export no pipe holds.
    @BeforeAll
    static void index() throws Exception {
        launched = new Launched(folder.resolve("bin"));
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            String body = "The northern ferry sails again. ".repeat(1000);
            for (int i = 0; i < 20; i++) {
                index.add(Article.builder("id-" + i)
                        .title("Ferry " + i)
                        .body(body)
                        .build());
            }
            index.commit();
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        Ran ran = launched.sh(folder, "{ dateline export; echo \"code $?\" >&2; } | head -n 1 | cut -c 1-20");
        assertThat(ran.out()).isEqualTo("{\"id\":\"id-0\",\"title\"\n");
        assertThat(ran.err()).isEqualTo("code 0\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnError() throws Exception {
        Ran ran = launched.sh(folder, "dateline query ferry -q > /dev/full || echo \"code $?\"");
        assertThat(ran.err()).isEqualTo("dateline: cannot write the results: No space left on device\n");
        assertThat(ran.out()).isEqualTo("code 2\n");
    }

    @Test
    void standardErrorThatIsClosedDoesNoHarm() throws Exception {
        assertThat(launched.sh(folder, "dateline query ferry --count 2>&-").out())
                .isEqualTo("20\n");
    }

    @Test
    void argumentsAreUtf8() throws Exception {
        Ran ran = launched.sh(folder, "dateline query --explain 'Müller — 北京'");
        assertThat(ran.out()).startsWith("Müller").contains("北京");
    }

    @Test
    void articlesComeFromStandardInput() throws Exception {
        Ran ran = launched.sh(folder, """
                echo '{"id": "1", "title": "Zeppelin lands"}' | dateline index - --index piped -q
                dateline query zeppelin --index piped --format ids
                echo '{"id": "2", "title": "Zeppelin starts"}' | dateline query zeppelin --in - --format ids
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("1\n2\n");
    }

    /// The bad record is reported as soon as it is read, which shows that those before it were.
    @Test
    void ctrlCKeepsWhatWasIndexed() throws Exception {
        assumeFalse(isInterruptIgnored(), "what runs in the background of a script is deaf to Ctrl-C");
        Process process = launched.start(folder, "exec dateline index - --index stopped");
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
                Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 1000; i++) {
                in.write("{\"id\": \"" + i + "\", \"title\": \"Ferry\", \"body\": \"" + "word ".repeat(200) + "\"}\n");
                in.write(i == 500 ? "{bad}\n" : "");
            }
            in.flush();
            assertThat(err.readLine()).startsWith("-:502: ");
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(err.readLine())
                    .matches("stopped: the index holds [\\d,]+ articles; the same command takes up the rest");
            assertThat(err.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Integer.parseInt(launched.sh(folder, "dateline query ferry --count --index stopped")
                        .out()
                        .strip()))
                .isPositive();
    }

    /// Whether this process, and so each that it starts, ignores SIGINT, as a shell has it for commands in the
    /// background.
    static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        long signals =
                Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16);
        return (signals & 1L << (SIGINT - 1)) != 0;
    }
}
