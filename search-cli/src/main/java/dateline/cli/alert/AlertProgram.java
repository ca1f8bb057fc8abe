package dateline.cli.alert;

import dateline.format.AlertJson;
import dateline.format.AlertNotice;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Passes what is new to a program, as JSON Lines on its standard input. The program is started without a shell.
final class AlertProgram {

    private AlertProgram() {}

    /// Runs the program of an alert.
    ///
    /// @param alert     the alert
    /// @param notice    what is new
    /// @param directory where it runs
    /// @throws IOException if it cannot be started, fails, or takes too long
    static void run(Alert alert, AlertNotice notice, Path directory) throws IOException {
        String program = alert.program().getFirst();
        // From a file, for a program that does not read its input must not hold up who writes it.
        Path input = Files.createTempFile("dateline-alert", ".jsonl");
        try {
            StringBuilder json = new StringBuilder();
            AlertJson.write(notice, json::append);
            Files.writeString(input, json);
            Process process = new ProcessBuilder(alert.program())
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            await(process, alert, program);
        } finally {
            Files.deleteIfExists(input);
        }
    }

    private static void await(Process process, Alert alert, String program) throws IOException {
        try {
            if (!process.waitFor(alert.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        program + " took more than " + alert.limit().toMillis() + " ms and was stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with " + process.exitValue());
        }
    }
}
