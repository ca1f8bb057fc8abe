package dateline.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Cuts a text into *chains*: what a reader sees as one word, with the parts it is made of.
///
/// ```
/// cease-fire        cease · fire        linked by HYPHEN
/// COVID-19, F16     COVID · 19, F · 16  HYPHEN, ALNUM (a letter beside a digit, once in the word)
/// bbc.co.uk         bbc · co · uk       KEPT (so are @ and _)
/// U.S.-led          US · led            a dotted abbreviation is one part, without its points
/// AT&T, 3,000, 1.5  AT&T, 3000, 1.5     one part
/// end.Start         end, Start          two chains: a stop without its space
/// ```
///
/// A part's characters ([#raw]) are as written, but for this: apostrophes are straight, digits are ASCII, full-width
/// and ligature forms are plain, digit groups are closed up, and what [Orthography] takes off is off. A part is at most
/// [#MAX_PART] units long; a longer run is cut. Runs of scripts without spaces, and pictures, are chains of their own
/// kind. One pass, linear in the text; not thread-safe; reused from text to text.
final class WordScanner {
    /// Longest part, in UTF-16 units, as for Lucene's own tokenizers.
    static final int MAX_PART = 255;

    /// Most parts in a chain; a longer one is cut.
    static final int MAX_PARTS = 64;

    /// What kind of chain was found.
    enum Kind {
        /// Letters and digits.
        WORD,
        /// A run of a script without spaces, between [#start] and [#end].
        UNSPACED,
        /// A run of Thai, between [#start] and [#end].
        THAI,
        /// One picture, between [#start] and [#end].
        EMOJI
    }

    /// The first part of a chain.
    static final byte FIRST = 0;
    /// Linked by a hyphen, also by one at a line's end, and by a zero-width non-joiner.
    static final byte HYPHEN = 1;
    /// A letter and a digit side by side.
    static final byte ALNUM = 2;
    /// Linked by a character that belongs to the whole: `.`, `@`, `_`.
    static final byte KEPT = 3;

    private static final char ZWNJ = '\u200C';
    private static final char ZWJ = '\u200D';

    private final Orthography orthography;
    private char[] text = new char[0];
    private int length;
    private int position;

    private Kind kind = Kind.WORD;
    private int start;
    private int end;
    private int parts;
    private final int[] partStart = new int[MAX_PARTS];
    private final int[] partEnd = new int[MAX_PARTS];
    private final int[] rawStart = new int[MAX_PARTS];
    private final int[] rawEnd = new int[MAX_PARTS];
    private final byte[] link = new byte[MAX_PARTS];
    private final char[] linkChar = new char[MAX_PARTS];
    private final boolean[] lettersOnly = new boolean[MAX_PARTS];
    private final boolean[] dotted = new boolean[MAX_PARTS];
    private char[] raw = new char[1024];
    private int rawLength;
    private int firstApostrophe;
    private int lastApostrophe;

    WordScanner(Orthography orthography) {
        this.orthography = orthography;
    }

    /// Begins with the first `length` units of `text`, which must not change until the last chain is read.
    void reset(char[] newText, int newLength) {
        text = newText;
        length = newLength;
        position = 0;
    }

    /// {@return whether there is a further chain, which is then the current one}
    boolean next() {
        while (position < length) {
            byte c = classAt(position);
            switch (c) {
                case CharClass.LETTER, CharClass.DIGIT -> {
                    scanChain();
                    return true;
                }
                case CharClass.UNSPACED -> {
                    run(Kind.UNSPACED, CharClass.UNSPACED);
                    return true;
                }
                case CharClass.THAI -> {
                    run(Kind.THAI, CharClass.THAI);
                    return true;
                }
                case CharClass.EMOJI -> {
                    emoji();
                    return true;
                }
                default -> position += width(position);
            }
        }
        return false;
    }

    Kind kind() {
        return kind;
    }

    /// {@return where the chain begins in the text}
    int start() {
        return start;
    }

    /// {@return where the chain ends in the text, exclusive}
    int end() {
        return end;
    }

    /// {@return the number of parts; 0 unless the kind is [Kind#WORD]}
    int parts() {
        return parts;
    }

    int partStart(int part) {
        return partStart[part];
    }

    int partEnd(int part) {
        return partEnd[part];
    }

    /// {@return how `part` hangs on the one before it}
    byte link(int part) {
        return link[part];
    }

    /// {@return the character of a [#KEPT] link}
    char linkChar(int part) {
        return linkChar[part];
    }

    /// {@return whether `part` was written with points between its letters}
    boolean dotted(int part) {
        return dotted[part];
    }

    /// {@return whether `part` holds no digit}
    boolean lettersOnly(int part) {
        return lettersOnly[part];
    }

    /// {@return the buffer that holds the parts' characters}
    char[] raw() {
        return raw;
    }

    int rawStart(int part) {
        return rawStart[part];
    }

    int rawEnd(int part) {
        return rawEnd[part];
    }

    /// {@return where the `@` or `#` stands that makes this chain a handle or a tag, or -1}
    int sigil() {
        int i = start - 1;
        while (i >= 0 && text[i] == '_') {
            i--;
        }
        if (i < 0 || (text[i] != '@' && text[i] != '#')) {
            return -1;
        }
        return i == 0 || !isWord(classAt(i - 1)) ? i : -1;
    }

    /// {@return where the handle or tag ends whose sign stands at `sigil`, at most [#MAX_PART] units on}
    int sigilEnd(int sigil) {
        int i = sigil + 1;
        int limit = Math.min(length, i + MAX_PART);
        while (i < limit && (text[i] == '_' || isWord(classAt(i)) || classAt(i) == CharClass.MARK)) {
            i += width(i);
        }
        return Math.min(i, limit);
    }

    private void run(Kind newKind, byte charClass) {
        kind = newKind;
        parts = 0;
        start = position;
        do {
            position += width(position);
        } while (position < length && continuesRun(charClass));
        end = position;
    }

    private boolean continuesRun(byte charClass) {
        byte c = classAt(position);
        return c == charClass || c == CharClass.MARK;
    }

    private void emoji() {
        kind = Kind.EMOJI;
        parts = 0;
        start = position;
        int first = Character.codePointAt(text, position, length);
        position += Character.charCount(first);
        if (isRegional(first) && position < length && isRegional(Character.codePointAt(text, position, length))) {
            position += 2;
        }
        end = position;
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private void scanChain() {
        kind = Kind.WORD;
        parts = 0;
        rawLength = 0;
        start = position;
        position = scanPart(position, FIRST, '\0');
        while (parts < MAX_PARTS - 2 && position < length) {
            int next = linkedPart();
            if (next < 0) {
                break;
            }
            char c = text[position];
            byte how = c == '.' || c == '@' || c == '_' ? KEPT : HYPHEN;
            position = scanPart(next, how, c);
        }
        end = Math.max(partEnd[parts - 1], start);
    }

    /// Where the next part begins, if a link stands at the current position; else -1.
    private int linkedPart() {
        char c = text[position];
        int next = position + 1;
        if (next >= length) {
            return -1;
        }
        if (CharClass.of(c) == CharClass.HYPHEN) {
            return text[next] == '\n' ? afterLineEnd(next) : wordAt(next);
        }
        return switch (c) {
            case '.' -> isMissingSpace(next) ? -1 : wordAt(next);
            case '@', '_' -> wordAt(next);
            case ZWNJ -> classAt(next) == CharClass.LETTER ? next : -1;
            default -> -1;
        };
    }

    private int wordAt(int i) {
        return isWord(classAt(i)) ? i : -1;
    }

    /// A word broken by a hyphen at a line's end goes on with a small letter on the next line.
    private int afterLineEnd(int newline) {
        if (!lettersOnly[parts - 1]) {
            return -1;
        }
        int i = newline + 1;
        int limit = Math.min(length, i + 8);
        while (i < limit && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i < limit && classAt(i) == CharClass.LETTER && Character.isLowerCase(text[i]) ? i : -1;
    }

    /// A capital right after a stop that follows a small letter or a digit: `end.Start`.
    private boolean isMissingSpace(int next) {
        char before = text[position - 1];
        return Character.isUpperCase(text[next]) && (Character.isLowerCase(before) || Character.isDigit(before));
    }

    /// Reads one part, or two linked by [#ALNUM], and returns where the reading stopped.
    private int scanPart(int from, byte how, char linkCharacter) {
        firstApostrophe = -1;
        lastApostrophe = -1;
        int mark = rawLength;
        if (classAt(from) == CharClass.DIGIT) {
            return scanFromDigit(from, how, linkCharacter);
        }
        int dottedEnd = scanDotted(from);
        if (dottedEnd >= 0) {
            addPart(from, dottedEnd, mark, how, linkCharacter, true);
            dotted[parts - 1] = true;
            return possessiveAfter(dottedEnd);
        }
        int i = scanLetters(from, mark);
        if (i < length && i > from && rawLength - mark < MAX_PART && classAt(i) == CharClass.DIGIT) {
            return scanDigitsAfterLetters(from, i, mark, how, linkCharacter);
        }
        finishWord(from, i, mark, how, linkCharacter);
        return i;
    }

    /// Points between single letters: `U.S.`, `a.m.`; returns where it ends, or -1 if there is none here.
    private int scanDotted(int from) {
        int i = from;
        int mark = rawLength;
        while (i + 1 < length
                && text[i + 1] == '.'
                && classAt(i) == CharClass.LETTER
                && !Character.isSurrogate(text[i])
                && rawLength - mark < MAX_PART) {
            append(i);
            i += 2;
        }
        int letters = rawLength - mark;
        boolean last = letters > 0
                && i < length
                && classAt(i) == CharClass.LETTER
                && !Character.isSurrogate(text[i])
                && (i + 1 == length || !continuesWord(i + 1));
        if (last) {
            append(i);
            i++;
            letters++;
        }
        if (letters < 2) {
            rawLength = mark;
            return -1;
        }
        return i;
    }

    private boolean continuesWord(int i) {
        byte c = classAt(i);
        return isWord(c) || c == CharClass.MARK;
    }

    private int possessiveAfter(int i) {
        boolean possessive = i + 1 < length
                && classAt(i) == CharClass.APOSTROPHE
                && isS(text[i + 1])
                && (i + 2 == length || !continuesWord(i + 2));
        return possessive ? i + 2 : i;
    }

    private int scanLetters(int from, int mark) {
        int i = from;
        while (i < length && rawLength - mark < MAX_PART) {
            i = scanAscii(i, mark);
            if (i == length || rawLength - mark == MAX_PART) {
                return i;
            }
            switch (classAt(i)) {
                case CharClass.LETTER, CharClass.MARK -> {
                    if (!fits(i, mark)) {
                        return i;
                    }
                    append(i);
                }
                case CharClass.APOSTROPHE -> {
                    if (i == from || !isLetterAt(i + 1)) {
                        return i;
                    }
                    apostrophe(i);
                }
                default -> {
                    char c = text[i];
                    if (c == '&' && joinsInitials(i, mark)) {
                        put('&');
                    } else if ((c == '"' || c == '״') && isHebrew(i - 1) && isHebrew(i + 1)) {
                        apostrophe(i);
                    } else if (!isSilentJoiner(i)) {
                        return i;
                    }
                }
            }
            i += width(i);
        }
        return i;
    }

    /// Most letters of most texts.
    private int scanAscii(int from, int mark) {
        int limit = Math.min(length, from + MAX_PART - (rawLength - mark));
        if (raw.length - rawLength < MAX_PART) {
            raw = Arrays.copyOf(raw, raw.length * 2);
        }
        int i = from;
        int to = rawLength;
        while (i < limit) {
            char c = text[i];
            char small = (char) (c | 0x20);
            if (small < 'a' || small > 'z') {
                break;
            }
            raw[to++] = c;
            i++;
        }
        rawLength = to;
        return i;
    }

    private void apostrophe(int i) {
        if (firstApostrophe < 0) {
            firstApostrophe = i;
        }
        lastApostrophe = i;
        put('\'');
    }

    /// `AT&T`, `S&P`: at most three letters on either side.
    private boolean joinsInitials(int i, int mark) {
        if (rawLength - mark > 3 || rawLength == mark) {
            return false;
        }
        int after = i + 1;
        while (after < length && after <= i + 4 && classAt(after) == CharClass.LETTER) {
            after++;
        }
        int letters = after - i - 1;
        return letters >= 1 && letters <= 3 && (after == length || !continuesWord(after));
    }

    private boolean isHebrew(int i) {
        return i >= 0 && i < length && text[i] >= 'א' && text[i] <= 'ת';
    }

    /// A joiner that only shapes letters. Between Arabic letters the non-joiner parts a word, as a hyphen does.
    private boolean isSilentJoiner(int i) {
        if ((text[i] != ZWJ && text[i] != ZWNJ) || i + 1 >= length) {
            return false;
        }
        byte next = classAt(i + 1);
        if (next != CharClass.LETTER && next != CharClass.MARK) {
            return false;
        }
        return text[i] == ZWJ || Character.UnicodeScript.of(text[i - 1]) != Character.UnicodeScript.ARABIC;
    }

    private int scanFromDigit(int from, byte how, char linkCharacter) {
        int mark = rawLength;
        int number = how == KEPT ? digits(from, mark) : scanNumber(from, mark);
        int afterPossessive = possessiveAfter(number);
        if (afterPossessive != number || !isLetterAt(number)) {
            addPart(from, number, mark, how, linkCharacter, false);
            return afterPossessive;
        }
        boolean plain = rawLength - mark == number - from;
        int numberEnd = rawLength;
        int letters = scanLetters(number, numberEnd);
        if (letters < length && classAt(letters) == CharClass.DIGIT) {
            rawLength = numberEnd;
            if (plain) {
                return scanMixed(from, mark, how, linkCharacter);
            }
            addPart(from, number, mark, how, linkCharacter, false);
            return number;
        }
        if (isNumberEnding(numberEnd, rawLength) || rawLength - mark > MAX_PART) {
            addPart(from, letters, mark, how, linkCharacter, false);
            return letters;
        }
        int end = rawLength;
        rawLength = numberEnd;
        addPart(from, number, mark, how, linkCharacter, false);
        rawLength = end;
        finishWord(number, letters, numberEnd, ALNUM, '\0');
        return letters;
    }

    private int scanDigitsAfterLetters(int from, int digits, int mark, byte how, char linkCharacter) {
        int lettersEnd = rawLength;
        int number = scanNumber(digits, lettersEnd);
        int afterPossessive = possessiveAfter(number);
        int end = number;
        if (number < length && isS(text[number]) && (number + 1 == length || !continuesWord(number + 1))) {
            put(text[number]);
            end = number + 1;
        } else if (number < length && continuesWord(number)) {
            rawLength = mark;
            return scanMixed(from, mark, how, linkCharacter);
        }
        int numberRawEnd = rawLength;
        rawLength = lettersEnd;
        finishWord(from, digits, mark, how, linkCharacter);
        rawLength = numberRawEnd;
        addPart(digits, end, lettersEnd, ALNUM, '\0', false);
        return Math.max(end, afterPossessive);
    }

    /// Letters and digits that change places more than once (`H1N1`, a hash): one part, as written.
    private int scanMixed(int from, int mark, byte how, char linkCharacter) {
        int i = from;
        while (i < length && continuesWord(i) && fits(i, mark)) {
            if (classAt(i) == CharClass.DIGIT) {
                putDigit(i);
            } else {
                append(i);
            }
            i += width(i);
        }
        addPart(from, i, mark, how, linkCharacter, false);
        return possessiveAfter(i);
    }

    /// `20th`, `1990s`: endings that belong to the number.
    private boolean isNumberEnding(int rawFrom, int rawTo) {
        int n = rawTo - rawFrom;
        if (n == 1) {
            return isS(raw[rawFrom]);
        }
        if (n != 2) {
            return false;
        }
        char a = Character.toLowerCase(raw[rawFrom]);
        char b = Character.toLowerCase(raw[rawFrom + 1]);
        return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') || (a == 't' && b == 'h');
    }

    /// A number: its digit groups closed up, a fraction after a point; returns where it ends.
    private int scanNumber(int from, int mark) {
        int i = digits(from, mark);
        if (i - from <= 3) {
            int grouped = groupsEnd(i);
            for (; i < grouped; i++) {
                if (classAt(i) == CharClass.DIGIT) {
                    putDigit(i);
                }
            }
        }
        return fraction(i, mark);
    }

    private int digits(int from, int mark) {
        int i = from;
        while (i < length && rawLength - mark < MAX_PART && classAt(i) == CharClass.DIGIT) {
            putDigit(i);
            i += width(i);
        }
        return i;
    }

    /// Where the digit groups end that follow a number's first one to three digits, or `from` if none do.
    private int groupsEnd(int from) {
        if (from >= length || !isGroupSign(text[from])) {
            return from;
        }
        char sign = text[from];
        int accepted = from;
        int i = from;
        for (int group = 0; group < 12 && i < length && text[i] == sign; group++) {
            int digits = 0;
            while (digits < 4 && i + 1 + digits < length && CharClass.of(text[i + 1 + digits]) == CharClass.DIGIT) {
                digits++;
            }
            if (digits == 3) {
                i += 4;
                accepted = i;
            } else if (digits == 2 && sign == ',' && accepted == from) {
                // groups of two before the last three, as in India: 1,00,000
                i += 3;
            } else {
                break;
            }
        }
        return accepted;
    }

    private boolean isGroupSign(char c) {
        return switch (c) {
            case ',' -> !orthography.commaDecimal();
            case '.' -> orthography.commaDecimal();
            case '\'', '’', '\u00A0', '\u2007', '\u2009', '\u202F', '٬' -> true;
            default -> false;
        };
    }

    private int fraction(int from, int mark) {
        if (from + 1 >= length || CharClass.of(text[from + 1]) != CharClass.DIGIT) {
            return from;
        }
        char sign = text[from];
        if (sign != '٫' && sign != (orthography.commaDecimal() ? ',' : '.')) {
            return from;
        }
        int i = from + 1;
        int limit = Math.min(length, i + MAX_PART);
        while (i < limit && CharClass.of(text[i]) == CharClass.DIGIT) {
            i++;
        }
        // a further point makes it a date, a version, an address: 12.10.2023
        if (i + 1 < length && text[i] == sign && CharClass.of(text[i + 1]) == CharClass.DIGIT) {
            return from;
        }
        put('.');
        return digits(from + 1, mark);
    }

    private void finishWord(int from, int to, int mark, byte how, char linkCharacter) {
        int partFrom = from;
        int partTo = to;
        int rawFrom = mark;
        int apostrophe = firstApostrophe < 0 ? -1 : indexOfApostrophe(mark);
        if (apostrophe >= 0) {
            switch (orthography.apostrophes()) {
                case POSSESSIVE -> {
                    if (raw[rawLength - 2] == '\'' && isS(raw[rawLength - 1])) {
                        rawLength -= 2;
                        partTo = lastApostrophe;
                    }
                }
                case ELISION -> {
                    String before = new String(raw, mark, apostrophe - mark).toLowerCase(Locale.ROOT);
                    if (orthography.elided().contains(before)) {
                        rawFrom = apostrophe + 1;
                        partFrom = firstApostrophe + 1;
                    }
                }
                case SUFFIX -> {
                    rawLength = apostrophe;
                    partTo = firstApostrophe;
                }
                case KEPT -> {}
            }
        }
        addPart(partFrom, partTo, rawFrom, how, linkCharacter, true);
    }

    private int indexOfApostrophe(int mark) {
        int i = mark;
        while (raw[i] != '\'') {
            i++;
        }
        return i;
    }

    private void addPart(int from, int to, int rawFrom, byte how, char linkCharacter, boolean letters) {
        partStart[parts] = from;
        partEnd[parts] = to;
        rawStart[parts] = rawFrom;
        rawEnd[parts] = rawLength;
        link[parts] = how;
        linkChar[parts] = linkCharacter;
        lettersOnly[parts] = letters;
        dotted[parts] = false;
        parts++;
    }

    private void put(char c) {
        if (rawLength == raw.length) {
            raw = Arrays.copyOf(raw, rawLength * 2);
        }
        raw[rawLength++] = c;
    }

    private void putDigit(int i) {
        char c = text[i];
        if (c >= '0' && c <= '9') {
            put(c);
        } else {
            put((char) ('0' + CharClass.digit(Character.codePointAt(text, i, length))));
        }
    }

    /// Appends the letter or mark at `i`; presentation forms, ligatures and full-width letters in their plain shape.
    private void append(int i) {
        char c = text[i];
        if (c < 0xFB00 && !Character.isSurrogate(c)) {
            put(c);
        } else if (Character.isSurrogate(c)) {
            put(c);
            put(text[i + 1]);
        } else {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int k = 0; k < plain.length(); k++) {
                if (CharClass.of(plain.charAt(k)) == CharClass.LETTER) {
                    put(plain.charAt(k));
                }
            }
        }
    }

    private boolean fits(int i, int mark) {
        return rawLength - mark + width(i) <= MAX_PART;
    }

    private boolean isLetterAt(int i) {
        return i < length && classAt(i) == CharClass.LETTER;
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }

    private static boolean isWord(byte charClass) {
        return charClass == CharClass.LETTER || charClass == CharClass.DIGIT;
    }

    private byte classAt(int i) {
        char c = text[i];
        if (!Character.isSurrogate(c)) {
            return CharClass.of(c);
        }
        return width(i) == 2 ? CharClass.of(Character.toCodePoint(c, text[i + 1])) : CharClass.OTHER;
    }

    private int width(int i) {
        return Character.isHighSurrogate(text[i]) && i + 1 < length && Character.isLowSurrogate(text[i + 1]) ? 2 : 1;
    }
}
