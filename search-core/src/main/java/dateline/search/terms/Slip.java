package dateline.search.terms;

/// How likely one word was typed for another: swapped letters, a letter doubled or not, and vowels mistaken for one
/// another are what writers get wrong most; few err in the first letter.
final class Slip {

    /// What is most likely.
    static final double MOST = 2;

    private static final String VOWELS = "aeiouy";

    private Slip() {}

    /// {@return from 0 to 2: one for the same first letter, one for a slip of the common kinds}
    ///
    /// @param typed what was typed
    /// @param meant a word a letter or two away
    static double likelihood(String typed, String meant) {
        int start = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (start < shorter && typed.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && typed.charAt(typed.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
            end++;
        }
        String wrong = typed.substring(start, typed.length() - end);
        String right = meant.substring(start, meant.length() - end);
        char before = start > 0 ? typed.charAt(start - 1) : 0;
        return (start > 0 ? 1 : 0) + (isCommon(wrong, right, before) ? 1 : 0);
    }

    private static boolean isCommon(String wrong, String right, char before) {
        if (wrong.length() == 1 && right.length() == 1) {
            return VOWELS.contains(wrong) && VOWELS.contains(right);
        }
        if (wrong.length() == 2 && right.length() == 2) {
            return wrong.charAt(0) == right.charAt(1) && wrong.charAt(1) == right.charAt(0);
        }
        String extra = wrong + right;
        return extra.length() == 1 && extra.charAt(0) == before;
    }
}
