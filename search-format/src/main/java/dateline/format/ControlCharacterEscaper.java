package dateline.format;

import dateline.util.Excerpt;
import java.util.Objects;

/// Escapes characters that a terminal would obey, or that would make a line read as something else.
///
/// Text of articles, paths and queries comes from anywhere. Control characters (C0, DEL, C1), line and paragraph
/// separators, bidirectional embeddings, overrides and isolates, deprecated format characters and lone surrogates
/// become escapes as in JSON, a backslash, `u` and four hexadecimal digits; tabs and line ends become spaces. All else
/// stays, right-to-left text included.
///
/// @since 0.1
public final class ControlCharacterEscaper {

    /// The most characters of a text that a message repeats.
    private static final int LONGEST_REPEATED = 80;

    private ControlCharacterEscaper() {}

    /// {@return as much of a text as a message repeats: its first 80 characters}
    ///
    /// @param text any text
    public static String brief(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return Excerpt.of(text, LONGEST_REPEATED);
    }

    /// {@return the text on one line, safe for a terminal}
    ///
    /// @param text any text
    public static String escape(String text) {
        Objects.requireNonNull(text, "text must not be null");
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        shown.append(text, 0, i);
        for (int c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            append(shown, c);
        }
        return shown.toString();
    }

    /// Appends a character, or its escape.
    ///
    /// @param to        takes it
    /// @param codePoint the character; a lone surrogate is shown as such
    public static void append(StringBuilder to, int codePoint) {
        Objects.requireNonNull(to, "to must not be null");
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            to.append(' ');
        } else if (isControl(codePoint)) {
            appendEscape(to, (char) codePoint);
        } else {
            to.appendCodePoint(codePoint);
        }
    }

    /// Appends a character as an escape: a backslash, `u` and four hexadecimal digits.
    ///
    /// @param to takes them
    /// @param c  the character
    static void appendEscape(StringBuilder to, char c) {
        to.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }

    /// {@return whether a terminal would act on the character instead of showing it}
    ///
    /// @param c a code point
    public static boolean isControl(int c) {
        if (c < 0x7f) {
            return c < ' ';
        }
        return c <= 0x9f
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x206f)
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfff9 && c <= 0xfffb);
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || (c > 0x9f && c < 0x2000);
    }
}
