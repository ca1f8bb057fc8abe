package dateline.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All commands by name.
public final class Commands {

    /// Their names, in the order of the help.
    public static final List<String> NAMES = List.of(
            "query",
            "shell",
            "why",
            "suggest",
            "get",
            "story",
            "stories",
            "related",
            "diff",
            "export",
            "index",
            "delete",
            "aliases",
            "compact",
            "stats",
            "fields",
            "terms",
            "analyze",
            "check",
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
            case "shell" -> Optional.of(new ShellCommand());
            case "why" -> Optional.of(new WhyCommand());
            case "suggest", "complete" -> Optional.of(new SuggestCommand());
            case "fields" -> Optional.of(new FieldsCommand());
            case "terms" -> Optional.of(new TermsCommand());
            case "analyze" -> Optional.of(new AnalyzeCommand());
            case "get" -> Optional.of(new GetCommand());
            case "story" -> Optional.of(new StoryCommand());
            case "stories" -> Optional.of(new StoriesCommand());
            case "related" -> Optional.of(new RelatedCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "export" -> Optional.of(new ExportCommand());
            case "index" -> Optional.of(new IndexCommand());
            case "delete" -> Optional.of(new DeleteCommand());
            case "aliases" -> Optional.of(new AliasesCommand());
            case "compact" -> Optional.of(new CompactCommand());
            case "stats" -> Optional.of(new StatsCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "eval" -> Optional.of(new EvalCommand());
            case "judge" -> Optional.of(new JudgeCommand());
            case "tune" -> Optional.of(new TuneCommand());
            case "help" -> Optional.of(new HelpCommand());
            case "completion" -> Optional.of(new CompletionCommand());
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
}
