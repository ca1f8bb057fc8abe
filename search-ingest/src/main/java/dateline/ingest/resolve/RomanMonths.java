package dateline.ingest.resolve;

import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Months as Roman numerals, as Hungarian, Polish and Italian dates have them.
final class RomanMonths {

    private static final List<String> NUMERALS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final int LONGEST = "viii".length();

    private RomanMonths() {}

    /// {@return the month that a word, in lower case, is the number of, or null}
    static @Nullable Month of(String word) {
        int number = word.length() > LONGEST ? -1 : NUMERALS.indexOf(word);
        return number < 0 ? null : Month.of(number + 1);
    }
}
