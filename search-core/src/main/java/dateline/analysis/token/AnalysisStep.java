package dateline.analysis.token;

import java.util.List;
import java.util.Objects;

/// What a text has become after one step of its analysis.
///
/// @param name the step's name, for people
/// @param tokens the tokens after it, one per position; what is stacked at one position is joined by `|`
public record AnalysisStep(String name, List<String> tokens) {
    public AnalysisStep {
        Objects.requireNonNull(name, "name");
        tokens = List.copyOf(tokens);
    }

    /// {@return the name, and the tokens between spaces}
    @Override
    public String toString() {
        return name + ": " + String.join(" ", tokens);
    }
}
