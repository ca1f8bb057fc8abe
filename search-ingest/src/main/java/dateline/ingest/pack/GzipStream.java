package dateline.ingest.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip (RFC 1952), all members of it.
///
/// Where a member is damaged, reading throws, and the next call to read goes on with the member after it; crawls
/// (WARC) have a member for each page. Not safe for use by several threads at once.
final class GzipStream extends InputStream {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final byte[] packed = new byte[64 << 10];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] single = new byte[1];
    private int from;
    private int to;

    /// Where the data of the member begins, or of as much of it as is held.
    private int data;

    private boolean ended;
    private State state = State.BETWEEN;

    private enum State {
        /// A member's header, or the end, comes next.
        BETWEEN,
        /// Within a member's data.
        WITHIN,
        /// Somewhere; the next member's header has to be looked for.
        LOST
    }

    GzipStream(InputStream in) {
        this.in = in;
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
            if (state != State.WITHIN && !beginMember()) {
                return -1;
            }
            try {
                int n = inflater.inflate(target, offset, length);
                if (n > 0) {
                    checksum.update(target, offset, n);
                    return n;
                }
            } catch (DataFormatException e) {
                // Damage is not always noticed before the next member has begun.
                from = data;
                throw lost("gzip data is damaged (" + e.getMessage() + ")");
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw lost("gzip data is damaged (it asks for a dictionary)");
            } else {
                feed();
            }
        }
    }

    private void feed() throws IOException {
        if (from == to && !fill()) {
            throw lost("gzip data ends early");
        }
        inflater.setInput(packed, from, to - from);
        from = to;
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        state = State.BETWEEN;
        long crc = number(4);
        long size = number(4);
        if (crc != checksum.getValue()) {
            throw lost("gzip data is damaged (its checksum is wrong)");
        }
        if (size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw lost("gzip data is damaged (its size is wrong)");
        }
    }

    /// Reads a header up to the data, or finds that there is none left.
    private boolean beginMember() throws IOException {
        if (state == State.LOST) {
            if (!findMember()) {
                return false;
            }
        } else if (!skipPadding()) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw lost("something other than gzip follows");
        }
        int flags = next();
        skip(6);
        if ((flags & RESERVED) != 0) {
            throw lost("gzip data is damaged (unknown flags)");
        }
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        data = from;
        state = State.WITHIN;
        return true;
    }

    /// Members may be filled up with zeros, on tapes for one.
    private boolean skipPadding() throws IOException {
        while (from < to || fill()) {
            if (packed[from] != 0) {
                return true;
            }
            from++;
        }
        return false;
    }

    private boolean findMember() throws IOException {
        while (true) {
            while (to - from < 4) {
                if (!fillUp()) {
                    return false;
                }
            }
            boolean magic = packed[from] == 0x1F && packed[from + 1] == (byte) 0x8B && packed[from + 2] == 8;
            if (magic && (packed[from + 3] & RESERVED) == 0) {
                return true;
            }
            from++;
        }
    }

    private IOException lost(String message) {
        state = State.LOST;
        return new IOException(message);
    }

    private long number(int bytes) throws IOException {
        long n = 0;
        for (int i = 0; i < bytes; i++) {
            n |= (long) next() << (8 * i);
        }
        return n;
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // Names and comments do not matter.
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (from == to && !fill()) {
            throw lost("gzip data ends early");
        }
        return packed[from++] & 0xFF;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        return fillUp();
    }

    /// Reads on behind what is left.
    private boolean fillUp() throws IOException {
        System.arraycopy(packed, from, packed, 0, to - from);
        to -= from;
        from = 0;
        data = 0;
        int n = ended ? -1 : in.read(packed, to, packed.length - to);
        ended = n < 0;
        to += Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
