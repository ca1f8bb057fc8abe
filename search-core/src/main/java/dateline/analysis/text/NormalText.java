package dateline.analysis.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// The form in which text is stored, shown and analysed: one spelling of each character, and nothing invisible.
///
/// - Unicode NFC.
/// - Line ends (CR LF, CR, NEL, VT, FF, U+2028) are `\n`; U+2029 is an empty line. Tabs stay.
/// - Out: control characters, soft hyphens, zero-width characters, byte order marks, direction marks and overrides,
///   other format characters, noncharacters. Joiners and zero-width spaces stay after letters of scripts that spell
///   with them (Arabic, the Indic scripts, Thai, Khmer …), joiners within pictures.
/// - A surrogate without its partner is U+FFFD.
/// - Of marks that pile up on one letter the first [#MAX_MARKS] stay.
///
/// Idempotent: normal text is its own normal form.
public final class NormalText {
    /// Most combining marks kept in a row, as in Unicode's Stream-Safe Text Format (UAX #15, section 13). Sorting
    /// longer runs costs the square of their length.
    public static final int MAX_MARKS = 30;

    private NormalText() {}

    /// {@return the normal form of `text`: the same string if it is normal}
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String clean = clean(text);
        if (Normalizer.isNormalized(clean, Normalizer.Form.NFC)) {
            return clean;
        }
        return clean(Normalizer.normalize(clean, Normalizer.Form.NFC));
    }

    /// Whether all of it is such that no rule can touch it: Latin with usual punctuation. Most text is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F
                    ? c >= ' ' || c == '\n' || c == '\t'
                    : (c >= 0xA0 && c < 0x300 && c != 0xAD) || (c >= 0x2010 && c <= 0x2027) || c == '€';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isMark(c)) {
                marks++;
                if (marks <= MAX_MARKS) {
                    out.appendCodePoint(c);
                }
                continue;
            }
            int kept = replacement(c, out, text, i);
            if (kept >= 0) {
                marks = 0;
                out.appendCodePoint(kept);
            }
        }
        return out.length() == length && text.contentEquals(out) ? text : out.toString();
    }

    /// What stands for `c`, which ends before `next`; -1 if nothing does.
    private static int replacement(int c, StringBuilder before, String text, int next) {
        return switch (c) {
            case '\n', '\t' -> c;
            case '\r' -> next < text.length() && text.charAt(next) == '\n' ? -1 : '\n';
            case 0x0B, 0x0C, 0x85, 0x2028 -> '\n';
            case 0x2029 -> {
                before.append('\n');
                yield '\n';
            }
            case 0x200B, 0x200C, 0x200D -> isSpelledWith(c, before) ? c : -1;
            case 0xFEFF, 0x034F, 0x3164, 0xFFA0 -> -1;
            default -> isOut(c) ? -1 : isSurrogate(c) ? 0xFFFD : c;
        };
    }

    private static boolean isOut(int c) {
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> true;
            // signs that span Arabic, Syriac and Kaithi numbers are format characters, but visible
            case Character.FORMAT ->
                !((c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2 || c == 0x110BD);
            default -> false;
        };
    }

    /// Whether a joiner or zero-width space right after `before` is part of how the script is written.
    private static boolean isSpelledWith(int joiner, StringBuilder before) {
        if (before.isEmpty()) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        if (last == 0xFE0F || isPictureLike(last)) {
            return joiner == 0x200D;
        }
        UnicodeScript script = UnicodeScript.of(last);
        if (script == UnicodeScript.INHERITED && isMark(last) && before.length() > 1) {
            script = UnicodeScript.of(before.codePointBefore(before.length() - Character.charCount(last)));
        }
        return switch (script) {
            case THAI, LAO, KHMER, MYANMAR -> true;
            case COMMON,
                    INHERITED,
                    LATIN,
                    GREEK,
                    CYRILLIC,
                    HEBREW,
                    HAN,
                    HIRAGANA,
                    KATAKANA,
                    HANGUL,
                    ARMENIAN,
                    GEORGIAN -> false;
            default -> joiner != 0x200B;
        };
    }

    private static boolean isPictureLike(int c) {
        return c > 0x2000 && (Character.isExtendedPictographic(c) || Character.isEmojiModifier(c));
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
