package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `dateline index --watch`, in a process of its own. Each step waits for what the process says; the time limit is
/// there to end a test that waits for what never comes.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class WatchTest {

    @TempDir
    private Path folder;

    private Launched launched;
    private Process process;
    private BufferedReader err;

    @BeforeEach
    void start() throws IOException {
        launched = new Launched(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("in"));
        write("in/a.jsonl", "{\"id\": \"1\", \"title\": \"Ferry sails\"}\n{bad}\n");
        process = launched.start(folder, "exec dateline index in --watch --errors errors.jsonl");
        err = process.errorReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() throws IOException {
        process.destroyForcibly();
        err.close();
    }

    /// Puts a file there in one step.
    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Path made = Files.writeString(folder.resolve("made"), content);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String count(String word) throws IOException, InterruptedException {
        return launched.sh(folder, "dateline query " + word + " --count").out();
    }

    @Test
    void whatComesOrChangesIsIndexedAndWhatIsBrokenIsKept() throws Exception {
        assertThat(err.readLine()).contains("a.jsonl:2: bad JSON");
        assertThat(err.readLine()).isEqualTo("watching for changes; Ctrl-C ends it");
        assertThat(count("ferry")).isEqualTo("1\n");

        write("in/b.jsonl", "{\"id\": \"2\", \"title\": \"Ferry strike\"}\n");
        assertThat(err.readLine()).isEqualTo("1 added, 0 updated, 0 deleted");
        assertThat(count("strike")).isEqualTo("1\n");

        write("in/b.jsonl", "{\"id\": \"2\", \"title\": \"Ferry strike ends\"}\n{\"id\": \n");
        assertThat(err.readLine()).contains("b.jsonl:2: bad JSON");
        assertThat(err.readLine()).isEqualTo("0 added, 1 updated, 0 deleted");

        write("in/c.jsonl", "{\"id\": \"3\", \"title\": \"Rain\"}\n");
        assertThat(err.readLine()).as("nothing is said twice").isEqualTo("1 added, 0 updated, 0 deleted");
        assertThat(Files.readAllLines(folder.resolve("errors.jsonl")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("a.jsonl\",\"record\":\"2\""),
                        second -> assertThat(second).contains("b.jsonl\",\"record\":\"2\""));
    }

    @Test
    void eachReportIsALineOfJson() throws Exception {
        Process json = launched.start(folder, "exec dateline index in --watch --json -q --index other");
        try (BufferedReader out = json.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"format_version\":1,").contains("\"added\":1");
            write("in/b.jsonl", "{\"id\": \"2\", \"title\": \"Ferry strike\"}\n");
            assertThat(out.readLine()).startsWith("{\"format_version\":1,").contains("\"added\":1", "\"updated\":0");
        } finally {
            json.destroyForcibly();
        }
    }

    @Test
    void ctrlCEndsIt() throws Exception {
        assumeFalse(ProcessTest.isInterruptIgnored(), "what runs in the background of a script is deaf to Ctrl-C");
        assertThat(err.readLine()).contains("a.jsonl:2: bad JSON");
        assertThat(err.readLine()).isEqualTo("watching for changes; Ctrl-C ends it");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(count("ferry")).isEqualTo("1\n");
        assertThat(launched.sh(folder, "dateline index in -q || echo $?").out()).isEqualTo("3\n");
    }
}
