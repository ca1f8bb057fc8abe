package dateline.analysis.tokenizer;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// What a code point is to the [WordScanner]: a small number per code point, looked up in pages of 256 that are made
/// when first needed. Thread-safe: a page is made whole before it is published, and two threads that make the same page
/// make equal ones.
public final class CharClass {
    /// Neither part of a word nor a word.
    static final byte OTHER = 0;
    /// A letter of a script that puts spaces between words.
    static final byte LETTER = 1;
    /// A digit of any script, superscripts and subscripts too.
    static final byte DIGIT = 2;
    /// A mark that combines with what stands before it.
    public static final byte MARK = 3;
    /// A letter of a script without spaces between words: Han, Kana, Hangul, Lao, Khmer, Myanmar.
    static final byte UNSPACED = 4;
    /// A Thai letter or vowel sign.
    static final byte THAI = 5;
    /// A symbol shown as a picture, which is a word by itself.
    static final byte EMOJI = 6;
    /// An apostrophe in any of its shapes.
    static final byte APOSTROPHE = 7;
    /// A hyphen; dashes are not hyphens.
    static final byte HYPHEN = 8;

    private static final byte[] @Nullable [] PAGES = new byte[256][];

    private CharClass() {}

    /// {@return the class of the UTF-16 unit `c`, which is not a surrogate}
    public static byte of(char c) {
        byte[] page = PAGES[c >>> 8];
        return (page != null ? page : page(c >>> 8))[c & 0xFF];
    }

    /// {@return the class of `codePoint`}
    public static byte of(int codePoint) {
        return codePoint < 0x10000 ? of((char) codePoint) : compute(codePoint);
    }

    /// {@return the value of a [#DIGIT], 0 to 9}
    static int digit(int codePoint) {
        int value = Character.digit(codePoint, 10);
        if (value >= 0) {
            return value;
        }
        return switch (codePoint) {
            case '¹' -> 1;
            case '²' -> 2;
            case '³' -> 3;
            // the other superscripts and the subscripts lie in order
            default -> codePoint & 0xF;
        };
    }

    private static byte[] page(int number) {
        byte[] page = new byte[256];
        for (int i = 0; i < 256; i++) {
            page[i] = compute(number << 8 | i);
        }
        PAGES[number] = page;
        return page;
    }

    private static byte compute(int c) {
        return switch (c) {
            case '\'', '’', '‘', '‛', '＇', '`', 'ʹ', 'ʻ', 'ʼ', 'ʾ', 'ʿ', '׳' -> APOSTROPHE;
            case '-', '‐', '‑', '﹣', '－' -> HYPHEN;
            case '²', '³', '¹' -> DIGIT;
            default -> byType(c);
        };
    }

    private static byte byType(int c) {
        boolean superscript = c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
        boolean subscript = c >= 0x2080 && c <= 0x2089;
        if (superscript || subscript) {
            return DIGIT;
        }
        if (Character.isEmojiPresentation(c)) {
            return EMOJI;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER -> letter(c);
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                UnicodeScript.of(c) == UnicodeScript.THAI ? THAI : MARK;
            default -> OTHER;
        };
    }

    private static byte letter(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, LAO, KHMER, MYANMAR -> UNSPACED;
            case THAI -> THAI;
            // the prolonged sound mark and its half-width form belong to both Kana scripts
            case COMMON -> c == 'ー' || c == 'ｰ' || c == '々' || c == '〆' ? UNSPACED : LETTER;
            default -> LETTER;
        };
    }
}
