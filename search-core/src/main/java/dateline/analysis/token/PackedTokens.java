package dateline.analysis.token;

import dateline.analysis.filter.TermDictionary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/// The tokens of a text gathered by their terms and packed into a few tokens, so that Lucene need not look up each by
/// its bytes: its format of postings takes them apart again when a segment is written. Nobody else may see them.
///
/// A packed token is a number (8 bytes, greater than those before), then entries. An entry begins with the number of a
/// term plus 1, or with 0, the length of a term and the term; then follow the number of its positions and the
/// positions, each but the first of an entry less the one before. All are variable-length integers as Lucene has them.
/// A term may have several entries in a text.
///
/// Not thread-safe; to be filled again and again.
public final class PackedTokens extends MeasuredTokens {
    /// Before the entries.
    public static final int HEADER = Long.BYTES;

    private static final VarHandle SERIAL = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// A token ends when it is as long; with [#MAX_POSITIONS] of an entry it stays below the longest term of Lucene.
    private static final int FULL = 16_000;

    private static final int MAX_POSITIONS = 2_000;
    private static final int MAX_INT_BYTES = 5;

    private final TermDictionary dictionary;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    private int words;

    /// By number of a term, its place in [#numbers], where that has the number; else anything.
    private int[] places = new int[1 << 10];

    /// The terms of the text, by number.
    private int[] numbers = new int[256];
    private int[] counts = new int[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int terms;

    /// The occurrences of the text, each with the next one of its term.
    private int[] positions = new int[1024];
    private int[] nexts = new int[1024];
    private int occurrences;

    private byte[] packed = new byte[4096];
    private int size;
    /// The ends of the packed tokens.
    private int[] ends = new int[4];
    private int tokens;
    private int token;

    /// No text yet.
    ///
    /// @param dictionary has the numbers of the terms
    public PackedTokens(TermDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// Begins a text.
    ///
    /// @param newWords its length in words
    void begin(int newWords) {
        words = newWords;
        terms = 0;
        occurrences = 0;
        tokens = 0;
        size = 0;
        header();
    }

    /// Adds an occurrence; those of a term in the order of their positions.
    ///
    /// @param number that of the term in the dictionary, or [TermDictionary#NONE]
    /// @param bytes  where the term lies
    /// @param offset where it begins
    /// @param length how long it is
    void add(int number, byte[] bytes, int offset, int length, int position) {
        if (number < 0) {
            literal(bytes, offset, length, position);
            return;
        }
        if (occurrences == positions.length) {
            positions = Arrays.copyOf(positions, occurrences * 2);
            nexts = Arrays.copyOf(nexts, occurrences * 2);
        }
        positions[occurrences] = position;
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, number + 1));
        }
        int place = places[number];
        if (place < terms && numbers[place] == number) {
            nexts[lasts[place]] = occurrences;
            counts[place]++;
        } else {
            place = newTerm(number);
        }
        lasts[place] = occurrences;
        occurrences++;
    }

    private int newTerm(int number) {
        if (terms == numbers.length) {
            numbers = Arrays.copyOf(numbers, terms * 2);
            counts = Arrays.copyOf(counts, terms * 2);
            firsts = Arrays.copyOf(firsts, terms * 2);
            lasts = Arrays.copyOf(lasts, terms * 2);
        }
        numbers[terms] = number;
        counts[terms] = 1;
        firsts[terms] = occurrences;
        places[number] = terms;
        return terms++;
    }

    private void literal(byte[] bytes, int offset, int length, int position) {
        room(4 * MAX_INT_BYTES + length);
        packed[size++] = 0;
        writeInt(length);
        System.arraycopy(bytes, offset, packed, size, length);
        size += length;
        writeInt(1);
        writeInt(position);
        endIfFull();
    }

    /// Ends the text.
    void finish() {
        for (int place = 0; place < terms; place++) {
            int left = counts[place];
            int occurrence = firsts[place];
            while (left > 0) {
                int count = Math.min(left, MAX_POSITIONS);
                occurrence = entry(numbers[place], count, occurrence);
                left -= count;
            }
        }
        if (size > start() + HEADER) {
            endToken();
        }
    }

    private int entry(int number, int count, int first) {
        room((count + 2) * MAX_INT_BYTES);
        writeInt(number + 1);
        writeInt(count);
        int occurrence = first;
        int before = 0;
        for (int i = 0; i < count; i++) {
            writeInt(positions[occurrence] - before);
            before = positions[occurrence];
            occurrence = nexts[occurrence];
        }
        endIfFull();
        return occurrence;
    }

    private void endIfFull() {
        if (size - start() > FULL) {
            endToken();
            header();
        }
    }

    private int start() {
        return tokens == 0 ? 0 : ends[tokens - 1];
    }

    private void endToken() {
        if (tokens == ends.length) {
            ends = Arrays.copyOf(ends, tokens * 2);
        }
        ends[tokens++] = size;
    }

    private void header() {
        room(HEADER);
        size += HEADER;
    }

    private void room(int more) {
        if (packed.length - size < more) {
            packed = Arrays.copyOf(packed, Math.max(packed.length * 2, size + more));
        }
    }

    private void writeInt(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            packed[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        packed[size++] = (byte) rest;
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public void reset() {
        token = 0;
    }

    @Override
    public boolean incrementToken() {
        if (token == tokens) {
            return false;
        }
        clearAttributes();
        int start = token == 0 ? 0 : ends[token - 1];
        // Drawn here, where Lucene takes one document after the other, so that numbers grow with documents.
        SERIAL.set(packed, start, dictionary.nextSerial());
        term.setBytesRef(new BytesRef(packed, start, ends[token] - start));
        token++;
        return true;
    }
}
