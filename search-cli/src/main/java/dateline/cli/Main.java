package dateline.cli;

import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.StandardError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where the `dateline` command starts.
public final class Main {

    private Main() {}

    /// Runs the command and ends the process with its exit code.
    ///
    /// @param args what was typed after `dateline`
    public static void main(String[] args) {
        // What fails on a thread of its own fails the work that waits for it, which says so; a trace beside it is
        // noise.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        end(run(args));
    }

    private static int run(String... args) {
        try {
            Map<String, String> environment = System.getenv();
            Session session = new Session(Console.system(environment), System.in, environment, Path.of(""));
            return Cli.run(List.of(args), session);
        } catch (Throwable e) {
            StandardError.line("dateline: internal error: " + e);
            return 2;
        }
    }

    /// Ends the process without the detours of `System.exit`, which starts Java's logging to say so.
    ///
    /// A process that a signal ends already is left to it: what was indexed is being committed.
    static void end(int code) {
        Runtime runtime = Runtime.getRuntime();
        try {
            runtime.addShutdownHook(new Thread());
        } catch (IllegalStateException e) {
            runtime.exit(code);
        }
        runtime.halt(code);
    }
}
