package dateline.util;

/// The beginnings of texts, for messages that repeat what they were given.
public final class Excerpt {

    private Excerpt() {}

    /// {@return a text, or its beginning and `…` if it is longer}
    ///
    /// @param text any text
    /// @param most how many code points are kept
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
