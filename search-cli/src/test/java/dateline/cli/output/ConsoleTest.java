package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    /// What a run still shows while its process ends would stand behind the prompt.
    @Test
    void nothingIsShownAtTheBottomAfterItsEnd() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(OutputStream.nullOutputStream(), err, new Terminal(false, true, false, 80));
        console.status("12 articles");
        console.endStatus();
        console.note("stopped");
        console.status("13 articles");
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("stopped\n").doesNotContain("13 articles");
    }
}
