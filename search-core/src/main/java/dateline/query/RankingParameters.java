package dateline.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The numbers that a ranking uses. Those that nothing is said of have their [RankingParameter#standard] values,
/// which were chosen over several collections together and suit most.
///
/// ```java
/// RankingParameters.STANDARD.with(RankingParameter.TITLE, 3)
/// ```
///
/// As text they are names and values of those that are not standard, blank-separated: `title=3 near=0.6`. Instances are
/// immutable and safe for use by many threads.
///
/// @since 0.1
public final class RankingParameters {

    /// The standard values.
    public static final RankingParameters STANDARD = new RankingParameters(Map.of());

    /// Those that are not standard.
    private final Map<RankingParameter, Double> changed;

    private RankingParameters(Map<RankingParameter, Double> changed) {
        Map<RankingParameter, Double> copy = new EnumMap<>(RankingParameter.class);
        changed.forEach((parameter, value) -> {
            if (parameter.check(value) != parameter.standard()) {
                copy.put(parameter, value);
            }
        });
        this.changed = Collections.unmodifiableMap(copy);
    }

    /// {@return parameters by name}
    ///
    /// @param values names and values; what is not named has its standard value
    /// @throws IllegalArgumentException if there is no such parameter, or a value is out of its range
    public static RankingParameters of(Map<String, Double> values) {
        Objects.requireNonNull(values, "values must not be null");
        RankingParameters parameters = STANDARD;
        for (Map.Entry<String, Double> each : values.entrySet()) {
            parameters = parameters.with(named(each.getKey()), each.getValue());
        }
        return parameters;
    }

    /// {@return the parameters that a text says, see [#toString]}
    ///
    /// @param text names and values, blank-separated
    /// @throws IllegalArgumentException saying which part is none, or out of range
    public static RankingParameters parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        RankingParameters parameters = STANDARD;
        for (String part : text.strip().split("\\s+", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + part + "' is not a ranking parameter: write name=value");
            }
            parameters = parameters.with(named(part.substring(0, equals)), number(part.substring(equals + 1)));
        }
        return parameters;
    }

    private static RankingParameter named(String word) {
        return RankingParameter.named(word).orElseThrow(() -> {
            StringJoiner known = new StringJoiner(", ");
            for (RankingParameter parameter : RankingParameter.values()) {
                known.add(parameter.word());
            }
            return new IllegalArgumentException("there is no ranking parameter '" + word + "': there are " + known);
        });
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    /// {@return these parameters with another value for one}
    ///
    /// @param parameter which
    /// @param value     its value
    /// @throws IllegalArgumentException if the value is out of its range
    public RankingParameters with(RankingParameter parameter, double value) {
        Objects.requireNonNull(parameter, "parameter must not be null");
        Map<RankingParameter, Double> others = new EnumMap<>(RankingParameter.class);
        others.putAll(changed);
        others.put(parameter, value);
        return new RankingParameters(others);
    }

    /// {@return the value of a parameter}
    ///
    /// @param parameter which
    public double get(RankingParameter parameter) {
        Objects.requireNonNull(parameter, "parameter must not be null");
        return changed.getOrDefault(parameter, parameter.standard());
    }

    /// {@return the names and values of all that count for a model, sorted by name}
    ///
    /// @param model the model
    public SortedMap<String, Double> values(RankingModel model) {
        Objects.requireNonNull(model, "model must not be null");
        SortedMap<String, Double> values = new TreeMap<>();
        RankingParameter.of(model).forEach(parameter -> values.put(parameter.word(), get(parameter)));
        return values;
    }

    /// {@return whether every parameter has its standard value}
    public boolean isStandard() {
        return changed.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankingParameters parameters && changed.equals(parameters.changed);
    }

    @Override
    public int hashCode() {
        return changed.hashCode();
    }

    /// {@return the text that [#parse] reads; empty for the standard}
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        changed.forEach((parameter, value) -> text.add(parameter.word() + "=" + RankingParameter.text(value)));
        return text.toString();
    }
}
