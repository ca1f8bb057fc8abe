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
    private static final int MAX_SLOTS = 1 << 16;
    private static final int ENTRY = 0xFFFF;
    private static final int TAG = ~ENTRY;
    private static final int MAX_KEPT_LENGTH = 40;

    private final AnalyzerSpec spec;
    private final WordFilters fold;
    private final WordFilters lower;
    private final WordFilters stem;
    private final @Nullable TermDictionary dictionary;

    /// By hash: the number of an entry, from 1, in the lower half, and part of its hash in the upper one, so that
    /// hardly ever another entry than the word's is looked at; 0 is empty. Half are in use at most.
    private int[] slots = new int[1 << 8];

    private int entries;

    /// What is known of each entry, together, since the memory is what takes the time: [#KEY_END], [#BYTES_END],
    /// [#LENGTHS], whether it was met again, and the numbers of its forms. What an entry has begins where the one
    /// before ends.
    private int[] records = new int[(slots.length / 2 + 1) * RECORD];

    private static final int RECORD = 7;
    private static final int KEY_END = 0;
    private static final int BYTES_END = 1;
    /// The length of the exact form in the upper half, and that of the stem, or -1, in the lower one.
    private static final int LENGTHS = 2;
    /// Not 0 if a word was met again.
    private static final int AGAIN = 3;
    private static final int EXACT_NUMBER = 4;
    private static final int STEM_NUMBER = 5;
    private static final int CASED_NUMBER = 6;

    private char[] keys = new char[1 << 12];
    private byte[] pool = new byte[1 << 12];

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
        int hash = hash(word, from, to);
        int slot = hash & (slots.length - 1);
        for (int found = slots[slot]; found != 0; found = slots[slot]) {
            if (((found ^ hash) & TAG) == 0 && isKey(found & ENTRY, word, from, length)) {
                take((found & ENTRY) * RECORD);
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (entries == slots.length / 2) {
            makeRoom();
            slot = freeSlot(hash);
        }
        keep(word, from, length, slot, hash);
    }

    private boolean isKey(int entry, char[] word, int from, int length) {
        int start = records[(entry - 1) * RECORD + KEY_END];
        if (records[entry * RECORD + KEY_END] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (keys[start + i] != word[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void take(int at) {
        offset = records[at - RECORD + BYTES_END];
        int lengths = records[at + LENGTHS];
        exactLength = lengths >>> 16;
        stemLength = (short) lengths;
        casedLength = records[at + BYTES_END] - offset - exactLength - Math.max(0, stemLength);
        if (records[at + AGAIN] == 0) {
            records[at + AGAIN] = 1;
            number(at);
        }
        exactNumber = records[at + EXACT_NUMBER];
        stemNumber = records[at + STEM_NUMBER];
        casedNumber = records[at + CASED_NUMBER];
    }

    private void number(int at) {
        if (dictionary == null || exactLength == 0) {
            return;
        }
        int stemStart = offset + exactLength;
        records[at + EXACT_NUMBER] = dictionary.number(pool, offset, exactLength);
        records[at + STEM_NUMBER] =
                stemLength < 0 ? records[at + EXACT_NUMBER] : dictionary.number(pool, stemStart, stemLength);
        if (casedLength > 0) {
            records[at + CASED_NUMBER] = dictionary.number(pool, stemStart + Math.max(0, stemLength), casedLength);
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
        int hash = hash(keys, records[(entry - 1) * RECORD + KEY_END], records[entry * RECORD + KEY_END]);
        slots[freeSlot(hash)] = (hash & TAG) | entry;
    }

    /// Moves the entries that stay to the front, at most half of all, so that there is room for a while.
    private void dropRare() {
        Arrays.fill(slots, 0);
        int kept = 0;
        for (int entry = 1; entry <= entries; entry++) {
            boolean stays = records[entry * RECORD + AGAIN] != 0 && kept < slots.length / 4;
            records[entry * RECORD + AGAIN] = 0;
            if (stays) {
                kept++;
                move(entry, kept);
                place(kept);
            }
        }
        entries = kept;
    }

    private void move(int entry, int to) {
        int from = entry * RECORD;
        int keyStart = records[from - RECORD + KEY_END];
        int keyLength = records[from + KEY_END] - keyStart;
        int bytesStart = records[from - RECORD + BYTES_END];
        int bytesLength = records[from + BYTES_END] - bytesStart;
        int at = to * RECORD;
        System.arraycopy(keys, keyStart, keys, records[at - RECORD + KEY_END], keyLength);
        System.arraycopy(pool, bytesStart, pool, records[at - RECORD + BYTES_END], bytesLength);
        records[at + KEY_END] = records[at - RECORD + KEY_END] + keyLength;
        records[at + BYTES_END] = records[at - RECORD + BYTES_END] + bytesLength;
        records[at + LENGTHS] = records[from + LENGTHS];
        records[at + AGAIN] = 0;
        records[at + EXACT_NUMBER] = records[from + EXACT_NUMBER];
        records[at + STEM_NUMBER] = records[from + STEM_NUMBER];
        records[at + CASED_NUMBER] = records[from + CASED_NUMBER];
    }

    private void keep(char[] word, int from, int length, int slot, int hash) {
        int keyStart = records[entries * RECORD + KEY_END];
        if (keys.length < keyStart + length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        System.arraycopy(word, from, keys, keyStart, length);
        make(word, from, length);
        entries++;
        slots[slot] = (hash & TAG) | entries;
        int at = entries * RECORD;
        records[at + KEY_END] = keyStart + length;
        records[at + BYTES_END] = offset + exactLength + Math.max(0, stemLength) + casedLength;
        records[at + LENGTHS] = exactLength << 16 | (stemLength & 0xFFFF);
        records[at + AGAIN] = 0;
        records[at + EXACT_NUMBER] = TermDictionary.NONE;
        records[at + STEM_NUMBER] = TermDictionary.NONE;
        records[at + CASED_NUMBER] = TermDictionary.NONE;
    }

    /// Writes the forms behind the last kept word's.
    private void make(char[] word, int from, int length) {
        offset = records[entries * RECORD + BYTES_END];
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

    private static int hash(char[] word, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + word[i];
        }
        h *= 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
