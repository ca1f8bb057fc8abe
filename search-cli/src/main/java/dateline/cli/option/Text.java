package dateline.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An option whose value is any text. Of several the last counts.
public final class Text extends Option<Optional<String>> {

    private final Supplier<List<String>> candidates;
    private final boolean hasCandidates;

    /// Makes an option.
    ///
    /// @param names its names, blank-separated
    /// @param label what stands for its value
    /// @param doc   what it does
    public Text(String names, String label, String doc) {
        this(names, label, doc, List.of());
    }

    /// Makes an option of which some values are known.
    ///
    /// @param names      its names, blank-separated
    /// @param label      what stands for its value
    /// @param doc        what it does
    /// @param candidates values that a shell can complete
    public Text(String names, String label, String doc, List<String> candidates) {
        super(names, label, doc);
        List<String> copy = List.copyOf(candidates);
        this.candidates = () -> copy;
        this.hasCandidates = !copy.isEmpty();
    }

    /// Makes an option of which some values are known, which are made when they are wanted.
    ///
    /// @param names      its names, blank-separated
    /// @param label      what stands for its value
    /// @param doc        what it does
    /// @param candidates makes the values that a shell can complete
    Text(String names, String label, String doc, Supplier<List<String>> candidates) {
        super(names, label, doc);
        this.candidates = candidates;
        this.hasCandidates = true;
    }

    @Override
    public List<String> candidates() {
        return candidates.get();
    }

    @Override
    public boolean hasCandidates() {
        return hasCandidates;
    }

    @Override
    Optional<String> read(List<String> given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }
}
