package dateline.cli;

import dateline.ArticleIndexException;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.NoIndexException;
import dateline.cli.command.Session;
import dateline.cli.command.Version;
import dateline.cli.help.Commands;
import dateline.cli.help.HelpText;
import dateline.cli.index.IndexCommand;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Nearest;
import dateline.cli.option.Syntax;
import dateline.cli.option.UsageException;
import dateline.cli.output.Console;
import dateline.cli.output.OutputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The command as a function: arguments and a session in, an exit code out.
final class Cli {

    private static final String DEBUG_VARIABLE = "DATELINE_DEBUG";

    private final List<String> arguments;
    private final Session session;
    private final Console console;

    private Cli(List<String> arguments, Session session) {
        this.arguments = arguments;
        this.session = session;
        this.console = session.console();
    }

    /// Runs a command.
    ///
    /// @param arguments what was typed after `dateline`
    /// @param session   what it runs in
    /// @return the exit code
    static int run(List<String> arguments, Session session) {
        return new Cli(arguments, session).run().number();
    }

    private ExitCode run() {
        try {
            ExitCode code = dispatch();
            console.out().flush();
            return code;
        } catch (OutputException e) {
            // A reader that has seen enough, such as head, is no failure.
            return e.isClosed() ? ExitCode.OK : failed(ExitCode.ERROR, message(e), e);
        } catch (UsageException e) {
            failed(ExitCode.ERROR, message(e), e);
            e.drawing().lines().forEach(console::note);
            console.note("try: dateline help" + (isCommand() ? " " + arguments.getFirst() : ""));
            return ExitCode.ERROR;
        } catch (NoIndexException e) {
            return failed(ExitCode.NO_INDEX, message(e), e);
        } catch (ArticleIndexException e) {
            failed(codeOf(e.reason()), message(e), e);
            if (e.reason() == ArticleIndexException.Reason.OUTDATED) {
                console.note("try: dateline upgrade");
            } else if (e.reason() == ArticleIndexException.Reason.INCOMPLETE && could(CommonOptions.PARTIAL.name())) {
                console.note("try: " + CommonOptions.PARTIAL.name() + ", which answers with what there is");
            } else if (e.reason() == ArticleIndexException.Reason.LOCKED && could(IndexCommand.WAIT_NAME)) {
                console.note(
                        "try: " + IndexCommand.WAIT_NAME + " 60s, which waits for the other writer up to a minute");
            }
            return codeOf(e.reason());
        } catch (IOException | UncheckedIOException e) {
            return failed(ExitCode.ERROR, message(e), e);
        } catch (OutOfMemoryError e) {
            return broken("there is not enough memory: give it more, as in DATELINE_OPTS=-Xmx2g", e);
        } catch (Throwable e) {
            // Whatever it is, a trace is of no use to who typed the command, and 1 would say that nothing was found.
            return broken("internal error: " + firstCause(e), e);
        }
    }

    private ExitCode dispatch() throws IOException {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (name) {
            case "--version", "-V" -> {
                console.out().print("dateline " + Version.text() + "\n");
                yield ExitCode.OK;
            }
            case "--help", "-h", "" -> {
                HelpText.showOverview(Commands.all(), session);
                yield arguments.isEmpty() ? ExitCode.ERROR : ExitCode.OK;
            }
            default -> {
                Command command = Commands.named(name).orElseThrow(() -> new UsageException(unknown(name)));
                yield run(command, arguments.subList(1, arguments.size()));
            }
        };
    }

    private ExitCode run(Command command, List<String> typed) throws IOException {
        Arguments read = Syntax.parse(command.manual(), typed);
        if (read.get(CommonOptions.HELP)) {
            HelpText.show(command.manual(), session);
            return ExitCode.OK;
        }
        if (read.get(CommonOptions.BRIEF)) {
            HelpText.showUsual(command.manual(), session);
            return ExitCode.OK;
        }
        requireOneFormat(read);
        return command.run(read, session);
    }

    private static void requireOneFormat(Arguments read) {
        List<String> formats = read.given().getOrDefault(CommonOptions.FORMAT_NAME, List.of());
        String other = formats.isEmpty() ? "" : formats.getLast();
        if (read.has(CommonOptions.JSON) && !other.isEmpty() && !other.equalsIgnoreCase("json")) {
            throw new UsageException("--json and --format " + other + " are two formats: give one of them");
        }
    }

    private static String unknown(String name) {
        if (name.startsWith("-")) {
            return "options come after the command, as in dateline query WORDS " + name;
        }
        Optional<String> nearest = Nearest.to(name, Commands.namesAndAliases());
        return "there is no command '" + name + "': "
                + (nearest.isPresent()
                        ? "did you mean " + nearest.get() + "?"
                        : "to search, type dateline query " + name);
    }

    private boolean isCommand() {
        return !arguments.isEmpty() && Commands.named(arguments.getFirst()).isPresent();
    }

    /// Whether the command has an option that was not given.
    private boolean could(String name) {
        return Commands.named(arguments.isEmpty() ? "" : arguments.getFirst())
                        .map(command -> command.manual().options())
                        .stream()
                        .flatMap(List::stream)
                        .anyMatch(option -> option.names().contains(name))
                && arguments.stream().noneMatch(argument -> argument.startsWith(name));
    }

    private static ExitCode codeOf(ArticleIndexException.Reason reason) {
        return switch (reason) {
            case MISSING, LOCKED, OUTDATED, INCOMPATIBLE, DAMAGED, DENIED, UNAVAILABLE, INCOMPLETE -> ExitCode.NO_INDEX;
            case EXISTS, CLOSED, BAD_REQUEST, EXPIRED_CURSOR, INTERRUPTED, MODEL, IO -> ExitCode.ERROR;
        };
    }

    /// {@return what went wrong, in words; those of Java's file exceptions are the path alone}
    private static String message(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return message(failure.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            Path folder = Path.of(missing.getFile()).getParent();
            return folder == null || Files.exists(folder)
                    ? "there is no file " + missing.getFile()
                    : "there is no folder " + folder;
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission to use " + denied.getFile();
        }
        if (failure instanceof FileSystemException other && other.getReason() == null) {
            return "cannot use " + other.getFile();
        }
        return String.valueOf(failure.getMessage());
    }

    private static Throwable firstCause(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first;
    }

    private ExitCode broken(String message, Throwable cause) {
        failed(ExitCode.ERROR, message, cause);
        if (!isDebug()) {
            console.note("--debug, or DATELINE_DEBUG=1, shows where it came from");
        }
        return ExitCode.ERROR;
    }

    private ExitCode failed(ExitCode code, String message, Throwable cause) {
        flushWhatIsThere();
        console.note("dateline: " + message);
        if (isDebug()) {
            console.trace(cause);
        }
        return code;
    }

    private void flushWhatIsThere() {
        try {
            console.out().flush();
        } catch (OutputException e) {
            // The failure that is being told comes first.
        }
    }

    private boolean isDebug() {
        return arguments.contains(CommonOptions.DEBUG.name())
                || !session.environment().getOrDefault(DEBUG_VARIABLE, "").isEmpty();
    }
}
