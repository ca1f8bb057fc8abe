package dateline.ingest.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a file begins: what its format and its charset are identified by.
public final class FileHead {

    /// How many characters that text does not have may stand in a short one, each among this many others.
    private static final int FEW = 3;

    private static final int RARE = 20;

    /// How many bytes are looked at.
    public static final int SIZE = 64 << 10;

    private final String name;
    private final byte[] bytes;
    private final int length;
    private final boolean whole;
    private final Context context;
    private final @Nullable Charset forced;
    private @Nullable Charset charset;
    private @Nullable String text;

    private FileHead(String name, byte[] bytes, int length, boolean whole, Context context, @Nullable Charset forced) {
        this.name = name;
        this.bytes = bytes;
        this.length = length;
        this.whole = whole;
        this.context = context;
        this.forced = forced;
    }

    /// {@return a file with its head looked at; where the bytes cannot be read on within the head, the exception comes
    /// from the input's stream, at that place}
    ///
    /// @param name    the file's name, with or without folders
    /// @param content its bytes
    /// @param context what is known of it from outside
    /// @param forced  the charset to read it with, or null to find out
    /// @param limits  the limits to hand on
    /// @throws IOException if not a single byte can be read
    public static Input open(String name, InputStream content, Context context, @Nullable Charset forced, Limits limits)
            throws IOException {
        byte[] bytes = new byte[SIZE];
        int length = 0;
        InputStream rest = content;
        boolean whole = false;
        while (length < SIZE && !whole) {
            int n;
            try {
                n = content.read(bytes, length, SIZE - length);
            } catch (IOException e) {
                if (length == 0) {
                    throw e;
                }
                rest = new FailingStream(e, content);
                break;
            }
            whole = n < 0;
            length += Math.max(n, 0);
        }
        FileHead head = new FileHead(name, bytes, length, whole, context, forced);
        InputStream start = new ByteArrayInputStream(bytes, 0, length);
        return new Input(head, whole ? start : new SequenceInputStream(start, rest), limits);
    }

    /// {@return a head that is the whole file}
    ///
    /// @param name  the file's name
    /// @param bytes all its bytes, at most [#SIZE]
    public static FileHead of(String name, byte[] bytes) {
        return new FileHead(name, bytes, Math.min(bytes.length, SIZE), bytes.length <= SIZE, Context.NONE, null);
    }

    /// {@return the file's name, with or without folders}
    public String name() {
        return name;
    }

    /// {@return whether the name ends in one of these}
    ///
    /// @param extensions endings with their dot, in lower case
    public boolean hasExtension(String... extensions) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String extension : extensions) {
            if (lower.endsWith(extension)) {
                return true;
            }
        }
        return false;
    }

    /// {@return what is known of the file from outside}
    public Context context() {
        return context;
    }

    /// {@return the file once more, from its first byte on; nothing when the head is not all of it}
    ///
    /// @param limits the limits to hand on
    public Optional<Input> again(Limits limits) {
        return whole
                ? Optional.of(new Input(this, new ByteArrayInputStream(bytes, 0, length), limits))
                : Optional.empty();
    }

    /// {@return how many bytes the head has}
    public int length() {
        return length;
    }

    /// {@return whether the head is all there is}
    public boolean isWhole() {
        return whole;
    }

    /// {@return a byte of the head, from 0 to 255, or -1 beyond its end}
    ///
    /// @param i its place, from 0
    public int at(int i) {
        return i < length ? bytes[i] & 0xFF : -1;
    }

    /// {@return whether these bytes stand at a place of the head}
    ///
    /// @param offset   the place
    /// @param expected the bytes, each from 0 to 255
    public boolean has(int offset, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at(offset + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether this text stands at a place of the head, as ASCII}
    ///
    /// @param offset   the place
    /// @param expected the text
    public boolean has(int offset, String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (at(offset + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// {@return the charset to read the file with, see [Charsets]}
    public Charset charset() {
        Charset found = charset;
        if (found == null) {
            found = forced != null ? forced : Charsets.detect(bytes, length, whole, context.charset());
            charset = found;
        }
        return found;
    }

    /// {@return whether the file is text at all: next to no byte of it is one that text does not have. A few such bytes
    /// got into many a text}
    public boolean isText() {
        if (length == 0) {
            return false;
        }
        String chars = text();
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) || c == '\uFFFD') {
                odd++;
                zeros += c == 0 ? 1 : 0;
            }
        }
        boolean few = odd <= FEW && odd * RARE <= chars.length();
        return few || (odd * 100L <= chars.length() && zeros <= FEW);
    }

    /// {@return the head as text, without a byte order mark; when more follows, up to the last whole character}
    public String text() {
        String chars = text;
        if (chars == null) {
            chars = decode();
            text = chars;
        }
        return chars;
    }

    private String decode() {
        StringBuilder chars = new StringBuilder(length);
        char[] buffer = new char[8192];
        try (TextReader reader = new TextReader(new ByteArrayInputStream(bytes, 0, length), charset())) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                chars.append(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new AssertionError("reading an array cannot fail", e);
        }
        boolean cut = !whole && charset().canEncode() && charset().newEncoder().maxBytesPerChar() > 1;
        return cut && chars.length() > 4 ? chars.substring(0, chars.length() - 4) : chars.toString();
    }

    /// {@return the head's beginning as ASCII, other bytes as `?`}
    ///
    /// @param n how many bytes, at most
    public String ascii(int n) {
        return new String(bytes, 0, Math.min(n, length), StandardCharsets.US_ASCII);
    }

    /// Throws what was thrown before, once, and goes on where reading stood.
    private static final class FailingStream extends InputStream {

        private final InputStream rest;
        private @Nullable IOException pending;

        FailingStream(IOException pending, InputStream rest) {
            this.pending = pending;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            throwPending();
            return rest.read();
        }

        @Override
        public int read(byte[] target, int offset, int n) throws IOException {
            throwPending();
            return rest.read(target, offset, n);
        }

        private void throwPending() throws IOException {
            IOException e = pending;
            if (e != null) {
                pending = null;
                throw e;
            }
        }
    }
}
