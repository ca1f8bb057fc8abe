package dateline.analysis.token;

import dateline.analysis.filter.TermDictionary;
import dateline.analysis.filter.WordForms;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The tokens of one text, kept compactly, to be read as often as fields need them.
///
/// Filled by [TextAnalyzer#analyze]; may be filled again and again. Not thread-safe. The streams are lent: each method
/// gives the same stream object every time, so a stream is to be used up before it is asked for again, and none is
/// valid after the text is filled again.
///
/// Positions agree: the token of a position in one stream stands at the same position in each of the others.
public final class AnalyzedText {
    /// The token stands one position further than the one before it; else at the same.
    public static final int NEW_POSITION = 1;
    /// A word as a reader sees it begins here.
    public static final int NEW_CHAIN = 2;
    /// Several parts joined: `ceasefire` stacked on the first part of `cease-fire`; two characters of Chinese.
    public static final int JOINED = 4;
    /// Says that a joined form goes on here ([Terms#CONTINUED]).
    static final int CONTINUED = 8;
    /// Only in the twin: a marker, a handle, a tag.
    static final int TWIN_ONLY = 16;
    /// Holds no digit.
    public static final int LETTERS_ONLY = 32;
    /// Of a script without spaces.
    public static final int UNSPACED = 64;
    /// Was written with points between its letters.
    public static final int DOTTED = 128;
    /// The word with its `@` or `#`.
    public static final int SIGNED = 256;

    private static final int CAPACITY = 256;
    private static final int POOL = 2048;
    private static final int[] NO_NUMBERS = {};
    private static final short[] NO_SHORTS = {};
    private static final byte[] NO_BYTES = {};
    private static final int BYTES_OF_TOKEN = 21;
    /// Of the object and its arrays.
    private static final int OVERHEAD = 400;

    private int size;
    private int positions;
    private int length;
    private short[] flags = NO_SHORTS;
    private byte[] span = NO_BYTES;
    private int[] start = NO_NUMBERS;
    private int[] end = NO_NUMBERS;
    private int[] offset = NO_NUMBERS;
    private short[] exactLength = NO_SHORTS;
    private short[] stemLength = NO_SHORTS;
    private short[] casedLength = NO_SHORTS;
    private int[] exactNumber = NO_NUMBERS;
    private int[] stemNumber = NO_NUMBERS;
    private int[] casedNumber = NO_NUMBERS;
    private byte[] pool = NO_BYTES;
    private int poolSize;
    /// Whether other texts have the same arrays, which therefore must not change: so it is before it is first filled.
    private boolean isShared = true;
    private boolean onlyPacked;

    /// Made when they are asked for: a query is read without them.
    private @Nullable BufferedTokenStream stems;
    private @Nullable BufferedTokenStream exact;
    private @Nullable BufferedTokenStream scored;
    private @Nullable BufferedTokenStream inflected;

    /// An empty text.
    public AnalyzedText() {}

    /// {@return the stems with positions and offsets, joined forms and continuations stacked: the text field}
    public TokenStream stems() {
        return stems(term -> true);
    }

    /// {@return as [#stems()], with the wanted terms only, at the same positions}
    public TokenStream stems(Predicate<BytesRef> wanted) {
        BufferedTokenStream replay =
                stems == null ? new BufferedTokenStream(this, BufferedTokenStream.View.STEMS) : stems;
        stems = replay;
        replay.wanted(wanted);
        return replay;
    }

    /// {@return the exact and cased forms with positions and offsets, joined forms, continuations and markers stacked:
    /// the twin field}
    public TokenStream exact() {
        return exact(term -> true);
    }

    /// {@return as [#exact()], with the wanted terms only, at the same positions}
    public TokenStream exact(Predicate<BytesRef> wanted) {
        BufferedTokenStream replay =
                exact == null ? new BufferedTokenStream(this, BufferedTokenStream.View.EXACT) : exact;
        exact = replay;
        replay.wanted(wanted);
        return replay;
    }

    /// The stems and joined forms alone, for a field without positions whose terms count `weight` times.
    ///
    /// @param weight the term frequency of each token, at least 1
    public TokenStream scored(int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("weight must be at least 1, was " + weight);
        }
        BufferedTokenStream replay =
                scored == null ? new BufferedTokenStream(this, BufferedTokenStream.View.SCORED) : scored;
        scored = replay;
        replay.weight(weight);
        return replay;
    }

    /// {@return the exact forms that differ from their stems, cased forms, and all that [#exact()] has besides words
    /// and ends of sentences: with the positions of [ArticleTokens], that is all that [#exact()] tells}
    public TokenStream inflected() {
        return inflected(term -> true);
    }

    /// {@return as [#inflected()], with the wanted terms only, at the same positions}
    public TokenStream inflected(Predicate<BytesRef> wanted) {
        BufferedTokenStream replay =
                inflected == null ? new BufferedTokenStream(this, BufferedTokenStream.View.INFLECTED) : inflected;
        inflected = replay;
        replay.wanted(wanted);
        return replay;
    }

    /// Packs the tokens of [#stems()].
    ///
    /// @param into takes them, in place of what it held
    public void packStems(PackedTokens into) {
        into.begin(positions);
        int place = -1;
        for (int token = 0; token < size; token++) {
            place += flags[token] & NEW_POSITION;
            if ((flags[token] & TWIN_ONLY) == 0) {
                into.add(stemNumber[token], pool, stemOffset(token), stemLength(token), place);
            }
        }
        into.finish();
    }

    /// Packs the tokens of [#exact()].
    ///
    /// @param into takes them, in place of what it held
    public void packExact(PackedTokens into) {
        into.begin(positions);
        int place = -1;
        for (int token = 0; token < size; token++) {
            place += flags[token] & NEW_POSITION;
            into.add(exactNumber[token], pool, offset[token], exactLength[token], place);
            if (casedLength[token] > 0) {
                into.add(casedNumber[token], pool, casedOffset(token), casedLength[token], place);
            }
        }
        into.finish();
    }

    /// Packs the tokens of [#inflected()].
    ///
    /// @param into takes them, in place of what it held
    public void packInflected(PackedTokens into) {
        into.begin(positions);
        int place = -1;
        for (int token = 0; token < size; token++) {
            place += flags[token] & NEW_POSITION;
            boolean stacked = (flags[token] & (TWIN_ONLY | CONTINUED)) != 0;
            if (stacked ? !isEnd(token) : isInflected(token)) {
                into.add(exactNumber[token], pool, offset[token], exactLength[token], place);
            }
            if (casedLength[token] > 0) {
                into.add(casedNumber[token], pool, casedOffset(token), casedLength[token], place);
            }
            if (isInflected(token) && (flags[token] & CONTINUED) != 0) {
                into.add(stemNumber[token], pool, stemOffset(token), stemLength(token), place);
            }
        }
        into.finish();
    }

    /// {@return the number of positions, which is the number of words, each part of a hyphenated one counted}
    public int words() {
        return positions;
    }

    /// {@return the length of the text in UTF-16 units}
    public int length() {
        return length;
    }

    /// {@return the same tokens, in as little memory as they take; they are read, never packed}
    public AnalyzedText copy() {
        AnalyzedText copy = new AnalyzedText();
        copy.flags = Arrays.copyOf(flags, size);
        copy.span = Arrays.copyOf(span, size);
        copy.start = Arrays.copyOf(start, size);
        copy.end = Arrays.copyOf(end, size);
        copy.offset = Arrays.copyOf(offset, size);
        copy.exactLength = Arrays.copyOf(exactLength, size);
        copy.stemLength = Arrays.copyOf(stemLength, size);
        copy.casedLength = Arrays.copyOf(casedLength, size);
        copy.exactNumber = NO_NUMBERS;
        copy.stemNumber = NO_NUMBERS;
        copy.casedNumber = NO_NUMBERS;
        copy.pool = Arrays.copyOf(pool, poolSize);
        copy.size = size;
        copy.positions = positions;
        copy.length = length;
        copy.poolSize = poolSize;
        return copy;
    }

    /// {@return how many bytes a copy takes, about}
    public int bytes() {
        return OVERHEAD + size * BYTES_OF_TOKEN + poolSize;
    }

    /// Has the tokens of a copy, without copying them again, until it is filled anew.
    ///
    /// @param copy as of [#copy()]
    public void share(AnalyzedText copy) {
        flags = copy.flags;
        span = copy.span;
        start = copy.start;
        end = copy.end;
        offset = copy.offset;
        exactLength = copy.exactLength;
        stemLength = copy.stemLength;
        casedLength = copy.casedLength;
        exactNumber = copy.exactNumber;
        stemNumber = copy.stemNumber;
        casedNumber = copy.casedNumber;
        pool = copy.pool;
        size = copy.size;
        positions = copy.positions;
        length = copy.length;
        poolSize = copy.poolSize;
        isShared = true;
    }

    private void own() {
        flags = new short[CAPACITY];
        span = new byte[CAPACITY];
        start = new int[CAPACITY];
        end = new int[CAPACITY];
        offset = new int[CAPACITY];
        exactLength = new short[CAPACITY];
        stemLength = new short[CAPACITY];
        casedLength = new short[CAPACITY];
        exactNumber = new int[CAPACITY];
        stemNumber = new int[CAPACITY];
        casedNumber = new int[CAPACITY];
        pool = new byte[POOL];
        isShared = false;
    }

    /// Says whether the text is only to be packed. When it is then filled, terms that have numbers are not copied, and
    /// it can be read in no other way.
    public void onlyPacked(boolean newOnlyPacked) {
        onlyPacked = newOnlyPacked;
    }

    void clear(int newLength) {
        if (isShared) {
            own();
        }
        size = 0;
        positions = 0;
        poolSize = 0;
        length = newLength;
    }

    /// Adds a token with the current forms of a word.
    void add(int newFlags, int newSpan, int newStart, int newEnd, WordForms forms) {
        int total = forms.exactLength() + Math.max(0, forms.stemLength()) + forms.casedLength();
        room(total);
        put(newFlags, newSpan, newStart, newEnd, forms.exactLength(), forms.stemLength(), forms.casedLength());
        // markers are told from handles and tags by their terms
        if (!onlyPacked || (newFlags & TWIN_ONLY) != 0 || !forms.isNumbered()) {
            System.arraycopy(forms.pool(), forms.offset(), pool, poolSize, total);
            poolSize += total;
        }
        exactNumber[size - 1] = forms.exactNumber();
        stemNumber[size - 1] = forms.stemNumber();
        casedNumber[size - 1] = forms.casedNumber();
    }

    /// Adds a token that is one term, which has a number in the dictionary or [TermDictionary#NONE].
    void add(int newFlags, int newStart, int newEnd, byte[] bytes, int from, int to, int number) {
        add(newFlags, 1, newStart, newEnd, bytes, from, to - from, -1, 0);
        exactNumber[size - 1] = number;
        stemNumber[size - 1] = number;
    }

    /// Adds a token whose forms lie in `bytes` at `from`, in the order exact, stem, cased, and have no numbers.
    ///
    /// @param newStemLength -1 if the stem equals the exact form
    void add(
            int newFlags,
            int newSpan,
            int newStart,
            int newEnd,
            byte[] bytes,
            int from,
            int newExactLength,
            int newStemLength,
            int newCasedLength) {
        int total = newExactLength + Math.max(0, newStemLength) + newCasedLength;
        room(total);
        put(newFlags, newSpan, newStart, newEnd, newExactLength, newStemLength, newCasedLength);
        exactNumber[size - 1] = TermDictionary.NONE;
        stemNumber[size - 1] = TermDictionary.NONE;
        casedNumber[size - 1] = TermDictionary.NONE;
        System.arraycopy(bytes, from, pool, poolSize, total);
        poolSize += total;
    }

    /// Makes room for a token whose forms have so many bytes.
    private void room(int bytes) {
        if (size == flags.length) {
            growTokens();
        }
        if (pool.length - poolSize < bytes) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolSize + bytes));
        }
    }

    /// Adds a token whose forms are where the pool ends.
    private void put(
            int newFlags,
            int newSpan,
            int newStart,
            int newEnd,
            int newExactLength,
            int newStemLength,
            int newCasedLength) {
        flags[size] = (short) newFlags;
        span[size] = (byte) newSpan;
        start[size] = newStart;
        end[size] = newEnd;
        offset[size] = poolSize;
        exactLength[size] = (short) newExactLength;
        stemLength[size] = (short) newStemLength;
        casedLength[size] = (short) newCasedLength;
        size++;
        positions += newFlags & NEW_POSITION;
    }

    private void growTokens() {
        int capacity = size * 2;
        flags = Arrays.copyOf(flags, capacity);
        span = Arrays.copyOf(span, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        offset = Arrays.copyOf(offset, capacity);
        exactLength = Arrays.copyOf(exactLength, capacity);
        stemLength = Arrays.copyOf(stemLength, capacity);
        casedLength = Arrays.copyOf(casedLength, capacity);
        exactNumber = Arrays.copyOf(exactNumber, capacity);
        stemNumber = Arrays.copyOf(stemNumber, capacity);
        casedNumber = Arrays.copyOf(casedNumber, capacity);
    }

    public int size() {
        return size;
    }

    public boolean is(int token, int flag) {
        return (flags[token] & flag) != 0;
    }

    /// {@return whether a token counts for the score: a stem or joined form}
    boolean isScored(int token) {
        return (flags[token] & (TWIN_ONLY | CONTINUED)) == 0;
    }

    /// {@return whether a token marks the end of a sentence or paragraph}
    boolean isEnd(int token) {
        byte first = pool[offset[token]];
        return first == Terms.SENTENCE_END.charAt(0) || first == Terms.PARAGRAPH_END.charAt(0);
    }

    /// {@return whether the exact form differs from the stem}
    boolean isInflected(int token) {
        return stemLength[token] >= 0;
    }

    /// {@return how many positions `token` covers}
    public int span(int token) {
        return span[token];
    }

    public int start(int token) {
        return start[token];
    }

    public int end(int token) {
        return end[token];
    }

    byte[] pool() {
        return pool;
    }

    int exactNumber(int token) {
        return exactNumber[token];
    }

    int stemNumber(int token) {
        return stemNumber[token];
    }

    int casedNumber(int token) {
        return casedNumber[token];
    }

    int exactOffset(int token) {
        return offset[token];
    }

    public int exactLength(int token) {
        return exactLength[token];
    }

    int stemOffset(int token) {
        return stemLength[token] < 0 ? offset[token] : offset[token] + exactLength[token];
    }

    int stemLength(int token) {
        return stemLength[token] < 0 ? exactLength[token] : stemLength[token];
    }

    int casedOffset(int token) {
        return offset[token] + exactLength[token] + Math.max(0, stemLength[token]);
    }

    /// {@return 0 if the token has no cased form}
    public int casedLength(int token) {
        return casedLength[token];
    }

    public String stem(int token) {
        return new String(pool, stemOffset(token), stemLength(token), StandardCharsets.UTF_8);
    }

    public String exact(int token) {
        return new String(pool, exactOffset(token), exactLength(token), StandardCharsets.UTF_8);
    }

    public String cased(int token) {
        return new String(pool, casedOffset(token), casedLength(token), StandardCharsets.UTF_8);
    }
}
