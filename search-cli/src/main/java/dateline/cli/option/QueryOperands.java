package dateline.cli.option;

import java.util.ArrayList;
import java.util.List;

/// Separates the words of a query from options. Among words, `-word` is one: only the short options of the command
/// itself, standing alone, are options. So `korea -nato -n 5` asks for five articles without nato.
final class QueryOperands {

    private static final String END_OF_OPTIONS = "--";

    private QueryOperands() {}

    /// {@return the arguments in the order that any parser reads right: options, then `--` and the words}
    ///
    /// @param typed the arguments
    /// @param known the options of the command
    static List<String> last(List<String> typed, List<Option<?>> known) {
        List<String> options = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String argument = typed.get(i);
            if (argument.equals(END_OF_OPTIONS)) {
                words.addAll(typed.subList(i + 1, typed.size()));
                break;
            }
            boolean named = false;
            boolean takesValue = false;
            for (Option<?> option : known) {
                if (argument.startsWith("-") && option.names().contains(argument)) {
                    named = true;
                    takesValue = option.takesValue();
                }
            }
            (named || argument.startsWith("--") ? options : words).add(argument);
            if (takesValue && i + 1 < typed.size()) {
                options.add(typed.get(++i));
            }
        }
        options.add(END_OF_OPTIONS);
        options.addAll(words);
        return options;
    }
}
