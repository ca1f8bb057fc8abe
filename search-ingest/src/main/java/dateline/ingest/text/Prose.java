package dateline.ingest.text;

/// Tells prose from other text: program sources, settings, logs, tables of numbers.
final class Prose {

    /// What sentences do not need, and programs do.
    private static final String SYMBOLS = "{}[]<>=_\\|~^`#@*+$&;/";

    private Prose() {}

    /// {@return whether a text looks like prose}
    ///
    /// @param text  the text, or how it begins
    /// @param named whether its name says that it is a text, which settles doubtful cases
    static boolean isLikely(String text, boolean named) {
        int letters = 0;
        int symbols = 0;
        int digits = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.isSurrogate(c)) {
                letters++;
            } else if (Character.isDigit(c)) {
                digits++;
            } else if (SYMBOLS.indexOf(c) >= 0) {
                symbols++;
            } else if (!Character.isWhitespace(c)) {
                others++;
            }
        }
        int visible = letters + symbols + digits + others;
        if (visible == 0) {
            return false;
        }
        return named ? letters * 4L >= visible : letters * 10L >= visible * 7L && symbols * 100L <= visible * 3L;
    }
}
