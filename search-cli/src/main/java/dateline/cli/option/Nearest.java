package dateline.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses what was meant by a word that is not among those known.
public final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /// {@return the known word that is most like another one, if any is alike enough}
    ///
    /// A word is alike when what was typed begins it, or when one character, or at most a third of the shorter one,
    /// must be inserted, deleted, changed or swapped with its neighbour.
    ///
    /// @param word  what was typed
    /// @param known the words known
    public static Optional<String> to(String word, List<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Integer.MAX_VALUE;
        if (typed.length() <= LONGEST) {
            for (String each : known) {
                int distance = typed.length() > 2 && each.startsWith(typed) ? 1 : distance(typed, each);
                if (distance < least && distance <= Math.max(1, Math.min(each.length(), typed.length()) / 3)) {
                    best = each;
                    least = distance;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// {@return the guess as the end of a message, or nothing}
    ///
    /// @param word  what was typed
    /// @param known the words known
    public static String hint(String word, List<String> known) {
        Optional<String> nearest = to(word, known);
        return nearest.isEmpty() ? "" : "; did you mean " + nearest.get() + "?";
    }

    /// The optimal string alignment distance: Levenshtein's, with swaps of neighbours.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
