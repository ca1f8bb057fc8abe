package dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// How a server packed what it delivered (`Content-Encoding`). What is packed with gzip or Zstandard is identified by
/// its content, as everywhere, and needs nothing here.
final class Coding {

    private static final int PEEKED = 32;

    private Coding() {}

    /// {@return the bytes as they were before they were packed, as far as that does not tell itself; nothing where they
    /// are in a coding that is not read}
    ///
    /// @param coding the value of the header, in lower case
    /// @param body   what was delivered; servers say that it is packed where it is not
    static Optional<InputStream> undo(String coding, InputStream body) throws IOException {
        return switch (coding) {
            case "deflate" -> Optional.of(inflated(body));
            case "br" -> {
                PushbackInputStream ahead = new PushbackInputStream(body, PEEKED);
                yield isText(peek(ahead, PEEKED)) ? Optional.of(ahead) : Optional.empty();
            }
            default -> Optional.of(body);
        };
    }

    /// The format has the header of zlib (RFC 9110, 8.4.1.2), but many servers leave that out.
    private static InputStream inflated(InputStream body) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(body, PEEKED);
        byte[] start = peek(ahead, 2);
        boolean zlib =
                start.length == 2 && (start[0] & 0x0F) == 8 && (((start[0] & 0xFF) << 8) + (start[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(ahead, new Inflater(!zlib));
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            boolean space = b == '\n' || b == '\r' || b == '\t';
            if (b < ' ' && b >= 0 && !space) {
                return false;
            }
        }
        return new String(start, StandardCharsets.US_ASCII).strip().startsWith("<");
    }

    private static byte[] peek(PushbackInputStream ahead, int n) throws IOException {
        byte[] start = ahead.readNBytes(n);
        ahead.unread(start);
        return start;
    }
}
