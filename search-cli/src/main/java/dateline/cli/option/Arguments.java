package dateline.cli.option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The arguments of a command, divided into options and operands.
///
/// @param given    for the long name of each option given, its values in order; a flag has itself as value
/// @param operands all else, in order
public record Arguments(Map<String, List<String>> given, List<String> operands) {

    /// Copies.
    public Arguments {
        given = Map.copyOf(given);
        operands = List.copyOf(operands);
    }

    /// {@return the value of an option, or what it has when it is not given}
    ///
    /// @param <T>    the value
    /// @param option the option
    /// @throws UsageException if what was typed is not understood
    public <T> T get(Option<T> option) {
        return option.read(given.getOrDefault(option.name(), List.of()));
    }

    /// {@return the same with another value of an option}
    ///
    /// @param option the option
    /// @param value  what might have been typed
    public Arguments with(Option<?> option, String value) {
        Map<String, List<String>> changed = new HashMap<>(given);
        changed.put(option.name(), List.of(value));
        return new Arguments(changed, operands);
    }

    /// {@return whether an option was given}
    ///
    /// @param option the option
    public boolean has(Option<?> option) {
        return given.containsKey(option.name());
    }
}
