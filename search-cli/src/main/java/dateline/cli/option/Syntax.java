package dateline.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// How the arguments of a command are read: GNU options anywhere, `--name value` or `--name=value`, short ones
/// clustered, `--` before operands that begin with a dash.
///
/// picocli does the work, by its programmatic model, which needs no reflection; only this class and [CompletionScript]
/// know it.
public final class Syntax {

    private Syntax() {}

    /// {@return picocli's model of a command}
    ///
    /// @param manual the command
    public static CommandSpec spec(Manual manual) {
        CommandSpec spec = CommandSpec.create().name(manual.name());
        spec.aliases(manual.aliases().toArray(new String[0]));
        for (Option<?> option : manual.options()) {
            spec.addOption(spec(option));
        }
        Manual.Operands operands = manual.operands();
        if (operands.most() > 0) {
            PositionalParamSpec.Builder positional = PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("0.." + (operands.most() == Integer.MAX_VALUE ? "*" : operands.most()))
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(operands.label());
            // Of no candidates picocli makes one that is empty, and a shell completes it to two quotes.
            if (!operands.candidates().isEmpty()) {
                positional.completionCandidates(operands.candidates());
            }
            spec.addPositional(positional.build());
        }
        return spec;
    }

    private static OptionSpec spec(Option<?> option) {
        OptionSpec.Builder spec =
                OptionSpec.builder(option.names().toArray(new String[0])).description(option.doc());
        if (option.equals(CommonOptions.HELP)) {
            // With it, picocli asks for nothing else.
            return spec.arity("0").type(boolean.class).usageHelp(true).build();
        }
        if (!option.takesValue()) {
            return spec.arity("0").type(boolean[].class).build();
        }
        spec.arity("1")
                .type(List.class)
                .auxiliaryTypes(Object.class)
                .converters(value -> option.read(List.of(value)))
                .paramLabel(option.label());
        if (option.hasCandidates()) {
            spec.completionCandidates(() -> option.candidates().iterator());
        }
        return spec.build();
    }

    /// {@return what was typed after the name of a command}
    ///
    /// Where help is asked for, nothing else counts.
    ///
    /// @param manual the command
    /// @param typed  the arguments
    /// @throws UsageException if an option is unknown or its value is not understood, or there are too few or too many
    ///                        operands
    public static Arguments parse(Manual manual, List<String> typed) {
        List<String> arguments = manual.operands().query() ? QueryOperands.last(typed, manual.options()) : typed;
        CommandSpec spec = spec(manual);
        spec.parser().collectErrors(true);
        CommandLine commandLine = new CommandLine(spec);
        commandLine.setExpandAtFiles(false).setInterpolateVariables(false);
        commandLine.setAllowOptionsAsOptionParameters(true);
        ParseResult parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
        for (Option<?> help : List.of(CommonOptions.HELP, CommonOptions.BRIEF)) {
            if (parsed.hasMatchedOption(help.name())) {
                return new Arguments(Map.of(help.name(), List.of(help.name())), List.of());
            }
        }
        if (!parsed.errors().isEmpty()) {
            throw exception(parsed.errors().getFirst(), manual);
        }
        Map<String, List<String>> given = new HashMap<>();
        for (Option<?> option : manual.options()) {
            OptionSpec matched = parsed.matchedOption(option.name());
            if (matched != null) {
                given.put(option.name(), option.takesValue() ? matched.stringValues() : List.of(option.name()));
            }
        }
        List<String> operands =
                parsed.hasMatchedPositional(0) ? parsed.matchedPositional(0).stringValues() : List.of();
        if (operands.size() < manual.operands().least()) {
            throw new UsageException(manual.operands().label() + " is missing");
        }
        return new Arguments(given, operands);
    }

    private static UsageException exception(Exception error, Manual manual) {
        if (error.getCause() instanceof UsageException usage) {
            return usage;
        }
        if (error instanceof UnmatchedArgumentException unmatched) {
            return new UsageException(unmatched(unmatched.getUnmatched().getFirst(), manual));
        }
        if (error instanceof MissingParameterException missing
                && missing.getMissing().getFirst() instanceof OptionSpec option) {
            return new UsageException(
                    option.longestName() + " needs a value: " + option.longestName() + " " + option.paramLabel());
        }
        if (error instanceof ParameterException) {
            String message = String.valueOf(error.getMessage());
            return new UsageException(Character.toLowerCase(message.charAt(0)) + message.substring(1));
        }
        throw new IllegalStateException(error);
    }

    private static String unmatched(String argument, Manual manual) {
        if (!argument.startsWith("-")) {
            return "unexpected argument '" + argument + "'";
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        List<String> names = new ArrayList<>();
        for (Option<?> option : manual.options()) {
            names.addAll(option.names());
        }
        return "unknown option " + name + Nearest.hint(name, names);
    }
}
