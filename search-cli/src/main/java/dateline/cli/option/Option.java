package dateline.cli.option;

import java.util.List;
import java.util.Objects;

/// An option of a command: how it is called, what it says in the help, and how its value is read.
///
/// Instances are immutable.
///
/// @param <T> its value
public abstract class Option<T> {

    private final List<String> names;
    private final String label;
    private final String doc;

    /// @param names its names, blank-separated, `-n --limit`; the last is the one that messages use
    /// @param label what stands for its value in the help; empty when it takes none
    /// @param doc   what it does, one or two sentences
    Option(String names, String label, String doc) {
        this.names = List.of(names.split(" "));
        this.label = Objects.requireNonNull(label);
        this.doc = Objects.requireNonNull(doc);
    }

    /// {@return its names, short before long}
    public final List<String> names() {
        return names;
    }

    /// {@return the name that messages use, a long one}
    public final String name() {
        return names.getLast();
    }

    /// {@return what stands for its value in the help; empty when it takes none}
    public final String label() {
        return label;
    }

    /// {@return what it does}
    public final String doc() {
        return doc;
    }

    /// {@return whether it is followed by a value}
    public final boolean takesValue() {
        return !label.isEmpty();
    }

    /// {@return the values that there are, when they can be listed}
    public List<String> candidates() {
        return List.of();
    }

    /// {@return whether there are [#candidates()], without making them}
    public boolean hasCandidates() {
        return !candidates().isEmpty();
    }

    /// {@return its value}
    ///
    /// @param given what was typed, in order; empty when the option was not
    /// @throws UsageException if that is not understood
    abstract T read(List<String> given);

    /// {@return its names and label, as in `-n, --limit N`}
    @Override
    public final String toString() {
        String all = String.join(", ", names);
        return takesValue() ? all + " " + label : all;
    }
}
