package dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Where the `dateline` command starts.
public final class Main {

    private Main() {}

    /// Runs the command and ends the process with its exit code.
    ///
    /// @param args what was typed after `dateline`
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var spec = CommandSpec.create()
                .name("dateline")
                .version("dateline " + version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version and exit.")
                        .build());
        spec.usageMessage().description("Full-text search for collections of articles.");
        return new CommandLine(spec).setExpandAtFiles(false).setExecutionStrategy(Main::run);
    }

    private static int run(ParseResult parsed) {
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        var commandLine = parsed.commandSpec().commandLine();
        commandLine.usage(commandLine.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static String version() {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
