package dateline.analysis.tokenizer;

import java.text.Normalizer;
import java.util.Arrays;

/// The characters of a compound's parts, one behind the other: as written, but for ligatures, full-width and
/// presentation forms, which are put in their plain shape, and digits, which are put in ASCII. Not thread-safe; reused.
final class CompoundChars {
    private final ScannedText text;
    private char[] chars = new char[1024];
    private int length;

    CompoundChars(ScannedText text) {
        this.text = text;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /// Forgets what lies behind the first `newLength` characters; or takes it back, right after that.
    void length(int newLength) {
        length = newLength;
    }

    void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    /// Puts the digit at `i` of the text.
    void putDigit(int i) {
        char c = text.at(i);
        put(c >= '0' && c <= '9' ? c : (char) ('0' + CharClass.digit(text.codePointAt(i))));
    }

    /// Puts the letter or mark at `i` of the text.
    void putLetter(int i) {
        char c = text.at(i);
        if (Character.isSurrogate(c)) {
            put(c);
            put(text.at(i + 1));
        } else if (c < 0xFB00) {
            put(c);
        } else {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int k = 0; k < plain.length(); k++) {
                if (CharClass.of(plain.charAt(k)) == CharClass.LETTER) {
                    put(plain.charAt(k));
                }
            }
        }
    }

    /// Puts the ASCII letters from `from` on, most letters of most texts, at most `most` of them; returns where it
    /// stopped.
    int putAscii(int from, int most) {
        if (chars.length - length < most) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        char[] source = text.chars();
        char[] target = chars;
        int limit = Math.min(text.length(), from + most);
        int to = length;
        int i = from;
        while (i < limit) {
            char c = source[i];
            char small = (char) (c | 0x20);
            if (small < 'a' || small > 'z') {
                break;
            }
            target[to++] = c;
            i++;
        }
        length = to;
        return i;
    }
}
