package dateline.cli.option;

import java.util.List;

/// An option whose value is a whole number within a range. Of several the last counts.
public final class WholeNumber extends Option<Integer> {

    private final int least;
    private final int most;
    private final int byDefault;

    /// Makes an option.
    ///
    /// @param names     its names, blank-separated
    /// @param label     what stands for its value
    /// @param least     the least number allowed
    /// @param most      the greatest number allowed
    /// @param byDefault its value when it is not given
    /// @param doc       what it does
    public WholeNumber(String names, String label, int least, int most, int byDefault, String doc) {
        super(names, label, doc);
        this.least = least;
        this.most = most;
        this.byDefault = byDefault;
    }

    @Override
    Integer read(List<String> given) {
        if (given.isEmpty()) {
            return byDefault;
        }
        String text = given.getLast();
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException(
                name() + " takes a whole number from " + least + " to " + most + ", not '" + text + "'");
    }
}
