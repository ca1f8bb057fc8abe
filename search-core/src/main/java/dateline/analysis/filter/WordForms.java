package dateline.analysis.filter;

import dateline.analysis.tokenizer.CompoundParts;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/// The three forms of a word: *cased* (folded, with its capitals; only where it has some), *exact* (in small letters),
/// and *stem*. The stem is a function of the exact form, so equal exact forms have equal stems.
///
/// News repeats its words: a few thousand make up nearly all of a text. So forms are kept in a hash table, UTF-8
/// already; when it is full, those are forgotten that were met only once since the last time. Of a word that is met
/// again, the forms are given their numbers in the [TermDictionary], if there is one. Not thread-safe.
public final class WordForms {
    private static final int MAX_SLOTS = 1 << 17;
    private static final int ENTRY = MAX_SLOTS - 1;
    private static final int TAG = ~ENTRY;
    private static final int MAX_KEPT_LENGTH = 40;

    private final AnalyzerSpec spec;
    private final WordFilters fold;
    private final WordFilters lower;
    private final WordFilters stem;
    private final @Nullable TermDictionary dictionary;

    /// By hash: the number of an entry, from 1, in the lower bits, and part of its hash in the upper ones, so that
    /// hardly ever another entry than the word's is looked at; 0 is empty. Half are in use at most.
    private int[] slots = new int[1 << 8];

    private int entries;

    /// What is known of each entry, together, since the memory is what takes the time: the two halves of its key, where
    /// its forms lie in [#pool] with their lengths, and the numbers of its forms.
    private long[] records = new long[(slots.length / 2 + 1) * RECORD];

    private static final int RECORD = 5;
    private static final int KEY = 0;
    private static final int KEY_END = 1;
    /// Where the exact form begins, then 16 bits of its length, and 16 of that of the stem, or -1.
    private static final int FORMS = 2;
    /// The number of the exact form, and that of the stem.
    private static final int NUMBERS = 3;
    /// The number of the cased form, then [#AGAIN] if the word was met again, then 16 bits of the cased form's length.
    private static final int CASED = 4;

    private static final long AGAIN = 1 << 16;
    private static final long NO_NUMBERS = ((long) TermDictionary.NONE << 32) | (TermDictionary.NONE & 0xFFFF_FFFFL);

    /// Words of at most as many Latin letters are their own key, a byte for each, the first ones in the first half. The
    /// key of others is a hash, and in the second half their place in [#keys] and their length, shifted by a byte: the
    /// lowest byte of the second half is 0 nowhere else, unless the whole half is.
    private static final int SHORT = 16;

    private static final int HALF = 8;

    /// The words that are not their own keys.
    private char[] keys = new char[1 << 8];

    private int keysEnd;
    private byte[] pool = new byte[1 << 12];
    private int poolEnd;

    /// The halves of the key of the word that is looked for.
    private long key;

    private long keyEnd;

    private int offset;
    private int exactLength;
    private int stemLength;
    private int casedLength;
    private int exactNumber;
    private int stemNumber;
    private int casedNumber;
    private char[] exactChars = new char[CompoundParts.MAX_PART];

    /// Forms without numbers.
    ///
    /// @param spec how a word is folded and stemmed
    public WordForms(AnalyzerSpec spec) {
        this(spec, null);
    }

    /// Forms of words, with their numbers.
    ///
    /// @param spec       how a word is folded and stemmed
    /// @param dictionary gives numbers to the forms of words that come again, if there is one
    public WordForms(AnalyzerSpec spec, @Nullable TermDictionary dictionary) {
        this.spec = spec;
        this.dictionary = dictionary;
        this.fold = new WordFilters(spec.foldFilters());
        this.lower = new WordFilters(spec.lowerFilters());
        this.stem = new WordFilters(spec.stemFilters());
    }

    /// Finds or makes the forms of a word, which are then the current ones.
    public void find(char[] word, int from, int to) {
        int length = to - from;
        if (length > MAX_KEPT_LENGTH) {
            make(word, from, length);
            return;
        }
        boolean isShort = length <= SHORT && packKey(word, from, to);
        if (!isShort) {
            hashKey(word, from, to);
        }
        int hash = hash(key, isShort ? keyEnd : 0);
        int slot = hash & (slots.length - 1);
        for (int found = slots[slot]; found != 0; found = slots[slot]) {
            if (((found ^ hash) & TAG) == 0) {
                int at = (found & ENTRY) * RECORD;
                if (records[at + KEY] == key
                        && (isShort
                                ? records[at + KEY_END] == keyEnd
                                : isKept(records[at + KEY_END], word, from, length))) {
                    take(at);
                    return;
                }
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (entries == slots.length / 2) {
            makeRoom();
            slot = freeSlot(hash);
        }
        if (!isShort) {
            keepKey(word, from, length);
        }
        keep(word, from, length, slot, hash);
    }

    /// Makes the key of at most [#SHORT] letters; returns whether they are Latin ones, else there is no such key.
    private boolean packKey(char[] word, int from, int to) {
        int middle = Math.min(to, from + HALF);
        long first = 0;
        int all = 0;
        for (int i = from; i < middle; i++) {
            all |= word[i];
            first = (first << Byte.SIZE) | word[i];
        }
        long last = 0;
        for (int i = middle; i < to; i++) {
            all |= word[i];
            last = (last << Byte.SIZE) | word[i];
        }
        key = first;
        keyEnd = last;
        return all <= 0xFF;
    }

    private void hashKey(char[] word, int from, int to) {
        long h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + word[i];
        }
        key = h;
    }

    private boolean isKept(long end, char[] word, int from, int length) {
        int start = keyStart(end);
        return isKept(end)
                && keyLength(end) == length
                && Arrays.equals(keys, start, start + length, word, from, from + length);
    }

    private static boolean isKept(long end) {
        return (byte) end == 0 && end != 0;
    }

    private static int keyStart(long end) {
        return (int) (end >>> (2 * Byte.SIZE));
    }

    private static int keyLength(long end) {
        return (int) (end >>> Byte.SIZE) & 0xFF;
    }

    private static long keptKey(int start, int length) {
        return ((long) start << (2 * Byte.SIZE)) | (length << Byte.SIZE);
    }

    private void keepKey(char[] word, int from, int length) {
        if (keys.length < keysEnd + length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        System.arraycopy(word, from, keys, keysEnd, length);
        keyEnd = keptKey(keysEnd, length);
        keysEnd += length;
    }

    private void take(int at) {
        long lengths = records[at + FORMS];
        offset = (int) (lengths >>> 32);
        exactLength = (int) lengths >>> 16;
        stemLength = (short) lengths;
        casedLength = (int) records[at + CASED] & 0xFFFF;
        if ((records[at + CASED] & AGAIN) == 0) {
            records[at + CASED] |= AGAIN;
            if (records[at + NUMBERS] == NO_NUMBERS) {
                number(at);
            }
        }
        exactNumber = (int) (records[at + NUMBERS] >>> 32);
        stemNumber = (int) records[at + NUMBERS];
        casedNumber = (int) (records[at + CASED] >>> 32);
    }

    private void number(int at) {
        if (dictionary == null || exactLength == 0) {
            return;
        }
        int stemStart = offset + exactLength;
        int exact = dictionary.number(pool, offset, exactLength);
        int stemmed = stemLength < 0 ? exact : dictionary.number(pool, stemStart, stemLength);
        records[at + NUMBERS] = ((long) exact << 32) | (stemmed & 0xFFFF_FFFFL);
        if (casedLength > 0) {
            long cased = dictionary.number(pool, stemStart + Math.max(0, stemLength), casedLength);
            records[at + CASED] = (cased << 32) | AGAIN | casedLength;
        }
    }

    private int freeSlot(int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /// Doubles the table; at its largest, drops what was not met again.
    private void makeRoom() {
        if (slots.length == MAX_SLOTS) {
            dropRare();
            return;
        }
        slots = new int[slots.length * 2];
        records = Arrays.copyOf(records, (slots.length / 2 + 1) * RECORD);
        for (int entry = 1; entry <= entries; entry++) {
            place(entry);
        }
    }

    private void place(int entry) {
        long end = records[entry * RECORD + KEY_END];
        int hash = hash(records[entry * RECORD + KEY], isKept(end) ? 0 : end);
        slots[freeSlot(hash)] = (hash & TAG) | entry;
    }

    /// Moves the entries that stay to the front, at most half of all, so that there is room for a while.
    private void dropRare() {
        Arrays.fill(slots, 0);
        keysEnd = 0;
        poolEnd = 0;
        int kept = 0;
        for (int entry = 1; entry <= entries; entry++) {
            if ((records[entry * RECORD + CASED] & AGAIN) != 0 && kept < slots.length / 4) {
                kept++;
                move(entry, kept);
                place(kept);
            }
        }
        entries = kept;
    }

    private void move(int entry, int to) {
        int at = to * RECORD;
        System.arraycopy(records, entry * RECORD, records, at, RECORD);
        records[at + CASED] &= ~AGAIN;
        long end = records[at + KEY_END];
        if (isKept(end)) {
            System.arraycopy(keys, keyStart(end), keys, keysEnd, keyLength(end));
            records[at + KEY_END] = keptKey(keysEnd, keyLength(end));
            keysEnd += keyLength(end);
        }
        long lengths = records[at + FORMS];
        int length = ((int) lengths >>> 16) + Math.max(0, (short) lengths) + ((int) records[at + CASED] & 0xFFFF);
        System.arraycopy(pool, (int) (lengths >>> 32), pool, poolEnd, length);
        records[at + FORMS] = ((long) poolEnd << 32) | (lengths & 0xFFFF_FFFFL);
        poolEnd += length;
    }

    private void keep(char[] word, int from, int length, int slot, int hash) {
        make(word, from, length);
        entries++;
        slots[slot] = (hash & TAG) | entries;
        int at = entries * RECORD;
        records[at + KEY] = key;
        records[at + KEY_END] = keyEnd;
        records[at + FORMS] = ((long) offset << 32) | ((long) exactLength << 16) | (stemLength & 0xFFFF);
        records[at + NUMBERS] = NO_NUMBERS;
        records[at + CASED] = ((long) TermDictionary.NONE << 32) | casedLength;
        poolEnd = offset + exactLength + Math.max(0, stemLength) + casedLength;
    }

    /// Writes the forms behind the last kept word's.
    private void make(char[] word, int from, int length) {
        offset = poolEnd;
        exactNumber = TermDictionary.NONE;
        stemNumber = TermDictionary.NONE;
        casedNumber = TermDictionary.NONE;
        // small letters last: folding makes capitals of some small letters (ɢ)
        CharTermAttribute folded = fold.apply(word, from, length);
        CharTermAttribute exact = lower.apply(folded.buffer(), 0, folded.length());
        int exactCount = exact.length();
        if (exactChars.length < exactCount) {
            exactChars = new char[exactCount * 2];
        }
        System.arraycopy(exact.buffer(), 0, exactChars, 0, exactCount);
        exactLength = encode(exactChars, exactCount, offset);

        stemLength = -1;
        if (spec.stems()) {
            makeStem(exactCount);
        }
        casedLength = 0;
        if (hasCapital(word, from, length)) {
            CharTermAttribute cased = fold.apply(word, from, length);
            if (!same(cased, exactChars, exactCount)) {
                casedLength = encode(cased.buffer(), cased.length(), offset + exactLength + Math.max(0, stemLength));
            }
        }
    }

    private void makeStem(int exactCount) {
        if (isStemmable(exactChars, exactCount)) {
            CharTermAttribute stemmed = stem.apply(exactChars, 0, exactCount);
            if (stemmed.length() > 0 && !same(stemmed, exactChars, exactCount)) {
                stemLength = encode(stemmed.buffer(), stemmed.length(), offset + exactLength);
            }
        } else if (isNumberPlural(exactChars, exactCount)) {
            stemLength = encode(exactChars, exactCount - 1, offset + exactLength);
        }
    }

    private int encode(char[] chars, int length, int at) {
        int needed = at + UnicodeUtil.maxUTF8Length(length);
        if (pool.length < needed) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, needed));
        }
        return UnicodeUtil.UTF16toUTF8(CharBuffer.wrap(chars, 0, length), 0, length, pool, at) - at;
    }

    /// {@return the bytes: exact form, then the stem if [#stemLength] is not negative, then the cased form}
    public byte[] pool() {
        return pool;
    }

    /// {@return where the current word's forms begin in the pool}
    public int offset() {
        return offset;
    }

    public int exactLength() {
        return exactLength;
    }

    /// {@return the length of the stem, or -1 if it equals the exact form}
    public int stemLength() {
        return stemLength;
    }

    /// {@return the length of the cased form, or 0 if the word has no capitals}
    public int casedLength() {
        return casedLength;
    }

    /// {@return the number of the exact form in the dictionary, or [TermDictionary#NONE]}
    public int exactNumber() {
        return exactNumber;
    }

    /// {@return the number of the stem in the dictionary, or [TermDictionary#NONE]; that of the exact form if they are
    /// equal}
    public int stemNumber() {
        return stemNumber;
    }

    /// {@return the number of the cased form in the dictionary, or [TermDictionary#NONE]}
    public int casedNumber() {
        return casedNumber;
    }

    /// {@return whether all forms have numbers in the dictionary}
    public boolean isNumbered() {
        return exactNumber >= 0 && stemNumber >= 0 && (casedLength == 0 || casedNumber >= 0);
    }

    /// Stemmers know words; what holds a digit or a sign is none.
    private static boolean isStemmable(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 'a' && c != '\'' && c != '-') {
                return false;
            }
        }
        return length > 0;
    }

    /// `1990s`, and the second part of `F-16s`.
    private static boolean isNumberPlural(char[] chars, int length) {
        if (length < 2 || chars[length - 1] != 's') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCapital(char[] word, int from, int length) {
        for (int i = from; i < from + length; i++) {
            char c = word[i];
            if (c < 0x80 ? c >= 'A' && c <= 'Z' : isCapital(word, i, from + length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(char[] word, int i, int end) {
        int codePoint = Character.codePointAt(word, i, end);
        return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }

    private static boolean same(CharTermAttribute term, char[] chars, int length) {
        return Arrays.equals(term.buffer(), 0, term.length(), chars, 0, length);
    }

    private static int hash(long first, long second) {
        long h = first * 0x9E3779B97F4A7C15L + second * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 32)) * 0xFF51AFD7ED558CCDL;
        return (int) (h >>> 32);
    }
}
