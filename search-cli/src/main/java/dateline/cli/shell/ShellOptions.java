package dateline.cli.shell;

import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Option;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Texts;
import dateline.cli.option.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `:set` has set in a shell: options of `dateline query`, without their dashes.
final class ShellOptions {

    /// The commands, with what each is for.
    static final Map<String, String> COMMANDS = commands();

    private static final List<Option<?>> OPTIONS = List.of(
            QueryOptions.LIMIT,
            QueryOptions.SORT,
            QueryOptions.SINCE,
            QueryOptions.UNTIL,
            QueryOptions.UNDATED,
            QueryOptions.FILTER,
            QueryOptions.FACET,
            QueryOptions.MATCH,
            QueryOptions.LEADING_WILDCARD,
            QueryOptions.STRICT,
            QueryOptions.SYNTAX,
            QueryOptions.RANK,
            QueryOptions.BUDGET,
            QueryOptions.RECENCY,
            QueryOptions.AS_OF,
            QueryOptions.ZONE,
            QueryOptions.APPROX,
            QueryOptions.TIMEOUT,
            QueryOptions.FORMAT,
            QueryOptions.FIELDS,
            QueryOptions.SNIPPETS,
            QueryOptions.CONTEXT,
            QueryOptions.KWIC,
            QueryOptions.MARKS,
            CommonOptions.COLOR);

    private final Map<String, List<String>> given = new LinkedHashMap<>();

    ShellOptions(Arguments arguments) {
        given.putAll(arguments.given());
    }

    private static Map<String, String> commands() {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put(":more", "the next page of hits");
        commands.put(":explain", "how the last query, or the one that follows, was read and what each part finds");
        commands.put(":why", "why a hit is one, by its number on the last page or its id");
        commands.put(":get", "the whole article of a hit");
        commands.put(":count", "how many articles the query that follows finds");
        commands.put(":set", "show options, or set one: :set limit 20, :set sort newest, :set kwic");
        commands.put(":unset", "take an option back");
        commands.put(":suggest", "how the words that follow can go on");
        commands.put(":terms", "the words of the index that begin so or are like a pattern");
        commands.put(":fields", "the fields that queries can name");
        commands.put(":help", "this list");
        commands.put(":quit", "leave; so does the end of input, Ctrl-D");
        return commands;
    }

    /// {@return the options as arguments of `dateline query`}
    Arguments arguments() {
        return new Arguments(given, List.of());
    }

    /// Sets an option.
    ///
    /// @param name  its long name without dashes
    /// @param value its value; empty for a flag
    /// @throws UsageException if there is no such option, or the value is none of its
    void set(String name, String value) {
        Option<?> option = named(name);
        if (option.takesValue() == value.isEmpty()) {
            throw new UsageException(
                    option.takesValue()
                            ? name + " needs a value: :set " + name + " " + option.label()
                            : name + " takes no value: :set " + name + ", and :unset " + name + " to take it back");
        }
        Map<String, List<String>> before = new LinkedHashMap<>(given);
        List<String> values = new ArrayList<>();
        if (option instanceof Texts) {
            values.addAll(given.getOrDefault(option.name(), List.of()));
        }
        values.add(option instanceof Flag ? option.name() : value);
        given.put(option.name(), List.copyOf(values));
        try {
            arguments().get(option);
        } catch (UsageException e) {
            given.clear();
            given.putAll(before);
            throw e;
        }
    }

    /// Takes an option back.
    ///
    /// @param name its long name without dashes
    /// @throws UsageException if there is no such option
    void unset(String name) {
        given.remove(named(name).name());
    }

    private static Option<?> named(String name) {
        return OPTIONS.stream()
                .filter(option -> option.name().equals("--" + name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no option '" + name + "': :set lists them"));
    }

    /// {@return for each option its name, and its value where one is set}
    List<String> shown() {
        return OPTIONS.stream()
                .map(option -> {
                    String name = option.name().substring(2);
                    List<String> values = given.getOrDefault(option.name(), List.of());
                    return values.isEmpty()
                            ? name
                            : name + (option instanceof Flag ? " (set)" : " = " + String.join(", ", values));
                })
                .toList();
    }

    /// {@return what a line that begins with a colon can go on to be, word by word}
    ///
    /// @param line the line up to the cursor
    static List<String> completions(String line) {
        String word = line.substring(line.lastIndexOf(' ') + 1);
        if (line.indexOf(' ') < 0) {
            return COMMANDS.keySet().stream()
                    .filter(command -> command.startsWith(word))
                    .toList();
        }
        if (!line.startsWith(":set ") && !line.startsWith(":unset ")) {
            return List.of();
        }
        String[] words = line.split(" ", -1);
        Stream<String> all = words.length == 2
                ? OPTIONS.stream().map(option -> option.name().substring(2))
                : OPTIONS.stream()
                        .filter(option -> option.name().equals("--" + words[1]))
                        .flatMap(option -> option.candidates().stream());
        return all.filter(each -> each.startsWith(word)).toList();
    }
}
