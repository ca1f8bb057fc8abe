package dateline.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes text and never fails on a byte.
///
/// A byte that is not UTF-8 in a text that otherwise is, is read as windows-1252, which is what mixed files hold in
/// practice; in other charsets it becomes U+FFFD. A byte order mark at the beginning is left out.
///
/// Not safe for use by several threads at once.
public final class TextReader extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final ByteBuffer bytes = ByteBuffer.allocate(32 << 10).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(32 << 10).limit(0);
    private boolean started;
    private boolean ended;
    private boolean flushed;

    /// Begins to read.
    ///
    /// @param in      the bytes; [#close] leaves them open
    /// @param charset how to decode them
    public TextReader(InputStream in, Charset charset) {
        this.in = in;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && (flushed || !refill())) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private boolean refill() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                replace(result.length());
            } else if (result.isUnderflow() && ended) {
                decoder.flush(chars);
                flushed = true;
                break;
            } else if (result.isUnderflow()) {
                readOn();
            }
        }
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
                return chars.hasRemaining() || refill();
            }
        }
        return chars.hasRemaining();
    }

    private void readOn() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0));
        bytes.flip();
    }

    private void replace(int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes.get();
            chars.put(
                    utf8 ? WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {b})).get() : '\uFFFD');
        }
    }

    @Override
    public void close() {}
}
