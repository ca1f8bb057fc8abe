package dateline.cli;

import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A run of the command in the test's own process: what came out, and how it ended.
///
/// @param code the exit code
/// @param out  standard output
/// @param err  standard error
public record Ran(int code, String out, String err) {

    /// The surroundings of a run.
    ///
    /// @param directory   what relative paths go by
    /// @param environment the environment variables
    /// @param terminal    what the outputs are connected to
    /// @param in          standard input
    public record Surroundings(Path directory, Map<String, String> environment, Terminal terminal, String in) {

        public static Surroundings of(Path directory) {
            return new Surroundings(directory, Map.of(), Terminal.NONE, "");
        }

        public Surroundings with(String variable, String value) {
            return new Surroundings(directory, Map.of(variable, value), terminal, in);
        }

        public Surroundings in(String text) {
            return new Surroundings(directory, environment, terminal, text);
        }

        public Surroundings on(Terminal other) {
            return new Surroundings(directory, environment, other, in);
        }

        public Ran dateline(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Session session = new Session(
                    new Console(out, err, terminal),
                    new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                    environment,
                    directory);
            int code = Cli.run(List.of(arguments), session);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
