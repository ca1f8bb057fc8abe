package dateline.story.compare;

/// Tells whether two words are one name in two spellings.
final class Spelling {

    /// Letters that a name and its abbreviation begin with.
    private static final int PREFIX = 4;

    private Spelling() {}

    /// {@return whether one is short for the other (`Calif`, `California`), or a letter or two are other, as in
    /// `Hizbollah` and `Hezbollah` or in a slip of the pen}
    static boolean isVariant(String a, String b) {
        int common = 0;
        int shorter = Math.min(a.length(), b.length());
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        if (common >= PREFIX || (common == shorter && shorter > 1)) {
            return true;
        }
        int most = shorter > 2 * PREFIX ? 2 : 1;
        return shorter >= PREFIX && Math.abs(a.length() - b.length()) <= most && distance(a, b, most) <= most;
    }

    /// {@return how many letters must be put in, left out, exchanged, or swapped with their neighbour; any number above
    /// `most` if more than that}
    ///
    /// The optimal string alignment of Damerau 1964, "A technique for computer detection and correction of spelling
    /// errors".
    static int distance(String a, String b, int most) {
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                now[j] = Math.min(before[j - 1] + (same ? 0 : 1), 1 + Math.min(before[j], now[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], twoBefore[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return least;
            }
            int[] free = twoBefore;
            twoBefore = before;
            before = now;
            now = free;
        }
        return before[b.length()];
    }
}
