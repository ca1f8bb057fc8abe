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
    private final TermOccurrences occurrences;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    private int words;

    private byte[] packed = new byte[4096];
    private int size;
    /// The ends of the packed tokens.
    private int[] ends = new int[4];
    private int tokens;
    private int token;

    /// No text yet.
    ///
    /// @param dictionary  has the numbers of the terms
    /// @param occurrences gathers the occurrences of one text at a time; to be shared by all that pack in turn
    public PackedTokens(TermDictionary dictionary, TermOccurrences occurrences) {
        this.dictionary = dictionary;
        this.occurrences = occurrences;
    }

    /// Begins a text.
    ///
    /// @param newWords its length in words
    void begin(int newWords) {
        words = newWords;
        occurrences.clear();
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
        occurrences.add(number, position);
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
        for (int place = 0; place < occurrences.terms(); place++) {
            int left = occurrences.count(place);
            int occurrence = occurrences.first(place);
            while (left > 0) {
                int count = Math.min(left, MAX_POSITIONS);
                occurrence = entry(occurrences.number(place), count, occurrence);
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
            int position = occurrences.position(occurrence);
            writeInt(position - before);
            before = position;
            occurrence = occurrences.next(occurrence);
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
