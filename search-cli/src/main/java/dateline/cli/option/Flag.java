package dateline.cli.option;

import java.util.List;

/// An option without a value: given or not.
public final class Flag extends Option<Boolean> {

    /// Makes a flag.
    ///
    /// @param names its names, blank-separated
    /// @param doc   what it does
    public Flag(String names, String doc) {
        super(names, "", doc);
    }

    @Override
    Boolean read(List<String> given) {
        return !given.isEmpty();
    }
}
