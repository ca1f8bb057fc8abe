package dateline.ingest.page.text;

import java.util.Locale;

/// Properties of text in any script.
public final class Text {

    private Text() {}

    /// Length as a reader sees it: each letter or digit counts 1, and 3 in scripts that write a word in one
    /// or two signs (Han, kana, Hangul), so that thresholds mean about the same amount of text in all of them.
    public static int size(CharSequence text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            size += size(text.charAt(i));
        }
        return size;
    }

    public static int size(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
        }
        if (isDense(c)) {
            return 3;
        }
        return Character.isLetterOrDigit(c) ? 1 : 0;
    }

    private static boolean isDense(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    public static int digits(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }

    public static boolean isComma(char c) {
        return switch (c) {
            case ',', ';', '،', '؛', '、', '，', '；' -> true;
            default -> false;
        };
    }

    public static boolean isSentenceEnd(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।' -> true;
            default -> false;
        };
    }

    /// True where the text ends with a sentence's end, closing quotes and brackets aside.
    public static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && isCloser(text.charAt(i))) {
            i--;
        }
        return i >= 0 && (isSentenceEnd(text.charAt(i)) || text.charAt(i) == ':');
    }

    private static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', '»', ')', ']', '」', '』', '）', ' ', '*' -> true;
            default -> false;
        };
    }

    /// Characters that no reader sees: control characters, and those that divide words for layout only (soft
    /// hyphen, zero-width space, word joiner, byte order mark).
    public static boolean isInvisible(char c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    public static boolean isSpace(char c) {
        return c == ' '
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c == '\f'
                || c == 0xA0
                || c == 0x2028
                || c == 0x3000
                || (c > 0x7F && Character.isWhitespace(c));
    }

    /// White space collapsed to single spaces and trimmed; layout characters left out.
    public static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Letters and digits only, lower-cased: equal for two texts that differ in case, punctuation and spaces.
    public static String skeleton(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
