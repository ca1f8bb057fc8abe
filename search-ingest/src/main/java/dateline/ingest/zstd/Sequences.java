package dateline.ingest.zstd;

import org.jspecify.annotations.Nullable;

/// The sequences of a block (RFC 8878, section 3.1.1.3.2): each says how many literals come next, and which part of the
/// earlier output after them. Tables and the last three offsets live on from block to block.
final class Sequences {

    private static final int MAX_OFFSET_CODE = 31;

    private static final FseTable DEFAULT_LITERAL_LENGTHS = FseTable.of(
            6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1,
            -1, -1);
    private static final FseTable DEFAULT_MATCH_LENGTHS = FseTable.of(
            6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    private static final FseTable DEFAULT_OFFSETS =
            FseTable.of(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1);

    private static final int[] LITERAL_BASES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512,
        1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final int[] LITERAL_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16
    };
    private static final int[] MATCH_BASES = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539
    };
    private static final int[] MATCH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2,
        2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };

    private @Nullable FseTable literalLengths;
    private @Nullable FseTable offsets;
    private @Nullable FseTable matchLengths;
    private long first;
    private long second;
    private long third;
    private int position;

    /// Forgets tables and offsets; a frame begins.
    void reset() {
        literalLengths = null;
        offsets = null;
        matchLengths = null;
        first = 1;
        second = 4;
        third = 8;
    }

    /// Reads the sequences of a block and carries them out.
    ///
    /// @param block    the block, with [BackwardBits#PADDING] bytes to spare
    /// @param start    where its sequences begin
    /// @param end      where it ends
    /// @param literals the block's literals
    /// @param output   takes the output
    /// @throws ZstdException if they are wrong
    void run(byte[] block, int start, int end, Literals literals, Window output) throws ZstdException {
        position = start;
        int count = count(block, end);
        int used = 0;
        if (count > 0) {
            require(position < end);
            int modes = block[position++] & 0xFF;
            require((modes & 3) == 0);
            FseTable lengths = table(block, end, modes >>> 6, DEFAULT_LITERAL_LENGTHS, literalLengths, 9, 36);
            literalLengths = lengths;
            FseTable distances = table(block, end, (modes >>> 4) & 3, DEFAULT_OFFSETS, offsets, 8, MAX_OFFSET_CODE + 1);
            offsets = distances;
            FseTable matches = table(block, end, (modes >>> 2) & 3, DEFAULT_MATCH_LENGTHS, matchLengths, 9, 53);
            matchLengths = matches;
            BackwardBits bits = new BackwardBits(block, position, end);
            used = run(count, bits, lengths, distances, matches, literals, output);
        } else {
            require(position == end);
        }
        output.append(literals.bytes(), used, literals.size() - used);
    }

    private int run(
            int count,
            BackwardBits bits,
            FseTable lengths,
            FseTable distances,
            FseTable matches,
            Literals literals,
            Window output)
            throws ZstdException {
        int lengthState = (int) bits.read(lengths.log());
        int distanceState = (int) bits.read(distances.log());
        int matchState = (int) bits.read(matches.log());
        int used = 0;
        for (int i = 0; i < count; i++) {
            int code = distances.symbol(distanceState);
            require(code <= MAX_OFFSET_CODE);
            long value = (1L << code) + bits.read(code);
            int matchCode = matches.symbol(matchState);
            int match = MATCH_BASES[matchCode] + (int) bits.read(MATCH_BITS[matchCode]);
            int lengthCode = lengths.symbol(lengthState);
            int length = LITERAL_BASES[lengthCode] + (int) bits.read(LITERAL_BITS[lengthCode]);
            if (i + 1 < count) {
                lengthState = lengths.next(lengthState, bits);
                matchState = matches.next(matchState, bits);
                distanceState = distances.next(distanceState, bits);
            }
            require(bits.left() >= 0 && length <= literals.size() - used);
            output.append(literals.bytes(), used, length);
            used += length;
            output.repeat(offset(value, length), match);
        }
        require(bits.left() == 0);
        return used;
    }

    private int count(byte[] block, int end) throws ZstdException {
        require(position < end);
        int head = block[position++] & 0xFF;
        if (head < 128) {
            return head;
        }
        if (head < 255) {
            require(position < end);
            return ((head - 128) << 8) + (block[position++] & 0xFF);
        }
        require(position + 1 < end);
        int count = (block[position] & 0xFF) + ((block[position + 1] & 0xFF) << 8) + 0x7F00;
        position += 2;
        return count;
    }

    private FseTable table(
            byte[] block, int end, int mode, FseTable predefined, @Nullable FseTable earlier, int maxLog, int symbols)
            throws ZstdException {
        return switch (mode) {
            case 0 -> predefined;
            case 1 -> {
                require(position < end && (block[position] & 0xFF) < symbols);
                yield FseTable.single(block[position++]);
            }
            case 2 -> {
                FseTable.Description description = new FseTable.Description(block, position, end, maxLog, symbols);
                position = description.behind();
                yield description.table();
            }
            default -> {
                if (earlier == null) {
                    throw new ZstdException("a table is missing");
                }
                yield earlier;
            }
        };
    }

    /// Values up to 3 stand for one of the last three offsets (section 3.1.1.5).
    private long offset(long value, int literalLength) {
        if (value > 3) {
            third = second;
            second = first;
            first = value - 3;
            return first;
        }
        int which = (int) value + (literalLength == 0 ? 1 : 0);
        long offset = switch (which) {
            case 1 -> first;
            case 2 -> second;
            case 3 -> third;
            default -> first - 1;
        };
        if (which > 1) {
            third = which == 2 ? third : second;
            second = first;
            first = offset;
        }
        return offset;
    }

    private static void require(boolean condition) throws ZstdException {
        if (!condition) {
            throw new ZstdException("sequences do not fit");
        }
    }
}
