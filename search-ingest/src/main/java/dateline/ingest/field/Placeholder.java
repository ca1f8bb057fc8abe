package dateline.ingest.field;

import dateline.ingest.words.WordFile;
import java.util.Locale;

/// Values that only say that there is none: `N/A`, `None`, `null`, `nan`, `-`, `#`; as an id, also `0.0` and `-1`.
///
/// A zero by itself may be the first id of a numbered collection; `isZero` finds it, and who sees the other records
/// decides. The words stand in `placeholders.txt`, by language.
public final class Placeholder {

    private static final WordFile WORDS = WordFile.of("placeholders.txt");

    /// What is longer, in UTF-16 units, says something.
    private static final int LONGEST = 40;

    private Placeholder() {}

    /// {@return whether a value is none, whatever it should be}
    ///
    /// @param value the value
    public static boolean isNull(String value) {
        return value.length() <= LONGEST && WORDS.means(value, "null");
    }

    /// {@return whether a value says that a text was taken away: `[removed]`}
    ///
    /// @param value the value
    public static boolean isGone(String value) {
        return value.length() <= LONGEST && value.startsWith("[") && value.endsWith("]") && WORDS.means(value, "gone");
    }

    /// {@return whether a value names nothing and nobody}
    ///
    /// @param value a name, date or subject
    public static boolean isNone(String value) {
        return value.length() <= LONGEST
                && (WORDS.meaning(value)
                                .filter(meaning -> !meaning.equals("gone"))
                                .isPresent()
                        || isGone(value.strip())
                        || WordFile.plain(value).isEmpty());
    }

    /// {@return whether a value is no id}
    ///
    /// @param value what stands for an id
    public static boolean isNoId(String value) {
        return isNone(value)
                || (value.length() <= LONGEST && !isZero(value) && isMadeOf(value, "0-.:{} "))
                || value.strip().equals("-1");
    }

    /// {@return whether a value is a zero, which names the first of numbered records or, elsewhere, nothing}
    ///
    /// @param value what stands for an id
    public static boolean isZero(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && isMadeOf(value, "0");
    }

    private static boolean isMadeOf(String value, String characters) {
        return value.chars().allMatch(c -> characters.indexOf(c) >= 0);
    }

    /// {@return whether a value leads nowhere: a placeholder, or what links have that run a script}
    ///
    /// @param value what stands for an address
    public static boolean isNoAddress(String value) {
        String start = value.strip().toLowerCase(Locale.ROOT);
        return isNoId(value)
                || isZero(start)
                || start.startsWith("#")
                || start.startsWith("javascript:")
                || start.startsWith("about:")
                || start.startsWith("mailto:");
    }
}
