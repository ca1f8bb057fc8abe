package dateline.cli.output;

import org.jline.utils.WCWidth;

/// How many columns of a terminal a text takes: two for each wide character of East Asia and each emoji, none for
/// combining marks and invisible format characters, else one.
final class Width {

    private static final int SOFT_HYPHEN = 0xad;

    private Width() {}

    /// {@return the columns that a character takes: 0, 1 or 2}
    ///
    /// @param c a code point
    static int of(int c) {
        if (c < 0x300) {
            return c == SOFT_HYPHEN ? 0 : 1;
        }
        // Two of these letters are a flag, which is as wide as any emoji.
        return WCWidth.isRegionalIndicator(c) ? 1 : Math.max(0, WCWidth.wcwidth(c));
    }

    /// {@return the columns that a text takes on one line}
    ///
    /// @param text a text
    static int of(CharSequence text) {
        int columns = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = Character.codePointAt(text, i);
            columns += of(c);
        }
        return columns;
    }
}
