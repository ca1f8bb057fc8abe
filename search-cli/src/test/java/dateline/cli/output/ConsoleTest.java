package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

    /// A part that does not fit is left out whole, and `^C` has its place.
    @ParameterizedTest
    @CsvSource({
        "80, 12 articles · 45 MB of 310 MB · 2900 articles/s · 3 min left",
        "59, 12 articles · 45 MB of 310 MB · 2900 articles/s",
        "40, 12 articles · 45 MB of 310 MB",
        "20, 12 articles",
        "10, 12 arti"
    })
    void partsThatDoNotFitAreLeftOut(int columns, String shown) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(OutputStream.nullOutputStream(), err, new Terminal(false, true, false, columns));
        console.status("12 articles · 45 MB of 310 MB · 2900 articles/s · 3 min left");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\r" + shown + "\u001b[K");
    }

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
