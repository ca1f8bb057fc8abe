package dateline.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class DetachedLauncherTest {

    @TempDir
    Path folder;

    @Test
    void whatIsStartedGetsArgumentsAndVariablesButNoInput() throws Exception {
        Path told = folder.resolve("told");
        assertThat(new ProcessBuilder("mkfifo", told.toString()).start().waitFor())
                .isZero();
        Path script = Files.writeString(folder.resolve("a browser"), """
                #!/bin/sh
                { printf '%s|' "$BROWSER" "$@"; cat; } > "$OUT"
                """);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        new DetachedLauncher()
                .start(
                        List.of(script.toString(), "http://127.0.0.1/?q=a b", "$HOME"),
                        Map.of("OUT", told.toString(), "BROWSER", "firefox"));
        // Reading waits until the script writes.
        assertThat(Files.readString(told)).isEqualTo("firefox|http://127.0.0.1/?q=a b|$HOME|");
    }

    @Test
    void whatIsMissingIsSaid() {
        for (String program : List.of("dateline-has-no-such-browser", "/nowhere/browser")) {
            assertThatThrownBy(() -> new DetachedLauncher().start(List.of(program, "x"), Map.of()))
                    .isInstanceOf(IOException.class);
        }
    }
}
