package dateline.ingest.zstd;

import java.util.Arrays;

/// A decoding table of Huffman's code (RFC 8878, section 4.2).
final class HuffmanTable {

    private static final int MAX_BITS = 11;
    private static final int MAX_WEIGHT_LOG = 6;

    /// How many symbols are looked up at once, from how many bits: as many as are surely in them.
    private static final int AT_ONCE = 5;

    private static final int PEEKED = 56;

    private final int maxBits;
    private final byte[] symbols;
    private final byte[] lengths;

    private HuffmanTable(int maxBits, byte[] symbols, byte[] lengths) {
        this.maxBits = maxBits;
        this.symbols = symbols;
        this.lengths = lengths;
    }

    /// A table, and where its description ends.
    ///
    /// @param table  the table
    /// @param behind the place behind its description
    record Read(HuffmanTable table, int behind) {}

    /// {@return the table that is described somewhere}
    ///
    /// @param bytes the array, with [BackwardBits#PADDING] bytes to spare
    /// @param start where the description begins
    /// @param end   where it ends at the latest, exclusively
    /// @throws ZstdException if it is wrong
    static Read read(byte[] bytes, int start, int end) throws ZstdException {
        if (start >= end) {
            throw new ZstdException("a code is cut");
        }
        int header = bytes[start] & 0xFF;
        byte[] weights = new byte[256];
        int behind;
        int count;
        if (header >= 128) {
            count = header - 127;
            behind = start + 1 + (count + 1) / 2;
            requireWithin(behind, end);
            for (int i = 0; i < count; i++) {
                int pair = bytes[start + 1 + i / 2] & 0xFF;
                weights[i] = (byte) (i % 2 == 0 ? pair >>> 4 : pair & 15);
            }
        } else {
            behind = start + 1 + header;
            requireWithin(behind, end);
            count = unpackWeights(bytes, start + 1, behind, weights);
        }
        return new Read(of(weights, count), behind);
    }

    private static void requireWithin(int behind, int end) throws ZstdException {
        if (behind > end) {
            throw new ZstdException("a code is cut");
        }
    }

    /// Weights are packed by finite state entropy, with two states that take turns.
    private static int unpackWeights(byte[] bytes, int start, int end, byte[] weights) throws ZstdException {
        FseTable.Description description = new FseTable.Description(bytes, start, end, MAX_WEIGHT_LOG, MAX_BITS + 2);
        FseTable table = description.table();
        BackwardBits bits = new BackwardBits(bytes, description.behind(), end);
        int state = (int) bits.read(table.log());
        int other = (int) bits.read(table.log());
        int count = 0;
        while (count < weights.length - 2) {
            weights[count++] = (byte) table.symbol(state);
            if (bits.left() < table.bits(state)) {
                weights[count++] = (byte) table.symbol(other);
                return count;
            }
            int next = table.next(state, bits);
            state = other;
            other = next;
        }
        throw new ZstdException("a code has too many symbols");
    }

    /// The last symbol's weight is what is missing to a power of two.
    private static HuffmanTable of(byte[] weights, int count) throws ZstdException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > MAX_BITS) {
                throw new ZstdException("a code is too long");
            }
            sum += weights[i] == 0 ? 0 : 1 << (weights[i] - 1);
        }
        if (sum == 0 || count > 255) {
            throw new ZstdException("a code does not add up");
        }
        int maxBits = 32 - Integer.numberOfLeadingZeros(sum);
        int missing = (1 << maxBits) - sum;
        if (maxBits > MAX_BITS || Integer.bitCount(missing) != 1) {
            throw new ZstdException("a code does not add up");
        }
        weights[count] = (byte) (32 - Integer.numberOfLeadingZeros(missing));
        byte[] symbols = new byte[1 << maxBits];
        byte[] lengths = new byte[1 << maxBits];
        int from = 0;
        for (int weight = 1; weight <= maxBits; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int to = from + (1 << (weight - 1));
                    Arrays.fill(symbols, from, to, (byte) symbol);
                    Arrays.fill(lengths, from, to, (byte) (maxBits + 1 - weight));
                    from = to;
                }
            }
        }
        return new HuffmanTable(maxBits, symbols, lengths);
    }

    /// Unpacks a stream.
    ///
    /// @param bytes  the array, with [BackwardBits#PADDING] bytes to spare
    /// @param start  where the stream begins
    /// @param end    where it ends, exclusively
    /// @param target takes what it unpacks to
    /// @param from   where that begins
    /// @param to     where it ends, exclusively
    /// @throws ZstdException if the stream is not exactly that long
    void unpack(byte[] bytes, int start, int end, byte[] target, int from, int to) throws ZstdException {
        BackwardBits bits = new BackwardBits(bytes, start, end);
        int i = from;
        int mask = symbols.length - 1;
        while (i + AT_ONCE <= to && bits.left() >= PEEKED) {
            long word = bits.peek(PEEKED);
            int unread = PEEKED;
            for (int last = i + AT_ONCE; i < last; i++) {
                int code = (int) (word >>> (unread - maxBits)) & mask;
                target[i] = symbols[code];
                unread -= lengths[code];
            }
            bits.skip(PEEKED - unread);
        }
        for (; i < to; i++) {
            int code = (int) bits.peek(maxBits);
            target[i] = symbols[code];
            bits.skip(lengths[code]);
        }
        if (bits.left() != 0) {
            throw new ZstdException("literals do not fill their stream");
        }
    }
}
