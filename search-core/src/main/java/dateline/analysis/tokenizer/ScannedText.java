package dateline.analysis.tokenizer;

/// The text under the scanner, by code point class. Not thread-safe; reused from text to text.
final class ScannedText {
    private char[] chars = new char[0];
    private int length;

    /// Is from now on the first `newLength` units of `newChars`.
    void reset(char[] newChars, int newLength) {
        chars = newChars;
        length = newLength;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    int codePointAt(int i) {
        return Character.codePointAt(chars, i, length);
    }

    /// {@return how many units the code point at `i` has, 1 or 2}
    int width(int i) {
        boolean pair = Character.isHighSurrogate(chars[i]) && i + 1 < length && Character.isLowSurrogate(chars[i + 1]);
        return pair ? 2 : 1;
    }

    /// {@return the [CharClass] of the code point at `i`; a surrogate without its partner is [CharClass#OTHER]}
    byte classAt(int i) {
        char c = chars[i];
        if (!Character.isSurrogate(c)) {
            return CharClass.of(c);
        }
        return width(i) == 2 ? CharClass.of(Character.toCodePoint(c, chars[i + 1])) : CharClass.OTHER;
    }

    boolean isLetterAt(int i) {
        return i < length && classAt(i) == CharClass.LETTER;
    }

    boolean isDigitAt(int i) {
        return i < length && classAt(i) == CharClass.DIGIT;
    }

    /// {@return whether a letter or digit is at `i`}
    boolean isWordAt(int i) {
        return isLetterAt(i) || isDigitAt(i);
    }

    /// {@return whether what is at `i` belongs to the word before it: a letter, a digit, a mark}
    boolean continuesWord(int i) {
        return isWordAt(i) || (i < length && classAt(i) == CharClass.MARK);
    }
}
