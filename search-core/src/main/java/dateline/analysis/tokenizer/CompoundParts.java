package dateline.analysis.tokenizer;

/// The parts of a compound. Not thread-safe; reused.
public final class CompoundParts {
    /// Longest part, in UTF-16 units, as for Lucene's own tokenizers.
    public static final int MAX_PART = 255;

    /// Most parts in a compound; a longer one is cut.
    static final int MAX_PARTS = 64;

    /// How a part hangs on the one before it.
    public enum Link {
        /// It is the first.
        FIRST,
        /// By a hyphen, also one at a line's end, or a zero-width non-joiner.
        HYPHEN,
        /// A letter and a digit stand side by side.
        ALNUM,
        /// By a character that belongs to the whole: `.`, `@`, `_`.
        KEPT
    }

    /// What a part is made of.
    enum Make {
        LETTERS,
        /// Letters that were written with points between them.
        DOTTED,
        /// Digits, or digits and letters.
        DIGITS
    }

    private int count;
    private final int[] start = new int[MAX_PARTS];
    private final int[] end = new int[MAX_PARTS];
    private final int[] rawStart = new int[MAX_PARTS];
    private final int[] rawEnd = new int[MAX_PARTS];
    private final Link[] link = new Link[MAX_PARTS];
    private final char[] sign = new char[MAX_PARTS];
    private final Make[] make = new Make[MAX_PARTS];

    private Link nextLink = Link.FIRST;
    private char nextSign;

    void clear() {
        count = 0;
    }

    /// Says how the part that is added next hangs on the one before it.
    ///
    /// @param newSign the character of a [Link#KEPT] link
    void link(Link newLink, char newSign) {
        nextLink = newLink;
        nextSign = newSign;
    }

    /// Adds a part. One that is added right behind it hangs on it by [Link#ALNUM], unless [#link] says otherwise.
    void add(int newStart, int newEnd, int newRawStart, int newRawEnd, Make newMake) {
        start[count] = newStart;
        end[count] = newEnd;
        rawStart[count] = newRawStart;
        rawEnd[count] = newRawEnd;
        link[count] = nextLink;
        sign[count] = nextSign;
        make[count] = newMake;
        count++;
        nextLink = Link.ALNUM;
    }

    /// Takes `part` out; the one behind it hangs on the one before it.
    public void remove(int part) {
        count--;
        for (int i = part; i < count; i++) {
            start[i] = start[i + 1];
            end[i] = end[i + 1];
            rawStart[i] = rawStart[i + 1];
            rawEnd[i] = rawEnd[i + 1];
            link[i] = i == 0 ? Link.FIRST : link[i + 1];
            sign[i] = sign[i + 1];
            make[i] = make[i + 1];
        }
    }

    public int count() {
        return count;
    }

    /// {@return where `part` begins in the text}
    public int start(int part) {
        return start[part];
    }

    /// {@return where `part` ends in the text}
    public int end(int part) {
        return end[part];
    }

    /// {@return where the characters of `part` begin in [CompoundChars]}
    public int rawStart(int part) {
        return rawStart[part];
    }

    /// {@return where the characters of `part` end in [CompoundChars]}
    public int rawEnd(int part) {
        return rawEnd[part];
    }

    public Link link(int part) {
        return link[part];
    }

    /// {@return the character of a [Link#KEPT] link}
    char sign(int part) {
        return sign[part];
    }

    /// {@return whether `part` was written with points between its letters}
    public boolean isDotted(int part) {
        return make[part] == Make.DOTTED;
    }

    /// {@return whether `part` holds no digit}
    public boolean isLetters(int part) {
        return make[part] != Make.DIGITS;
    }
}
