package dateline.ingest.export;

import dateline.ingest.words.WordFile;
import java.util.Optional;

/// Labels such as `BYLINE: A. Person`, and the values behind them.
final class Labels {

    /// `Persistent link to this record (Permalink)` is the longest of many.
    private static final int LONGEST = 60;

    private static final int LONGEST_UNKNOWN = 32;

    private Labels() {}

    /// {@return the field that a paragraph or line begins with, by its label}
    ///
    /// @param words what labels mean
    /// @param text  the paragraph or line
    static Optional<String> field(WordFile words, String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || colon > LONGEST || !Character.isUpperCase(text.charAt(0))) {
            return Optional.empty();
        }
        return words.meaning(text.substring(0, colon));
    }

    /// {@return what stands behind the label}
    ///
    /// @param text a paragraph or line with a label
    static String value(String text) {
        return text.substring(text.indexOf(':') + 1).strip();
    }

    /// {@return a number without what is counted: 540 of `540 words`}
    ///
    /// @param length the number, with or without a word
    static String withoutUnit(String length) {
        int end = 0;
        while (end < length.length()
                && (Character.isDigit(length.charAt(end)) || ".,".indexOf(length.charAt(end)) >= 0)) {
            end++;
        }
        boolean number = end > 0 && end < length.length() && Character.isWhitespace(length.charAt(end));
        return number ? length.substring(0, end) : length;
    }

    /// {@return the name of a field that has an unknown label: capitals and few of them, such as `TYPE: NEWS`; empty
    /// where none begins the text}
    ///
    /// @param text a paragraph or line
    static String unknown(String text) {
        int colon = text.indexOf(':');
        boolean is = colon > 2
                && colon <= LONGEST_UNKNOWN
                && text.substring(0, colon).chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == ' ');
        return is ? text.substring(0, colon) : "";
    }
}
