package dateline.cli.option;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Scripts by which shells complete commands and options.
public final class CompletionScript {

    private static final String NAME = "dateline";

    private CompletionScript() {}

    /// {@return a script for bash, which zsh understands too}
    ///
    /// @param manuals the commands
    public static String bash(List<Manual> manuals) {
        CommandSpec root = CommandSpec.create().name(NAME);
        for (Manual manual : manuals) {
            root.addSubcommand(manual.name(), Syntax.spec(manual));
        }
        StringBuilder script = new StringBuilder(1 << 16);
        script.append("# Completion of dateline for bash and zsh, made by `dateline completion bash`.\n");
        // picocli's comments, which are half of it, are for those who write such scripts.
        AutoComplete.bash(NAME, new CommandLine(root))
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .forEach(line -> script.append(line.replace("_picocli_", "_")).append('\n'));
        return script.toString();
    }

    /// {@return a script for fish}
    ///
    /// @param manuals the commands
    public static String fish(List<Manual> manuals) {
        StringBuilder script = new StringBuilder(4096);
        script.append("# Completion of dateline for fish, made by `dateline completion fish`.\n");
        for (Manual manual : manuals) {
            script.append("complete -c ").append(NAME).append(" -n __fish_use_subcommand -f -a ");
            script.append(manual.name())
                    .append(" -d ")
                    .append(quoted(manual.summary()))
                    .append('\n');
        }
        for (Manual manual : manuals) {
            if (!manual.operands().candidates().isEmpty()) {
                script.append("complete -c ").append(NAME);
                script.append(" -n '__fish_seen_subcommand_from ")
                        .append(manual.name())
                        .append("' -f -a ");
                script.append(quoted(String.join(" ", manual.operands().candidates())))
                        .append('\n');
            }
            for (Option<?> option : manual.options()) {
                append(script, manual.name(), option);
            }
        }
        return script.toString();
    }

    private static void append(StringBuilder script, String command, Option<?> option) {
        script.append("complete -c ").append(NAME);
        script.append(" -n '__fish_seen_subcommand_from ").append(command).append('\'');
        for (String name : option.names()) {
            boolean isLong = name.startsWith("--");
            script.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
        }
        if (option.takesValue()) {
            script.append(" -r");
        }
        if (!option.candidates().isEmpty()) {
            script.append(" -f -a ").append(quoted(String.join(" ", option.candidates())));
        }
        int stop = option.doc().indexOf(". ");
        String doc = stop < 0 ? option.doc() : option.doc().substring(0, stop + 1);
        script.append(" -d ").append(quoted(doc)).append('\n');
    }

    /// In fish, a backslash guards only itself and a single quote between single quotes.
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
