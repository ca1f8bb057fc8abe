package dateline.ingest.zstd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The literals of a block (RFC 8878, section 3.1.1.3.1). The code of a frame's last block that had one is kept, for a
/// block may use it again.
final class Literals {

    /// The greatest size of a block's literals.
    private static final int MOST = 128 << 10;

    private final byte[] buffer = new byte[MOST];
    private int size;
    private @Nullable HuffmanTable table;

    /// {@return the literals}
    byte[] bytes() {
        return buffer;
    }

    /// {@return how many there are}
    int size() {
        return size;
    }

    /// Forgets the code; a frame begins.
    void reset() {
        table = null;
    }

    /// Reads the literals of a block.
    ///
    /// @param block the block, with [BackwardBits#PADDING] bytes to spare
    /// @param end   where it ends
    /// @return where the literals end
    /// @throws ZstdException if they are wrong
    int read(byte[] block, int end) throws ZstdException {
        require(end > 0);
        int type = block[0] & 3;
        int format = (block[0] >>> 2) & 3;
        return type < 2 ? readPlain(block, end, type, format) : readPacked(block, end, type, format);
    }

    private int readPlain(byte[] block, int end, int type, int format) throws ZstdException {
        int header = format == 1 ? 2 : format == 3 ? 3 : 1;
        require(header <= end);
        int shift = header == 1 ? 3 : 4;
        size = number(block, header) >>> shift;
        require(size <= MOST);
        if (type == 0) {
            require(header + size <= end);
            System.arraycopy(block, header, buffer, 0, size);
            return header + size;
        }
        require(header < end);
        Arrays.fill(buffer, 0, size, block[header]);
        return header + 1;
    }

    private int readPacked(byte[] block, int end, int type, int format) throws ZstdException {
        int header = format < 2 ? 3 : format + 2;
        int width = format < 2 ? 10 : format == 2 ? 14 : 18;
        require(header <= end);
        long sizes = 0;
        for (int i = 0; i < header; i++) {
            sizes |= (block[i] & 0xFFL) << (8 * i);
        }
        size = (int) (sizes >>> 4) & ((1 << width) - 1);
        int packed = (int) (sizes >>> (4 + width)) & ((1 << width) - 1);
        int behind = header + packed;
        require(size <= MOST && behind <= end);
        int from = header;
        if (type == 2) {
            HuffmanTable.Read read = HuffmanTable.read(block, header, behind);
            table = read.table();
            from = read.behind();
        }
        HuffmanTable code = table;
        require(code != null);
        if (code != null) {
            unpack(code, block, from, behind, format == 0);
        }
        return behind;
    }

    private void unpack(HuffmanTable code, byte[] block, int from, int behind, boolean single) throws ZstdException {
        if (single) {
            code.unpack(block, from, behind, buffer, 0, size);
            return;
        }
        require(from + 6 < behind);
        int quarter = (size + 3) / 4;
        require(3 * quarter <= size);
        int start = from + 6;
        for (int i = 0; i < 4; i++) {
            int length = (block[from + 2 * i] & 0xFF) | (block[from + 2 * i + 1] & 0xFF) << 8;
            int end = i == 3 ? behind : start + length;
            require(end <= behind);
            code.unpack(block, start, end, buffer, i * quarter, i == 3 ? size : (i + 1) * quarter);
            start = end;
        }
    }

    private static int number(byte[] bytes, int n) {
        int number = 0;
        for (int i = 0; i < n; i++) {
            number |= (bytes[i] & 0xFF) << (8 * i);
        }
        return number;
    }

    private static void require(boolean condition) throws ZstdException {
        if (!condition) {
            throw new ZstdException("literals do not fit");
        }
    }
}
