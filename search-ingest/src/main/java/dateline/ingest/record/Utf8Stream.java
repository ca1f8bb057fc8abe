package dateline.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text as UTF-8 bytes. Not safe for use by several threads at once.
final class Utf8Stream extends InputStream {

    private final Reader text;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(8 << 10).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(32 << 10).limit(0);
    private boolean ended;

    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return bytes.hasRemaining() || refill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!bytes.hasRemaining() && !refill()) {
            return -1;
        }
        int n = Math.min(length, bytes.remaining());
        bytes.get(target, offset, n);
        return n;
    }

    private boolean refill() throws IOException {
        bytes.clear();
        while (bytes.position() == 0 && !ended) {
            chars.compact();
            int n = text.read(chars.array(), chars.position(), chars.remaining());
            ended = n < 0;
            chars.position(chars.position() + Math.max(n, 0));
            chars.flip();
            encoder.encode(chars, bytes, ended);
        }
        bytes.flip();
        return bytes.hasRemaining();
    }
}
