package dateline.cli.command;

import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Nearest;
import dateline.cli.option.UsageException;
import java.util.List;

/// `dateline help`: what commands there are, and what each takes.
final class HelpCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "help",
                List.of(),
                Topic.OTHER,
                "Show what a command does and takes",
                new Operands("[COMMAND]", 0, 1, false),
                List.of(),
                List.of(CommonOptions.GENERAL),
                List.of(
                        new Example("dateline help", "list the commands"),
                        new Example("dateline help query", "all about queries on the command line")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        if (arguments.operands().isEmpty()) {
            HelpText.showOverview(session);
            return ExitCode.OK;
        }
        String name = arguments.operands().getFirst();
        Command command = Commands.named(name)
                .orElseThrow(() -> new UsageException(
                        "there is no command '" + name + "'" + Nearest.hint(name, HelpText.names())));
        HelpText.show(command.manual(), session);
        return ExitCode.OK;
    }
}
