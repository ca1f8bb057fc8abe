package dateline.cli.help;

import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Nearest;
import dateline.cli.option.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// `dateline help`: what commands there are, and what each takes.
final class HelpCommand implements Command {

    private final List<String> names;
    private final Supplier<List<Command>> all;
    private final Function<String, Optional<Command>> named;

    HelpCommand(List<String> names, Supplier<List<Command>> all, Function<String, Optional<Command>> named) {
        this.names = names;
        this.all = all;
        this.named = named;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "help",
                List.of(),
                Topic.OTHER,
                "Show what a command does and takes",
                new Operands("[COMMAND]", 0, 1, false, names),
                List.of(),
                List.of(CommonOptions.GENERAL),
                List.of(
                        new Example("dateline help", "list the commands"),
                        new Example("dateline help query", "all about queries on the command line")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        if (arguments.operands().isEmpty()) {
            HelpText.showOverview(all.get(), session);
            return ExitCode.OK;
        }
        String name = arguments.operands().getFirst();
        Command command = named.apply(name)
                .orElseThrow(
                        () -> new UsageException("there is no command '" + name + "'" + Nearest.hint(name, names)));
        HelpText.show(command.manual(), session);
        return ExitCode.OK;
    }
}
