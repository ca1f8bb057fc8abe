package dateline.cli.option;

import java.util.List;
import java.util.Optional;

/// An option whose value is any text. Of several the last counts.
public final class Text extends Option<Optional<String>> {

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param doc   what it does
    public Text(String names, String label, String doc) {
        super(names, label, doc);
    }

    @Override
    Optional<String> read(List<String> given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }
}
