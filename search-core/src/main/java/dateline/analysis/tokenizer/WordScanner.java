package dateline.analysis.tokenizer;

import dateline.analysis.tokenizer.CompoundParts.Link;

/// Cuts a text into *compounds*: what a reader sees as one word, with the parts it is made of.
///
/// ```
/// cease-fire        cease · fire        linked by HYPHEN
/// COVID-19, F16     COVID · 19, F · 16  HYPHEN, ALNUM (a letter beside a digit, once in the word)
/// bbc.co.uk         bbc · co · uk       KEPT (so are @ and _)
/// U.S.-led          US · led            a dotted abbreviation is one part, without its points
/// AT&T, 3,000, 1.5  AT&T, 3000, 1.5     one part
/// end.Start         end, Start          two compounds: a stop without its space
/// ```
///
/// A part's characters ([#raw]) are as written, but for this: apostrophes are straight, digits are ASCII, full-width
/// and ligature forms are plain, digit groups are closed up, and what [Orthography] takes off is off. A part is at most
/// [CompoundParts#MAX_PART] units long; a longer run is cut. Runs of scripts without spaces, and pictures, are
/// compounds of their own kind. One pass, linear in the text; not thread-safe; reused from text to text.
public final class WordScanner {
    /// How far a line may be indented that goes on with a word broken at a line's end.
    private static final int MAX_INDENT = 8;

    /// What kind of compound was found.
    public enum Kind {
        /// Letters and digits, in [#parts].
        WORD,
        /// A run of a script without spaces.
        UNSPACED,
        /// A run of Thai.
        THAI,
        /// One picture.
        EMOJI
    }

    private final ScannedText text = new ScannedText();
    private final CompoundChars raw = new CompoundChars(text);
    private final CompoundParts parts = new CompoundParts();
    private final PartScanner partScanner;
    private int position;

    private Kind kind = Kind.WORD;
    private int start;
    private int end;

    public WordScanner(Orthography orthography) {
        partScanner = new PartScanner(orthography, text, raw, parts);
    }

    /// Begins with the first `length` units of `chars`, which must not change until the last compound is read.
    public void reset(char[] chars, int length) {
        text.reset(chars, length);
        position = 0;
    }

    /// {@return whether there is a further compound, which is then the current one}
    public boolean next() {
        while (position < text.length()) {
            byte c = text.classAt(position);
            switch (c) {
                case CharClass.LETTER, CharClass.DIGIT -> {
                    word();
                    return true;
                }
                case CharClass.UNSPACED -> {
                    run(Kind.UNSPACED, c);
                    return true;
                }
                case CharClass.THAI -> {
                    run(Kind.THAI, c);
                    return true;
                }
                case CharClass.EMOJI -> {
                    emoji();
                    return true;
                }
                default -> position += text.width(position);
            }
        }
        return false;
    }

    public Kind kind() {
        return kind;
    }

    /// {@return where the compound begins in the text}
    public int start() {
        return start;
    }

    /// {@return where the compound ends in the text, exclusive}
    public int end() {
        return end;
    }

    /// {@return the parts of a [Kind#WORD]}
    public CompoundParts parts() {
        return parts;
    }

    /// {@return the buffer that holds the parts' characters}
    public char[] raw() {
        return raw.chars();
    }

    /// {@return where the `@` or `#` stands that makes this compound a handle or a tag, or -1}
    public int sigil() {
        int i = start - 1;
        while (i >= 0 && text.at(i) == '_') {
            i--;
        }
        if (i < 0 || (text.at(i) != '@' && text.at(i) != '#')) {
            return -1;
        }
        return i == 0 || !text.isWordAt(i - 1) ? i : -1;
    }

    /// {@return where the handle or tag ends whose sign stands at `sigil`, at most [CompoundParts#MAX_PART] units on}
    public int sigilEnd(int sigil) {
        int i = sigil + 1;
        int limit = Math.min(text.length(), i + CompoundParts.MAX_PART - 1);
        while (i < limit && (text.at(i) == '_' || text.continuesWord(i))) {
            i += text.width(i);
        }
        return i;
    }

    private void run(Kind newKind, byte charClass) {
        kind = newKind;
        start = position;
        do {
            position += text.width(position);
        } while (position < text.length() && continuesRun(charClass));
        end = position;
    }

    private boolean continuesRun(byte charClass) {
        byte c = text.classAt(position);
        return c == charClass || c == CharClass.MARK;
    }

    private void emoji() {
        kind = Kind.EMOJI;
        start = position;
        boolean regional = isRegional(position);
        position += text.width(position);
        if (regional && isRegional(position)) {
            position += 2;
        }
        end = position;
    }

    /// Two regional indicators are a flag.
    private boolean isRegional(int i) {
        return i < text.length() && text.codePointAt(i) >= 0x1F1E6 && text.codePointAt(i) <= 0x1F1FF;
    }

    private void word() {
        kind = Kind.WORD;
        parts.clear();
        raw.length(0);
        start = position;
        parts.link(Link.FIRST, '\0');
        position = partScanner.scan(position, false);
        while (parts.count() < CompoundParts.MAX_PARTS - 2 && position < text.length()) {
            int next = linkedPart();
            if (next < 0) {
                break;
            }
            char sign = text.at(position);
            boolean kept = sign == '.' || sign == '@' || sign == '_';
            parts.link(kept ? Link.KEPT : Link.HYPHEN, sign);
            position = partScanner.scan(next, kept);
        }
        end = parts.end(parts.count() - 1);
    }

    /// Where the next part begins, if a link stands at the current position; else -1.
    private int linkedPart() {
        char c = text.at(position);
        int next = position + 1;
        if (next >= text.length()) {
            return -1;
        }
        if (CharClass.of(c) == CharClass.HYPHEN) {
            return text.at(next) == '\n' ? afterLineEnd(next) : wordAt(next);
        }
        return switch (c) {
            case '.' -> isMissingSpace(next) ? -1 : wordAt(next);
            case '@', '_' -> wordAt(next);
            case PartScanner.ZWNJ -> text.isLetterAt(next) ? next : -1;
            default -> -1;
        };
    }

    private int wordAt(int i) {
        return text.isWordAt(i) ? i : -1;
    }

    /// A word broken by a hyphen at a line's end goes on with a small letter on the next line.
    private int afterLineEnd(int newline) {
        if (!parts.isLetters(parts.count() - 1)) {
            return -1;
        }
        int i = newline + 1;
        int limit = Math.min(text.length(), i + MAX_INDENT);
        while (i < limit && (text.at(i) == ' ' || text.at(i) == '\t')) {
            i++;
        }
        return i < limit && text.isLetterAt(i) && Character.isLowerCase(text.at(i)) ? i : -1;
    }

    /// A capital right after a stop that follows a small letter or a digit: `end.Start`.
    private boolean isMissingSpace(int next) {
        char before = text.at(position - 1);
        return Character.isUpperCase(text.at(next)) && (Character.isLowerCase(before) || Character.isDigit(before));
    }
}
