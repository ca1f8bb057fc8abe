package dateline.mcp;

import dateline.format.ControlCharacterEscaper;
import java.util.Map;
import java.util.Optional;

/// The arguments of a call of a tool.
///
/// @param values the arguments by name
record ToolArguments(Map<String, Object> values) {

    ToolArguments {
        values = Map.copyOf(values);
    }

    /// {@return a text; empty where it is not given or blank}
    Optional<String> text(String name) {
        Object value = values.get(name);
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /// {@return a text that must be given}
    String required(String name) {
        return text(name).orElseThrow(() -> new ToolException("the argument " + name + " is missing"));
    }

    /// {@return a whole number within a range}
    int number(String name, int least, int most, int unless) {
        Object value = values.get(name);
        if (value == null) {
            return unless;
        }
        if (value instanceof Number number && number.longValue() >= least && number.longValue() <= most) {
            return number.intValue();
        }
        throw new ToolException(name + " must be a number from " + least + " to " + most + ", not "
                + ControlCharacterEscaper.brief(value.toString()));
    }

    /// {@return a flag}
    boolean flag(String name, boolean unless) {
        return values.get(name) instanceof Boolean flag ? flag : unless;
    }
}
