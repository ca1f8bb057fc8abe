package dateline.cli.option;

import java.util.List;

/// An option that can be given several times, each time with any text.
public final class Texts extends Option<List<String>> {

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param doc   what it does
    public Texts(String names, String label, String doc) {
        super(names, label, doc);
    }

    @Override
    List<String> read(List<String> given) {
        return List.copyOf(given);
    }
}
