package dateline.analysis.text;

/// Whether capitals say something in a text, or are merely how it was typed.
public final class Capitals {
    /// The share of capitals among the letters above which they say nothing.
    public static final double MAX_SHARE = 0.6;

    private Capitals() {}

    /// {@return whether more than 60 % of the letters in `text` that have a case are capitals}
    public static boolean dominate(CharSequence text) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        return capitals > MAX_SHARE * (capitals + small);
    }

    /// {@return whether `word` has two letters or more, and all of its letters that have a case are capitals}
    public static boolean isAll(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2;
    }
}
