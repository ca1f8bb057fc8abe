package dateline.story.fingerprint;

import java.text.Normalizer;

/// Cuts a text into words for fingerprinting, in one pass and without making strings.
///
/// Much cruder than the analysis that makes an index's terms, and free of it on purpose: fingerprints are stored, and
/// must not change when analysis improves. A word is a run of letters, marks and digits; apostrophes and hyphens
/// divide; `U.S.` is one word, equal to `US`; the signs that group or divide the digits of a number are dropped
/// (`1,234.5` is `12345`); a letter after digits begins a new word (`75th`). Accents on Latin letters count for
/// nothing. Each character of a script written without spaces is a word by itself.
final class TextScanner {

    /// What takes the words of a text, in order.
    interface Sink {

        /// Takes one word.
        ///
        /// @param hash          hash of the lower-cased word
        /// @param length        number of characters that were hashed
        /// @param form          how it is written
        /// @param position      how it stands to the word before
        /// @param start         where in the text it begins
        void word(long hash, int length, Form form, Position position, int start);

        /// Takes note that a line ends.
        default void lineEnd() {}
    }

    /// How a word stands to the one before.
    enum Position {
        /// It begins the text, or a line after a blank one.
        BLOCK_START,
        /// It begins a sentence or a quotation.
        SENTENCE_START,
        /// Only a space or a hyphen lies between.
        ADJACENT,
        /// Other signs lie between.
        APART
    }

    /// How a word is written.
    enum Form {
        /// Begins with a small letter, or with one of a script that has no capitals.
        SMALL,
        /// Begins with a capital letter.
        CAPITALISED,
        /// Two capital letters or more, and no small ones.
        ACRONYM,
        /// A run of digits.
        NUMBER,
        /// A character that carries meaning, of a script written without spaces: an ideograph, a Thai letter.
        SIGN,
        /// A character of such a script that mostly carries grammar: hiragana, and the commonest Chinese particles.
        PARTICLE
    }

    /// Latin letters of the blocks up to Latin Extended-A without their accents and in small.
    private static final char[] FOLDED = folded();

    /// Part of how fingerprints are made, so not among the words that may be added to.
    private static final String CHINESE_PARTICLES = "的了在是和也有不这那为与及或但而就都又于被把从对将以之其等上中到并已所由至只让向给很还更最我你他她它们這為與從對將們";

    private final char[] text;
    private final int end;
    private final Sink sink;
    private boolean blockStart = true;
    private boolean sentenceStart = true;
    private int wordStart;
    private int lastEnd = -1;
    private int position;

    private TextScanner(char[] text, Sink sink) {
        this.text = text;
        this.end = text.length;
        this.sink = sink;
    }

    /// Hands the words of `text` to `sink`.
    static void scan(char[] text, Sink sink) {
        new TextScanner(text, sink).run();
    }

    /// {@return whether capitals say nothing in `text`: more than 60 % of its first letters are capitals, or none is}
    ///
    /// Looks at the first 4,000 characters.
    static boolean isCaseless(char[] text) {
        int capitals = 0;
        int small = 0;
        int limit = Math.min(text.length, 4000);
        for (int i = 0; i < limit; i++) {
            char c = text[i];
            if (c < 0x80) {
                // sums in place of branches, which would be foretold wrongly once or twice a word
                capitals += (char) (c - 'A') <= 'Z' - 'A' ? 1 : 0;
                small += (char) (c - 'a') <= 'z' - 'a' ? 1 : 0;
            } else if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c)) {
                small++;
            }
        }
        return capitals == 0 || capitals * 10L > (capitals + small) * 6L;
    }

    private void run() {
        while (position < end) {
            char c = text[position];
            if (isDigit(c)) {
                begin();
                number();
            } else if (isUnspaced(c)) {
                begin();
                sign(c);
            } else if (isWord(c)) {
                begin();
                word();
            } else {
                separator(c);
            }
        }
    }

    private void begin() {
        wordStart = position;
    }

    private void number() {
        long hash = 0;
        int length = 0;
        while (position < end) {
            char c = text[position];
            if (isDigit(c)) {
                hash = step(hash, Character.digit(c, 10) + '0');
                length++;
                position++;
            } else if (isInsideNumber(c) && position + 1 < end && isDigit(text[position + 1])) {
                position++;
            } else {
                break;
            }
        }
        emit(hash, length, Form.NUMBER);
        if (position < end && text[position] == '.') {
            // An ordinal or a date: "12. Oktober". A number at the end of a sentence is rarer.
            position++;
        }
    }

    private void sign(char c) {
        long hash = step(0, c);
        position++;
        if (Character.isHighSurrogate(c) && position < end) {
            hash = step(hash, text[position]);
            position++;
        }
        boolean particle = (c >= '\u3040' && c <= '\u309F') || (c >= '\u4E00' && CHINESE_PARTICLES.indexOf(c) >= 0);
        emit(hash, 1, particle ? Form.PARTICLE : Form.SIGN);
    }

    private void word() {
        int start = position;
        long hash = 0;
        int length = 0;
        int capitals = 0;
        boolean dotted = false;
        boolean firstIsCapital = Character.isUpperCase(text[start]) || Character.isTitleCase(text[start]);
        while (position < end) {
            char c = text[position];
            if (c >= 'a' && c <= 'z') {
                hash = step(hash, c);
            } else if (c >= 'A' && c <= 'Z') {
                hash = step(hash, c + ('a' - 'A'));
                capitals++;
            } else if (isWord(c) && !isUnspaced(c)) {
                capitals += Character.isUpperCase(c) ? 1 : 0;
                hash = step(hash, folded(c));
            } else if (c == '.' && isDotted(start)) {
                dotted = true;
                position++;
                continue;
            } else if (c == '\u00AD') {
                position++;
                continue;
            } else {
                break;
            }
            length++;
            position++;
        }
        Form form =
                !firstIsCapital ? Form.SMALL : capitals >= 2 && capitals == length ? Form.ACRONYM : Form.CAPITALISED;
        emit(hash, length, form);
        boolean abbreviation = (firstIsCapital && length <= 3) || dotted;
        if (abbreviation && position < end && text[position] == '.') {
            // "Mr. Kim", "J. Smith", "U.S. troops": the dot ends no sentence.
            position++;
        }
    }

    /// {@return whether the dot at `position` divides the capitals of one abbreviation: `U.S`}
    private boolean isDotted(int start) {
        return position + 1 < end
                && Character.isUpperCase(text[position - 1])
                && Character.isUpperCase(text[position + 1])
                && (position - 1 == start || text[position - 2] == '.')
                && (position + 2 >= end || !isWord(text[position + 2]));
    }

    private void separator(char c) {
        position++;
        switch (c) {
            case '.', '!', '?', '\u2026', '\u3002', '\uFF01', '\uFF1F', '\u061F', '\u06D4', '\u0964' ->
                sentenceStart = true;
            case ':' -> sentenceStart = sentenceStart || position >= end || Character.isWhitespace(text[position]);
            case '"', '\u201C', '\u201E', '\u00AB' -> {
                if (position < end && isWord(text[position])) {
                    sentenceStart = true;
                }
            }
            case '\n' -> {
                blockStart = blockStart || isBlankLineAhead();
                sink.lineEnd();
            }
            default -> {
                // any other sign only divides words
            }
        }
    }

    private boolean isBlankLineAhead() {
        for (int i = position; i < end && i < position + 8; i++) {
            char c = text[i];
            if (c == '\n') {
                return true;
            }
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return false;
    }

    private void emit(long hash, int length, Form form) {
        sink.word(Hash.mix(hash), length, form, standing(), wordStart);
        blockStart = false;
        sentenceStart = false;
        lastEnd = position;
    }

    private Position standing() {
        if (blockStart) {
            return Position.BLOCK_START;
        }
        if (sentenceStart) {
            return Position.SENTENCE_START;
        }
        boolean adjacent =
                wordStart - lastEnd == 1 && (text[lastEnd] == ' ' || text[lastEnd] == '-' || text[lastEnd] == '\n');
        return adjacent ? Position.ADJACENT : Position.APART;
    }

    /// {@return the letter in small and, if it is Latin, without its accent}
    static char folded(char c) {
        return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
    }

    private static char[] folded() {
        char[] folded = new char[0x180];
        for (char c = 0; c < folded.length; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD);
            folded[c] = decomposed.charAt(0);
        }
        return folded;
    }

    private static long step(long hash, int c) {
        return (hash + c + 1) * 0x9E3779B97F4A7C15L ^ (hash >>> 29);
    }

    private static boolean isDigit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static boolean isInsideNumber(char c) {
        return c == ',' || c == '.' || c == '\'' || c == '\u2019' || c == '\u00A0' || c == '\u202F' || c == '\u066C';
    }

    private static boolean isWord(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            case Character.SURROGATE -> Character.isHighSurrogate(c);
            default -> false;
        };
    }

    /// {@return whether `c` is of a script that puts no spaces between words}: Thai, Lao, Burmese, Khmer, Han, kana,
    /// and, as an approximation, whatever needs a surrogate pair.
    private static boolean isUnspaced(char c) {
        if (c < '\u0E00') {
            return false;
        }
        return c <= '\u0EFF'
                || (c >= '\u1000' && c <= '\u109F')
                || (c >= '\u1780' && c <= '\u17FF')
                || (c >= '\u3040' && c <= '\u30FF')
                || (c >= '\u3400' && c <= '\u4DBF')
                || (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || Character.isHighSurrogate(c);
    }
}
