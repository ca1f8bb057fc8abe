package dateline.cli.shell;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.command.StateFolder;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline shell`: query after query to an index that stays open.
///
/// Names nothing of JLine, so that other commands, which make this one's manual for their help, do not load it.
public final class ShellCommand implements Command {

    private static final Flag NO_HISTORY = new Flag("--no-history", "Neither read nor write the history.");

    static final Flag ECHO =
            new Flag("--echo", "Show each line of a file or pipe above its answer, so that answers can be told apart.");

    @Override
    public Manual manual() {
        return new Manual(
                "shell",
                List.of(),
                Topic.FIND,
                "Answer one query after another",
                Operands.NONE,
                List.of(
                        "A line is a query, as for dateline query. The index stays open, so answers come at once; what is "
                                + "added meanwhile is found by the next query. The tab key completes words, fields, "
                                + "values and commands; the arrow up brings back earlier lines, which are kept in "
                                + "dateline/history below $XDG_STATE_HOME or ~/.local/state.",
                        "Lines that begin with a colon are commands: :help lists them. Input from a file or a pipe is read "
                                + "line by line, without prompt or history."),
                List.of(
                        Group.of("Shell", NO_HISTORY, ECHO, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example(
                                "printf 'northern ferry\\n:set limit 2\\nstrike\\n:more\\n' | dateline shell",
                                "from a script"),
                        new Example("echo ':explain ferry /s harbour' | dateline shell", "a command of the shell")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        List<SearchIndex> indexes = new ArrayList<>();
        try {
            IndexOptions options = EmbeddingModels.withAny(IndexOptions.defaults(), arguments, session);
            indexes.addAll(Indexes.readAll(arguments, session, options));
            boolean interactive = session.console().terminal().out() && session.readsTerminal();
            try (LineSource lines = interactive
                    ? TerminalLineSource.open(indexes.getFirst(), history(arguments, session))
                    : new InputLineSource(session.in())) {
                return new Shell(indexes, arguments, lines, session).run();
            }
        } finally {
            for (SearchIndex index : indexes) {
                index.close();
            }
        }
    }

    private static Optional<Path> history(Arguments arguments, Session session) {
        if (arguments.get(NO_HISTORY)) {
            return Optional.empty();
        }
        return Optional.of(StateFolder.of(session).resolve("history"));
    }
}
