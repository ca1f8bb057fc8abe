package dateline.cli;

import dateline.cli.command.Session;
import dateline.cli.output.Console;
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
        Map<String, String> environment = System.getenv();
        Session session = new Session(Console.system(environment), System.in, environment, Path.of(""));
        System.exit(Cli.run(List.of(args), session));
    }
}
