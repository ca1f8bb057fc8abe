package dateline.cli.help;

import dateline.cli.alert.AlertRunner;
import dateline.cli.alert.AlertsCommand;
import dateline.cli.article.DeleteCommand;
import dateline.cli.article.ExportCommand;
import dateline.cli.article.GetCommand;
import dateline.cli.article.OpenCommand;
import dateline.cli.command.Command;
import dateline.cli.eval.EvalCommand;
import dateline.cli.eval.JudgeCommand;
import dateline.cli.eval.TuneCommand;
import dateline.cli.files.DoctorCommand;
import dateline.cli.files.RestoreCommand;
import dateline.cli.files.SnapshotCommand;
import dateline.cli.files.VerifyCommand;
import dateline.cli.index.AliasesCommand;
import dateline.cli.index.CompactCommand;
import dateline.cli.index.IndexCommand;
import dateline.cli.index.UpgradeCommand;
import dateline.cli.index.VectorsCommand;
import dateline.cli.inspect.AnalyzeCommand;
import dateline.cli.inspect.FieldsCommand;
import dateline.cli.inspect.StatsCommand;
import dateline.cli.inspect.TermsCommand;
import dateline.cli.query.CountCommand;
import dateline.cli.query.QueryCommand;
import dateline.cli.query.SuggestCommand;
import dateline.cli.query.WhyCommand;
import dateline.cli.serve.McpCommand;
import dateline.cli.serve.ServeCommand;
import dateline.cli.shell.ShellCommand;
import dateline.cli.story.BackgroundCommand;
import dateline.cli.story.ChangedCommand;
import dateline.cli.story.DiffCommand;
import dateline.cli.story.QuotesCommand;
import dateline.cli.story.RelatedCommand;
import dateline.cli.story.RevisionsCommand;
import dateline.cli.story.StoriesCommand;
import dateline.cli.story.StoryCommand;
import dateline.cli.story.TimelineCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All commands by name.
public final class Commands {

    /// Their names, in the order of the help.
    public static final List<String> NAMES = List.of(
            "query",
            "shell",
            "serve",
            "mcp",
            "why",
            "suggest",
            "count",
            "get",
            "open",
            "story",
            "stories",
            "related",
            "background",
            "followups",
            "timeline",
            "alerts",
            "quotes",
            "diff",
            "revisions",
            "changed",
            "export",
            "index",
            "delete",
            "aliases",
            "compact",
            "upgrade",
            "snapshot",
            "restore",
            "vectors",
            "stats",
            "fields",
            "terms",
            "analyze",
            "verify",
            "doctor",
            "eval",
            "judge",
            "tune",
            "help",
            "completion");

    private Commands() {}

    /// {@return the command of this name or alias; nothing else is made}
    ///
    /// @param name what was typed
    public static Optional<Command> named(String name) {
        return switch (name) {
            case "query", "search" -> Optional.of(new QueryCommand());
            case "mcp" -> Optional.of(new McpCommand());
            case "serve" -> Optional.of(new ServeCommand());
            case "shell" -> Optional.of(new ShellCommand());
            case "why" -> Optional.of(new WhyCommand());
            case "suggest", "complete" -> Optional.of(new SuggestCommand());
            case "fields" -> Optional.of(new FieldsCommand());
            case "terms" -> Optional.of(new TermsCommand());
            case "analyze" -> Optional.of(new AnalyzeCommand());
            case "count" -> Optional.of(new CountCommand());
            case "get" -> Optional.of(new GetCommand());
            case "open" -> Optional.of(new OpenCommand());
            case "story" -> Optional.of(new StoryCommand());
            case "stories" -> Optional.of(new StoriesCommand());
            case "related" -> Optional.of(new RelatedCommand());
            case "alerts" -> Optional.of(new AlertsCommand());
            case "background" -> Optional.of(BackgroundCommand.background());
            case "followups" -> Optional.of(BackgroundCommand.followUps());
            case "timeline" -> Optional.of(new TimelineCommand());
            case "quotes" -> Optional.of(new QuotesCommand());
            case "revisions" -> Optional.of(new RevisionsCommand());
            case "changed" -> Optional.of(new ChangedCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "export" -> Optional.of(new ExportCommand());
            case "index" -> Optional.of(new IndexCommand(AlertRunner::runAll));
            case "delete" -> Optional.of(new DeleteCommand());
            case "aliases" -> Optional.of(new AliasesCommand());
            case "compact" -> Optional.of(new CompactCommand());
            case "upgrade" -> Optional.of(new UpgradeCommand());
            case "vectors" -> Optional.of(new VectorsCommand());
            case "stats" -> Optional.of(new StatsCommand());
            case "verify", "check" -> Optional.of(new VerifyCommand());
            case "doctor" -> Optional.of(new DoctorCommand());
            case "snapshot" -> Optional.of(new SnapshotCommand());
            case "restore" -> Optional.of(new RestoreCommand());
            case "eval" -> Optional.of(new EvalCommand());
            case "judge" -> Optional.of(new JudgeCommand());
            case "tune" -> Optional.of(new TuneCommand());
            case "help" -> Optional.of(new HelpCommand(NAMES, Commands::all, Commands::named));
            case "completion" -> Optional.of(new CompletionCommand(Commands::all));
            default -> Optional.empty();
        };
    }

    /// {@return all commands}
    public static List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(named(name).orElseThrow());
        }
        return List.copyOf(all);
    }

    /// {@return the names of all commands, and their aliases}
    public static List<String> namesAndAliases() {
        List<String> names = new ArrayList<>(NAMES);
        for (Command command : all()) {
            names.addAll(command.manual().aliases());
        }
        return List.copyOf(names);
    }
}
