package dateline.cli.help;

import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.CompletionScript;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// `dateline completion`: a script by which a shell completes commands and options.
final class CompletionCommand implements Command {

    private final Supplier<List<Command>> all;

    CompletionCommand(Supplier<List<Command>> all) {
        this.all = all;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "completion",
                List.of(),
                Topic.OTHER,
                "Print a completion script for bash, zsh or fish",
                new Operands("bash|zsh|fish", 1, 1, false, List.of("bash", "zsh", "fish")),
                List.of("For bash and zsh, have your .bashrc or .zshrc run: source <(dateline completion bash). For "
                        + "fish, "
                        + "write the script to ~/.config/fish/completions/dateline.fish."),
                List.of(CommonOptions.GENERAL),
                List.of(
                        new Example("dateline completion bash > dateline.bash", "for bash, and for zsh"),
                        new Example("dateline completion fish > dateline.fish", "for fish")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        List<Manual> manuals = new ArrayList<>();
        for (Command command : all.get()) {
            manuals.add(command.manual());
        }
        String shell = arguments.operands().getFirst();
        String script = switch (shell) {
            case "bash", "zsh" -> CompletionScript.bash(manuals);
            case "fish" -> CompletionScript.fish(manuals);
            default -> throw new UsageException("there is no completion for '" + shell + "': say bash, zsh or fish");
        };
        session.console().out().print(script);
        return ExitCode.OK;
    }
}
