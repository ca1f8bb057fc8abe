package dateline.analysis.tokenizer;

import dateline.analysis.tokenizer.CompoundParts.Make;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/// Reads the parts of a compound into [CompoundParts] and [CompoundChars]: letters, dotted abbreviations, numbers, and
/// words of letters and digits. Not thread-safe.
final class PartScanner {
    static final char ZWNJ = '\u200C';
    private static final char ZWJ = '\u200D';
    /// Most letters on either side of the sign in `AT&T`.
    private static final int MAX_INITIALS = 3;

    private final Orthography orthography;
    private final ScannedText text;
    private final CompoundChars raw;
    private final CompoundParts parts;
    private final NumberScanner numbers;
    /// Where the first and the last apostrophe of the letters read last stand in the text; -1 if they have none.
    private int firstApostrophe;
    private int lastApostrophe;

    PartScanner(Orthography orthography, ScannedText text, CompoundChars raw, CompoundParts parts) {
        this.orthography = orthography;
        this.text = text;
        this.raw = raw;
        this.parts = parts;
        this.numbers = new NumberScanner(text, raw, orthography.commaDecimal());
    }

    /// Reads one part, or two side by side ([Link#ALNUM]), from the letter or digit at `from`; returns where the
    /// reading stopped.
    ///
    /// @param wholeNumber whether a number ends before a point or comma: it is a part of `12.10.2023`
    int scan(int from, boolean wholeNumber) {
        int mark = raw.length();
        if (text.isDigitAt(from)) {
            return fromDigit(from, mark, wholeNumber);
        }
        int dotted = dotted(from);
        if (dotted >= 0) {
            parts.add(from, dotted, mark, raw.length(), Make.DOTTED);
            return possessiveAfter(dotted);
        }
        int end = letters(from, mark);
        if (raw.length() - mark < CompoundParts.MAX_PART && text.isDigitAt(end)) {
            return digitsAfterLetters(from, end, mark);
        }
        addLetters(from, end, mark);
        return end;
    }

    /// Points between single letters: `U.S.`, `a.m.`; returns where it ends, or -1 if there is none here.
    private int dotted(int from) {
        int i = from;
        int mark = raw.length();
        while (raw.length() - mark < CompoundParts.MAX_PART && isLetterOfOneUnit(i) && isPoint(i + 1)) {
            raw.putLetter(i);
            i += 2;
        }
        if (i > from && isLetterOfOneUnit(i) && !text.continuesWord(i + 1)) {
            raw.putLetter(i);
            i++;
        }
        if (raw.length() - mark < 2) {
            raw.length(mark);
            return -1;
        }
        return i;
    }

    private boolean isLetterOfOneUnit(int i) {
        return text.isLetterAt(i) && text.width(i) == 1;
    }

    private boolean isPoint(int i) {
        return i < text.length() && text.at(i) == '.';
    }

    /// Where a possessive `'s` at `i` ends; `i` if there is none.
    private int possessiveAfter(int i) {
        boolean possessive = i + 1 < text.length()
                && text.classAt(i) == CharClass.APOSTROPHE
                && isS(text.at(i + 1))
                && !text.continuesWord(i + 2);
        return possessive ? i + 2 : i;
    }

    /// Puts letters, marks, and the apostrophes and signs inside; returns where they end.
    private int letters(int from, int mark) {
        firstApostrophe = -1;
        lastApostrophe = -1;
        int i = from;
        while (i < text.length() && raw.length() - mark < CompoundParts.MAX_PART) {
            i = raw.putAscii(i, CompoundParts.MAX_PART - (raw.length() - mark));
            if (i == text.length() || !putInner(i, from, mark)) {
                return i;
            }
            i += text.width(i);
        }
        return i;
    }

    /// Puts what is at `i` of a word that begins at `from`; returns whether it belongs to the word.
    private boolean putInner(int i, int from, int mark) {
        return switch (text.classAt(i)) {
            case CharClass.LETTER, CharClass.MARK -> putLetter(i, mark);
            case CharClass.APOSTROPHE -> i > from && text.isLetterAt(i + 1) && putApostrophe(i);
            default ->
                switch (text.at(i)) {
                    case '&' -> joinsInitials(i, mark) && put('&');
                    case '"', '״' -> isHebrew(i - 1) && isHebrew(i + 1) && putApostrophe(i);
                    case ZWJ, ZWNJ -> isSilentJoiner(i);
                    default -> false;
                };
        };
    }

    private boolean putLetter(int i, int mark) {
        if (raw.length() - mark + text.width(i) > CompoundParts.MAX_PART) {
            return false;
        }
        raw.putLetter(i);
        return true;
    }

    private boolean put(char c) {
        raw.put(c);
        return true;
    }

    private boolean putApostrophe(int i) {
        if (firstApostrophe < 0) {
            firstApostrophe = i;
        }
        lastApostrophe = i;
        return put('\'');
    }

    /// `AT&T`, `S&P`.
    private boolean joinsInitials(int i, int mark) {
        int before = raw.length() - mark;
        int after = i + 1;
        while (after <= i + MAX_INITIALS && text.isLetterAt(after)) {
            after++;
        }
        return before >= 1 && before <= MAX_INITIALS && after > i + 1 && !text.continuesWord(after);
    }

    private boolean isHebrew(int i) {
        return i >= 0 && i < text.length() && text.at(i) >= 'א' && text.at(i) <= 'ת';
    }

    /// A joiner that only shapes letters. Between Arabic letters the non-joiner parts a word, as a hyphen does.
    private boolean isSilentJoiner(int i) {
        return i > 0
                && text.continuesWord(i + 1)
                && !text.isDigitAt(i + 1)
                && (text.at(i) == ZWJ || UnicodeScript.of(text.at(i - 1)) != UnicodeScript.ARABIC);
    }

    private int fromDigit(int from, int mark, boolean wholeNumber) {
        int number = wholeNumber ? numbers.digits(from) : numbers.scan(from);
        int possessive = possessiveAfter(number);
        if (possessive != number || !text.isLetterAt(number)) {
            parts.add(from, number, mark, raw.length(), Make.DIGITS);
            return possessive;
        }
        int rawNumber = raw.length();
        boolean asWritten = rawNumber - mark == number - from;
        int end = letters(number, rawNumber);
        if (text.isDigitAt(end)) {
            raw.length(asWritten ? mark : rawNumber);
            if (asWritten) {
                return mixed(from, mark);
            }
            parts.add(from, number, mark, rawNumber, Make.DIGITS);
            return number;
        }
        if (isNumberEnding(rawNumber) || raw.length() - mark > CompoundParts.MAX_PART) {
            parts.add(from, end, mark, raw.length(), Make.DIGITS);
            return end;
        }
        parts.add(from, number, mark, rawNumber, Make.DIGITS);
        addLetters(number, end, rawNumber);
        return end;
    }

    private int digitsAfterLetters(int from, int digits, int mark) {
        int rawLetters = raw.length();
        int number = numbers.scan(digits);
        int end = number;
        if (number < text.length() && isS(text.at(number)) && !text.continuesWord(number + 1)) {
            raw.put(text.at(number));
            end = number + 1;
        } else if (text.continuesWord(number)) {
            raw.length(mark);
            return mixed(from, mark);
        }
        int rawNumber = raw.length();
        raw.length(rawLetters);
        addLetters(from, digits, mark);
        raw.length(rawNumber);
        parts.add(digits, end, rawLetters, rawNumber, Make.DIGITS);
        return possessiveAfter(end);
    }

    /// Letters and digits that change places more than once (`H1N1`, a hash): one part, as written.
    private int mixed(int from, int mark) {
        int i = from;
        while (text.continuesWord(i) && raw.length() - mark + text.width(i) <= CompoundParts.MAX_PART) {
            if (text.isDigitAt(i)) {
                raw.putDigit(i);
            } else {
                raw.putLetter(i);
            }
            i += text.width(i);
        }
        parts.add(from, i, mark, raw.length(), Make.DIGITS);
        return possessiveAfter(i);
    }

    /// Whether the characters from `rawFrom` on are an ending that belongs to a number: `20th`, `1990s`.
    private boolean isNumberEnding(int rawFrom) {
        int n = raw.length() - rawFrom;
        if (n < 1 || n > 2) {
            return false;
        }
        char a = Character.toLowerCase(raw.chars()[rawFrom]);
        char b = n == 1 ? ' ' : Character.toLowerCase(raw.chars()[rawFrom + 1]);
        return switch (a) {
            case 's' -> b == ' ' || b == 't';
            case 'n', 'r' -> b == 'd';
            case 't' -> b == 'h';
            default -> false;
        };
    }

    /// Adds the letters put from `mark` on as a part, without what their apostrophes cut off.
    private void addLetters(int from, int to, int mark) {
        int end = raw.length();
        int apostrophe = firstApostrophe < 0 ? -1 : indexOfApostrophe(mark);
        if (apostrophe < 0) {
            parts.add(from, to, mark, end, Make.LETTERS);
            return;
        }
        switch (orthography.apostrophes()) {
            case POSSESSIVE -> {
                boolean possessive = raw.chars()[end - 2] == '\'' && isS(raw.chars()[end - 1]);
                parts.add(from, possessive ? lastApostrophe : to, mark, possessive ? end - 2 : end, Make.LETTERS);
            }
            case ELISION -> {
                String before = new String(raw.chars(), mark, apostrophe - mark).toLowerCase(Locale.ROOT);
                boolean elided = orthography.elided().contains(before);
                parts.add(elided ? firstApostrophe + 1 : from, to, elided ? apostrophe + 1 : mark, end, Make.LETTERS);
            }
            case SUFFIX -> parts.add(from, firstApostrophe, mark, apostrophe, Make.LETTERS);
            case KEPT -> parts.add(from, to, mark, end, Make.LETTERS);
        }
    }

    private int indexOfApostrophe(int mark) {
        int i = mark;
        while (raw.chars()[i] != '\'') {
            i++;
        }
        return i;
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }
}
