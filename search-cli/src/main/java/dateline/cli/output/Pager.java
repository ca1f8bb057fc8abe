package dateline.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows long text by the pager of the user: `$DATELINE_PAGER`, else `$PAGER`, else `less`, as version control does.
/// `cat` or an empty one is none; so is `less` that nobody asked for where the terminal is a dumb one (`TERM=dumb`).
/// `less` ends by itself where the text fits the screen, and keeps colours.
public final class Pager {

    private static final String DEFAULT = "less";
    private static final String LESS_OPTIONS = "FRX";

    private Pager() {}

    /// Writes text, by a pager where standard output is a terminal.
    ///
    /// @param console     takes it where there is no pager
    /// @param environment the environment variables
    /// @param text        writes it
    public static void show(Console console, Map<String, String> environment, Consumer<Out> text) {
        Optional<String> pager =
                console.isProcess() && console.terminal().out() ? command(environment) : Optional.empty();
        if (pager.isEmpty()) {
            text.accept(console.out());
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = Out.file(bytes);
        text.accept(out);
        out.flush();
        if (!ran(pager.get(), environment, bytes.toByteArray())) {
            console.out().print(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    /// {@return the command of the pager; empty for none}
    static Optional<String> command(Map<String, String> environment) {
        String byDefault = environment.getOrDefault("TERM", "").equals("dumb") ? "" : DEFAULT;
        String pager = environment
                .getOrDefault("DATELINE_PAGER", environment.getOrDefault("PAGER", byDefault))
                .strip();
        return pager.isEmpty() || pager.equals("cat") ? Optional.empty() : Optional.of(pager);
    }

    /// Whether the pager showed it. One that is not there ends with 126 or 127, as shells say.
    private static boolean ran(String pager, Map<String, String> environment, byte[] text) {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", pager)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(pager.equals(DEFAULT) ? Redirect.DISCARD : Redirect.INHERIT);
            if (environment.getOrDefault("LESS", "").isEmpty()) {
                builder.environment().put("LESS", LESS_OPTIONS);
            }
            Process process = builder.start();
            try (OutputStream to = process.getOutputStream()) {
                to.write(text);
            } catch (IOException e) {
                // It ended before it read all: the reader has seen enough, or there is no such pager.
            }
            int code = process.waitFor();
            return code != 126 && code != 127;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
