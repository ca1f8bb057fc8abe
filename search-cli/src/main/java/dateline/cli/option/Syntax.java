package dateline.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// Among the words of a query, `-word` is a word: only the short options of the command itself, standing alone, are
/// options. So `korea -nato -n 5` asks for five articles without nato.
///
/// This is the one place that knows picocli, by its programmatic model, which needs no reflection.
public final class Syntax {

    private static final String END_OF_OPTIONS = "--";

    private Syntax() {}

    /// {@return picocli's model of a command}
    ///
    /// @param manual the command
    public static CommandSpec spec(Manual manual) {
        CommandSpec spec = CommandSpec.create().name(manual.name());
        spec.aliases(manual.aliases().toArray(new String[0]));
        for (Option<?> option : manual.options()) {
            OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(new String[0]));
            if (option.takesValue()) {
                builder.arity("1").type(List.class).auxiliaryTypes(String.class);
                builder.paramLabel(option.label()).completionCandidates(option.candidates());
            } else {
                builder.arity("0").type(boolean[].class);
            }
            spec.addOption(builder.description(option.doc()).build());
        }
        Manual.Operands operands = manual.operands();
        if (operands.most() > 0) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("0..*")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(operands.label())
                    .build());
        }
        return spec;
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
        List<Option<?>> known = manual.options();
        Split split = split(typed, known, manual.operands().query());
        for (String help : List.of(CommonOptions.HELP.name(), CommonOptions.BRIEF.name())) {
            if (split.options().contains(help)) {
                return new Arguments(Map.of(help, List.of(help)), List.of());
            }
        }
        List<String> arguments = new ArrayList<>(split.options());
        arguments.add(END_OF_OPTIONS);
        arguments.addAll(split.operands());
        CommandLine commandLine = new CommandLine(spec(manual));
        commandLine.setExpandAtFiles(false).setInterpolateVariables(false);
        commandLine.setAllowOptionsAsOptionParameters(true);
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new UsageException(message(e, manual));
        }
        Map<String, List<String>> given = new HashMap<>();
        for (Option<?> option : known) {
            if (parsed.hasMatchedOption(option.name())) {
                List<String> values = option.takesValue()
                        ? parsed.matchedOption(option.name()).stringValues()
                        : List.of(option.name());
                option.read(values);
                given.put(option.name(), values);
            }
        }
        List<String> operands =
                parsed.hasMatchedPositional(0) ? parsed.matchedPositional(0).stringValues() : List.of();
        requireOperands(manual.operands(), operands);
        return new Arguments(given, operands);
    }

    private static void requireOperands(Manual.Operands allowed, List<String> operands) {
        if (operands.size() < allowed.least()) {
            throw new UsageException(allowed.label() + " is missing");
        }
        if (operands.size() > allowed.most()) {
            throw new UsageException("'" + operands.get(allowed.most()) + "' is too much");
        }
    }

    /// Arguments parted into options, those with a value as `--name=value`, and operands.
    private record Split(List<String> options, List<String> operands) {}

    /// @param query whether what begins with one dash and is no option is an operand; else it is left for picocli to
    ///              take apart or to refuse
    private static Split split(List<String> typed, List<Option<?>> known, boolean query) {
        Split split = new Split(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < typed.size(); i++) {
            String argument = typed.get(i);
            if (argument.equals(END_OF_OPTIONS)) {
                split.operands().addAll(typed.subList(i + 1, typed.size()));
                break;
            }
            Optional<Option<?>> option = named(argument, known);
            if (option.isPresent() && option.get().takesValue() && i + 1 < typed.size()) {
                // In one piece, so that a value such as -nato is not taken for an option.
                split.options().add(option.get().name() + "=" + typed.get(++i));
            } else if (option.isPresent() || argument.startsWith("--") || (isDashed(argument) && !query)) {
                split.options().add(argument);
            } else {
                split.operands().add(argument);
            }
        }
        return split;
    }

    private static boolean isDashed(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-';
    }

    private static Optional<Option<?>> named(String name, List<Option<?>> known) {
        if (name.startsWith("-")) {
            for (Option<?> option : known) {
                if (option.names().contains(name)) {
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }

    private static String message(ParameterException e, Manual manual) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().getFirst();
            if (!argument.startsWith("-")) {
                return "'" + argument + "' is too much";
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            List<String> names = new ArrayList<>();
            for (Option<?> option : manual.options()) {
                names.addAll(option.names());
            }
            return "unknown option " + name + Nearest.hint(name, names);
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().getFirst() instanceof OptionSpec spec) {
            return spec.longestName() + " needs a value: " + spec.longestName() + " " + spec.paramLabel();
        }
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
