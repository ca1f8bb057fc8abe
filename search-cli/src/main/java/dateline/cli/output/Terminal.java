package dateline.cli.output;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What standard output and standard error are connected to.
///
/// @param out     whether standard output is a terminal
/// @param err     whether standard error is a terminal
/// @param outPipe whether standard output is a pipe
/// @param columns the width to lay out text for; 0 when there is none
public record Terminal(boolean out, boolean err, boolean outPipe, int columns) {

    /// {@return whether standard input is a terminal}
    public boolean in() {
        return isTerminal(file(0));
    }

    /// {@return the same of another width}
    ///
    /// @param newColumns the width to lay out text for
    Terminal withColumns(int newColumns) {
        return new Terminal(out, err, outPipe, newColumns);
    }

    /// No terminal: standard output and standard error are files or pipes.
    public static final Terminal NONE = new Terminal(false, false, false, 0);

    static final int DEFAULT_COLUMNS = 80;
    private static final int MOST_COLUMNS = 1000;

    /// Detects what the standard streams are connected to.
    ///
    /// `COLUMNS` sets the width, as long as it is exported; else the terminal is asked.
    ///
    /// @param environment the environment variables
    static Terminal detect(Map<String, String> environment) {
        String outFile = file(1);
        boolean out = isTerminal(outFile);
        boolean err = isTerminal(file(2));
        boolean pipe = outFile.startsWith("pipe:") || outFile.startsWith("socket:");
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns == 0 && out) {
            columns = ask();
        }
        return new Terminal(out, err, pipe, columns == 0 && out ? DEFAULT_COLUMNS : columns);
    }

    /// {@return what Linux says about an open file; elsewhere a guess by Java's console, which needs input and output
    /// to be terminals (but for Java 22 to 24, which claim one always)}
    @SuppressWarnings("SystemConsoleNull")
    private static String file(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() == null ? "" : "/dev/tty";
        }
    }

    private static boolean isTerminal(String file) {
        return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
    }

    private static int ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream answer = stty.getInputStream()) {
                String size = new String(answer.readNBytes(32), StandardCharsets.US_ASCII).strip();
                stty.waitFor(1, TimeUnit.SECONDS);
                return number(size.substring(size.indexOf(' ') + 1));
            }
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number < 0 ? 0 : Math.min(number, MOST_COLUMNS);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
