package dateline.ingest.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The output of a frame, as far back as it may be repeated, and as far as it has not been handed out.
final class Window {

    /// The greatest output of a block.
    static final int BLOCK = 128 << 10;

    /// How many bytes are copied at once.
    private static final int STEP = Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final byte[] buffer;
    private final int size;
    private int handedOut;
    private int end;

    /// Where the block that is being unpacked began.
    private int blockStart;

    /// @param size how far back output may be repeated, in bytes
    Window(int size) {
        this.size = size;
        this.buffer = new byte[size + 2 * BLOCK + STEP];
    }

    /// Forgets all output; a frame begins.
    void clear() {
        handedOut = 0;
        end = 0;
    }

    /// Makes room for a block. All output has to be handed out.
    void beginBlock() {
        if (end + BLOCK > buffer.length) {
            int keep = Math.min(size, end);
            System.arraycopy(buffer, end - keep, buffer, 0, keep);
            end = keep;
            handedOut = keep;
        }
        blockStart = end;
    }

    /// Adds bytes.
    ///
    /// @throws ZstdException if the block gets larger than a block may be
    void append(byte[] bytes, int from, int n) throws ZstdException {
        requireRoom(n);
        System.arraycopy(bytes, from, buffer, end, n);
        end += n;
    }

    /// Adds one byte several times.
    ///
    /// @throws ZstdException if the block gets larger than a block may be
    void fill(byte value, int n) throws ZstdException {
        requireRoom(n);
        Arrays.fill(buffer, end, end + n, value);
        end += n;
    }

    /// Adds earlier output once more; it may run into itself.
    ///
    /// @param offset how far back it begins
    /// @param n      how much of it
    /// @throws ZstdException if there is no such output, or the block gets larger than a block may be
    void repeat(long offset, int n) throws ZstdException {
        if (offset < 1 || offset > Math.min(size, end)) {
            throw new ZstdException("it repeats what is not there");
        }
        requireRoom(n);
        int from = end - (int) offset;
        if (offset >= STEP) {
            // May write beyond the end, over what comes later.
            for (int i = 0; i < n; i += STEP) {
                LONG.set(buffer, end + i, (long) LONG.get(buffer, from + i));
            }
        } else {
            for (int i = 0; i < n; i++) {
                buffer[end + i] = buffer[from + i];
            }
        }
        end += n;
    }

    private void requireRoom(int n) throws ZstdException {
        if (n > BLOCK - (end - blockStart)) {
            throw new ZstdException("a block is too large");
        }
    }

    /// {@return how many bytes are to be handed out}
    int available() {
        return end - handedOut;
    }

    /// Hands out bytes.
    ///
    /// @param target takes them
    /// @param offset where in there
    /// @param length how many at most
    /// @return how many
    int take(byte[] target, int offset, int length) {
        int n = Math.min(length, available());
        System.arraycopy(buffer, handedOut, target, offset, n);
        handedOut += n;
        return n;
    }

    /// Adds what the block put out to a checksum.
    void hashBlock(XxHash64 hash) {
        hash.update(buffer, blockStart, end - blockStart);
    }
}
