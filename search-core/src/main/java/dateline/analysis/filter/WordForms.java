package dateline.analysis.filter;

import dateline.analysis.tokenizer.CompoundParts;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.UnicodeUtil;

/// The three forms of a word: *cased* (folded, with its capitals; only where it has some), *exact* (in small letters),
/// and *stem*. The stem is a function of the exact form, so equal exact forms have equal stems.
///
/// News repeats its words: a few thousand make up nearly all of a text. So forms are kept in a hash table, UTF-8
/// already; when it is full, those are forgotten that were met only once since the last time. Not thread-safe.
public final class WordForms {
    private static final int MAX_SLOTS = 1 << 16;
    private static final int MAX_KEPT_LENGTH = 40;

    private final AnalyzerSpec spec;
    private final WordFilters fold;
    private final WordFilters lower;
    private final WordFilters stem;

    /// Entry numbers from 1, by hash; 0 is empty. Half are in use at most.
    private int[] slots = new int[1 << 8];

    private int entries;
    private int[] keyEnd = new int[slots.length / 2 + 1];
    private int[] bytesEnd = new int[slots.length / 2 + 1];
    private short[] exactLengths = new short[slots.length / 2 + 1];
    private short[] stemLengths = new short[slots.length / 2 + 1];
    /// Whether a word was met again.
    private boolean[] again = new boolean[slots.length / 2 + 1];
    private char[] keys = new char[1 << 12];
    private byte[] pool = new byte[1 << 12];

    private int offset;
    private int exactLength;
    private int stemLength;
    private int casedLength;
    private char[] exactChars = new char[CompoundParts.MAX_PART];

    public WordForms(AnalyzerSpec spec) {
        this.spec = spec;
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
        int slot = hash(word, from, to) & (slots.length - 1);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (Arrays.equals(keys, keyEnd[entry - 1], keyEnd[entry], word, from, to)) {
                again[entry] = true;
                offset = bytesEnd[entry - 1];
                exactLength = exactLengths[entry];
                stemLength = stemLengths[entry];
                casedLength = bytesEnd[entry] - offset - exactLength - Math.max(0, stemLength);
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (entries == slots.length / 2) {
            makeRoom();
            slot = freeSlot(hash(word, from, to));
        }
        keep(word, from, length, slot);
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
        keyEnd = Arrays.copyOf(keyEnd, slots.length / 2 + 1);
        bytesEnd = Arrays.copyOf(bytesEnd, slots.length / 2 + 1);
        exactLengths = Arrays.copyOf(exactLengths, slots.length / 2 + 1);
        stemLengths = Arrays.copyOf(stemLengths, slots.length / 2 + 1);
        again = Arrays.copyOf(again, slots.length / 2 + 1);
        for (int entry = 1; entry <= entries; entry++) {
            slots[freeSlot(hash(keys, keyEnd[entry - 1], keyEnd[entry]))] = entry;
        }
    }

    /// Moves the entries that stay to the front, at most half of all, so that there is room for a while.
    private void dropRare() {
        Arrays.fill(slots, 0);
        int kept = 0;
        for (int entry = 1; entry <= entries; entry++) {
            boolean stays = again[entry] && kept < slots.length / 4;
            again[entry] = false;
            if (stays) {
                kept++;
                move(entry, kept);
                slots[freeSlot(hash(keys, keyEnd[kept - 1], keyEnd[kept]))] = kept;
            }
        }
        entries = kept;
    }

    private void move(int entry, int to) {
        int keyStart = keyEnd[entry - 1];
        int keyLength = keyEnd[entry] - keyStart;
        int bytesStart = bytesEnd[entry - 1];
        int bytesLength = bytesEnd[entry] - bytesStart;
        System.arraycopy(keys, keyStart, keys, keyEnd[to - 1], keyLength);
        System.arraycopy(pool, bytesStart, pool, bytesEnd[to - 1], bytesLength);
        keyEnd[to] = keyEnd[to - 1] + keyLength;
        bytesEnd[to] = bytesEnd[to - 1] + bytesLength;
        exactLengths[to] = exactLengths[entry];
        stemLengths[to] = stemLengths[entry];
    }

    private void keep(char[] word, int from, int length, int slot) {
        int keyStart = keyEnd[entries];
        if (keys.length < keyStart + length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        System.arraycopy(word, from, keys, keyStart, length);
        make(word, from, length);
        entries++;
        slots[slot] = entries;
        keyEnd[entries] = keyStart + length;
        bytesEnd[entries] = offset + exactLength + Math.max(0, stemLength) + casedLength;
        exactLengths[entries] = (short) exactLength;
        again[entries] = false;
        stemLengths[entries] = (short) stemLength;
    }

    /// Writes the forms behind the last kept word's.
    private void make(char[] word, int from, int length) {
        offset = bytesEnd[entries];
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
