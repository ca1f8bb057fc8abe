package dateline.ingest.zstd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks Zstandard: any number of frames, those that are to be skipped among them. Dictionaries are not supported.
///
/// Memory is that of the frame's window, which may have up to [#LARGEST_WINDOW] bytes. Not safe for use by several
/// threads at once.
public final class ZstdStream extends InputStream {

    /// The largest window, as `zstd --long` makes it: 128 MB.
    public static final int LARGEST_WINDOW = 128 << 20;

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int SMALLEST_WINDOW = 1 << 10;

    private final InputStream in;
    private final Block block = new Block();
    private final byte[] single = new byte[1];
    private @Nullable Window window;
    private int windowSize;
    private XxHash64 hash = new XxHash64();
    private boolean checked;
    private boolean within;

    /// Begins to unpack.
    ///
    /// @param in the packed bytes
    public ZstdStream(InputStream in) {
        this.in = new BufferedInputStream(in, 64 << 10);
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            Window output = window;
            if (output != null && output.available() > 0) {
                return output.take(target, offset, length);
            }
            if (!within && !beginFrame()) {
                return -1;
            }
            unpackBlock();
        }
    }

    private void unpackBlock() throws IOException {
        Window output = window;
        if (output == null) {
            throw new AssertionError("a frame has a window");
        }
        boolean last = block.unpack(in, output);
        if (checked) {
            output.hashBlock(hash);
        }
        if (last) {
            within = false;
            if (checked && Block.number(in, 4) != (int) hash.value()) {
                throw new ZstdException("its checksum is wrong");
            }
        }
    }

    /// Reads frame headers (section 3.1.1.1) up to one that has content.
    private boolean beginFrame() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return false;
            }
            int magic = first | Block.number(in, 3) << 8;
            if (magic == MAGIC) {
                readHeader();
                return true;
            }
            if ((magic & ~15) != SKIPPABLE_MAGIC) {
                throw new ZstdException("something else follows");
            }
            in.skipNBytes(Block.number(in, 4) & 0xFFFF_FFFFL);
        }
    }

    private void readHeader() throws IOException {
        int descriptor = Block.number(in, 1);
        boolean single = (descriptor & 0x20) != 0;
        if ((descriptor & 8) != 0) {
            throw new ZstdException("a frame is of no known kind");
        }
        long size = single ? 0 : windowSize(Block.number(in, 1));
        int dictionary = Block.number(in, new int[] {0, 1, 2, 4}[descriptor & 3]);
        if (dictionary != 0) {
            throw new IOException("zstd data needs a dictionary, which is not supported");
        }
        long content = contentSize(descriptor >>> 6, single);
        size = single ? content : size;
        if (size < 0 || size > LARGEST_WINDOW) {
            throw new IOException("zstd data needs a window of more than 128 MB");
        }
        int wanted = (int) Math.max(size, SMALLEST_WINDOW);
        if (window == null || windowSize != wanted) {
            windowSize = wanted;
            window = new Window(wanted);
        } else {
            window.clear();
        }
        block.reset();
        hash = new XxHash64();
        checked = (descriptor & 4) != 0;
        within = true;
    }

    private static long windowSize(int descriptor) {
        long base = 1L << (10 + (descriptor >>> 3));
        return base + base / 8 * (descriptor & 7);
    }

    private long contentSize(int flag, boolean single) throws IOException {
        return switch (flag) {
            case 0 -> single ? Block.number(in, 1) : 0;
            case 1 -> Block.number(in, 2) + 256;
            case 2 -> Block.number(in, 4) & 0xFFFF_FFFFL;
            default -> (Block.number(in, 4) & 0xFFFF_FFFFL) | (long) Block.number(in, 4) << 32;
        };
    }
}
