package dateline.opensearch.query;

import java.util.Locale;

/// Regular expressions for words in some case.
final class CasePattern {

    private CasePattern() {}

    /// {@return an expression for a word with at least one capital letter, in Lucene's syntax}
    ///
    /// @param word in small letters
    static String capitalised(String word) {
        StringBuilder ways = new StringBuilder();
        int[] letters = word.codePoints().toArray();
        for (int first = 0; first < letters.length; first++) {
            if (hasCase(letters[first])) {
                ways.append(ways.isEmpty() ? "" : "|");
                for (int i = 0; i < letters.length; i++) {
                    ways.append(i < first ? literal(letters[i]) : i == first ? upper(letters[i]) : either(letters[i]));
                }
            }
        }
        return "(" + ways + ")";
    }

    private static boolean hasCase(int letter) {
        return Character.toUpperCase(letter) != letter;
    }

    private static String either(int letter) {
        return hasCase(letter) ? "[" + literal(letter) + upper(letter) + "]" : literal(letter);
    }

    private static String upper(int letter) {
        return literal(Character.toUpperCase(letter));
    }

    private static String literal(int letter) {
        String text = Character.toString(letter);
        return Character.isLetterOrDigit(letter) ? text : "\\" + text.toUpperCase(Locale.ROOT);
    }
}
