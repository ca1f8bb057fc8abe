package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Names one after the other in a file, each with its length before it, found by where they stand.
///
/// Not safe for use by several threads at once.
final class NameFile implements Closeable {

    private static final int BUFFER = 64 << 10;

    private final FileChannel channel;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
    private long written;

    NameFile(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        written = channel.size();
    }

    /// {@return where a name stands that is written behind all others}
    ///
    /// @param name the name
    /// @throws IOException if it cannot be written
    long add(String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (waiting.remaining() < Integer.BYTES + bytes.length) {
            flush();
        }
        long at = written + waiting.position();
        if (waiting.remaining() < Integer.BYTES + bytes.length) {
            ByteBuffer large = ByteBuffer.allocate(Integer.BYTES + bytes.length);
            write(large.putInt(bytes.length).put(bytes).flip());
        } else {
            waiting.putInt(bytes.length).put(bytes);
        }
        return at;
    }

    /// {@return the name that stands at a place, or an empty text when there is none}
    ///
    /// @param at the place, as [#add] gave it
    /// @throws IOException if it cannot be read
    String get(long at) throws IOException {
        flush();
        ByteBuffer length = read(at, Integer.BYTES);
        int n = length.remaining() < Integer.BYTES ? -1 : length.getInt();
        if (n < 0 || n > written - at - Integer.BYTES) {
            return "";
        }
        return StandardCharsets.UTF_8.decode(read(at + Integer.BYTES, n)).toString();
    }

    /// What is done with each name.
    interface Visitor {

        /// Looks at a name.
        ///
        /// @param name the name
        /// @throws IOException if the work fails
        void name(String name) throws IOException;
    }

    /// Goes over all names, in the order in which they were added, up to one that is broken off.
    ///
    /// @param visitor is shown each
    /// @throws IOException if they cannot be read, or the visitor throws it
    void forEach(Visitor visitor) throws IOException {
        flush();
        long at = 0;
        while (at < written) {
            ByteBuffer length = read(at, Integer.BYTES);
            int n = length.remaining() < Integer.BYTES ? -1 : length.getInt();
            if (n < 0 || n > written - at - Integer.BYTES) {
                return;
            }
            visitor.name(
                    StandardCharsets.UTF_8.decode(read(at + Integer.BYTES, n)).toString());
            at += Integer.BYTES + n;
        }
    }

    private ByteBuffer read(long at, int n) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(n);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // On to the end.
        }
        return bytes.flip();
    }

    private void flush() throws IOException {
        write(waiting.flip());
        waiting.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
    }

    /// Makes durable what was added.
    ///
    /// @throws IOException if it cannot be
    void force() throws IOException {
        flush();
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        flush();
        channel.close();
    }
}
