package dateline.cli.option;

import java.util.List;

/// An option that can be given several times, each time with any text.
public final class Texts extends Option<List<String>> {

    private final List<String> candidates;

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param doc   what it does
    public Texts(String names, String label, String doc) {
        this(names, label, doc, List.of());
    }

    /// Makes an option of which some values are known.
    ///
    /// @param names      its names, blank-separated
    /// @param label      what stands for its value
    /// @param doc        what it does
    /// @param candidates values that a shell can complete
    public Texts(String names, String label, String doc, List<String> candidates) {
        super(names, label, doc);
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public List<String> candidates() {
        return candidates;
    }

    @Override
    List<String> read(List<String> given) {
        return List.copyOf(given);
    }
}
