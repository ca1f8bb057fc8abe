package dateline.ingest.zstd;

/// A decoding table of finite state entropy (RFC 8878, section 4.1): for each state a symbol, and how the next state
/// comes about.
final class FseTable {

    private final int log;
    private final byte[] symbols;
    private final byte[] bits;
    private final short[] bases;

    private FseTable(int log, byte[] symbols, byte[] bits, short[] bases) {
        this.log = log;
        this.symbols = symbols;
        this.bits = bits;
        this.bases = bases;
    }

    /// {@return how many bits the first state has}
    int log() {
        return log;
    }

    /// {@return a state's symbol, from 0}
    int symbol(int state) {
        return symbols[state] & 0xFF;
    }

    /// {@return how many bits the next state takes}
    int bits(int state) {
        return bits[state];
    }

    /// {@return the next state}
    ///
    /// @param state this one
    /// @param input the bits
    int next(int state, BackwardBits input) {
        return bases[state] + (int) input.read(bits[state]);
    }

    /// {@return the table that has one symbol only}
    static FseTable single(int symbol) {
        return new FseTable(0, new byte[] {(byte) symbol}, new byte[1], new short[1]);
    }

    /// {@return the table of a distribution}
    ///
    /// @param log    its accuracy: the counts add up to 2 to the power of this
    /// @param counts for each symbol how many states it has, -1 for one that is less likely than one state
    static FseTable of(int log, int... counts) {
        int size = 1 << log;
        byte[] symbols = new byte[size];
        byte[] bits = new byte[size];
        short[] bases = new short[size];
        int[] next = new int[counts.length];
        int high = size;
        for (int s = 0; s < counts.length; s++) {
            if (counts[s] == -1) {
                symbols[--high] = (byte) s;
                next[s] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int position = 0;
        for (int s = 0; s < counts.length; s++) {
            next[s] = counts[s] == -1 ? 1 : counts[s];
            for (int i = 0; i < counts[s]; i++) {
                symbols[position] = (byte) s;
                do {
                    position = (position + step) & (size - 1);
                } while (position >= high);
            }
        }
        for (int state = 0; state < size; state++) {
            int n = next[symbols[state] & 0xFF]++;
            int width = log - (31 - Integer.numberOfLeadingZeros(n));
            bits[state] = (byte) width;
            bases[state] = (short) ((n << width) - size);
        }
        return new FseTable(log, symbols, bits, bases);
    }

    /// Reads the description of a table (section 4.1.1).
    static final class Description {

        private final byte[] bytes;
        private final int end;
        private final int[] counts;
        private int bit;
        private FseTable table = single(0);

        /// Reads a description.
        ///
        /// @param bytes   where it stands
        /// @param start   where it begins
        /// @param end     where it ends at the latest, exclusively
        /// @param maxLog  the greatest accuracy allowed
        /// @param symbols how many symbols there are at most
        /// @throws ZstdException if it is wrong
        Description(byte[] bytes, int start, int end, int maxLog, int symbols) throws ZstdException {
            this.bytes = bytes;
            this.end = end;
            this.counts = new int[symbols];
            this.bit = start * 8;
            int log = forward(4) + 5;
            if (log > maxLog) {
                throw new ZstdException("a table is too large");
            }
            int used = readCounts(1 << log);
            int[] known = new int[used];
            System.arraycopy(counts, 0, known, 0, used);
            table = of(log, known);
        }

        /// {@return the table}
        FseTable table() {
            return table;
        }

        /// {@return where the description ends, exclusively}
        int behind() {
            return (bit + 7) / 8;
        }

        private int readCounts(int states) throws ZstdException {
            int left = states;
            int symbol = 0;
            while (left > 0) {
                int width = 32 - Integer.numberOfLeadingZeros(left + 1);
                int value = forward(width);
                int mask = (1 << (width - 1)) - 1;
                int threshold = (1 << width) - 1 - (left + 1);
                if ((value & mask) < threshold) {
                    bit--;
                    value &= mask;
                } else if (value > mask) {
                    value -= threshold;
                }
                int count = value - 1;
                left -= Math.abs(count);
                if (symbol >= counts.length || left < 0) {
                    throw new ZstdException("a table does not add up");
                }
                counts[symbol++] = count;
                if (count == 0) {
                    symbol = skipAbsent(symbol);
                }
            }
            return symbol;
        }

        private int skipAbsent(int from) throws ZstdException {
            int symbol = from;
            int repeat;
            do {
                repeat = forward(2);
                symbol += repeat;
            } while (repeat == 3);
            if (symbol >= counts.length) {
                throw new ZstdException("a table does not add up");
            }
            return symbol;
        }

        /// {@return the next bits, lowest first}
        private int forward(int n) throws ZstdException {
            int value = 0;
            for (int i = 0; i < n; i++) {
                int at = bit >>> 3;
                if (at >= end) {
                    throw new ZstdException("a table is cut");
                }
                value |= ((bytes[at] >>> (bit & 7)) & 1) << i;
                bit++;
            }
            return value;
        }
    }
}
