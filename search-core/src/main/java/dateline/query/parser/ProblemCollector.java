package dateline.query.parser;

import dateline.util.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Takes in what is wrong with a text while it is read: strict reading stops at the first fault, lenient reading
/// keeps it as a warning and goes on.
final class ProblemCollector {

    private static final int MAX_WARNINGS = 20;

    /// A warning repeats so many characters of a query.
    private static final int LONGEST_NAMED = 40;

    private final String input;
    private final boolean strict;
    private final Set<String> warnings = new LinkedHashSet<>();
    private int untold;

    ProblemCollector(String input, boolean strict) {
        this.input = input;
        this.strict = strict;
    }

    /// Takes in a fault.
    ///
    /// @param position where it is, in UTF-16 units
    /// @param fault    what is wrong
    /// @param reading  what lenient reading makes of it
    /// @param hint     what was likely meant or what to write instead; may be empty
    /// @throws QuerySyntaxException if reading is strict
    void fault(int position, String fault, String reading, String hint) {
        if (strict) {
            throw new QuerySyntaxException(input, position, fault, hint);
        }
        warn(fault + ": " + reading + (hint.isEmpty() ? "" : " (" + hint + ")"));
    }

    /// Takes in what is right but looks unintended.
    ///
    /// @param warning one sentence
    void warn(String warning) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(warning);
        } else if (!warnings.contains(warning)) {
            untold++;
        }
    }

    /// {@return the warnings, each once, the first twenty and the number of the others}
    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        if (untold > 0) {
            all.add("and " + untold + " more such warnings");
        }
        return all;
    }

    /// {@return the part of a text that a message can hold}
    ///
    /// @param text any text
    static String brief(String text) {
        return Excerpt.of(text, LONGEST_NAMED);
    }
}
