package dateline.vector.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.apache.lucene.util.BytesRef;

/// The checksum at the end of a stored value, 4 bytes. It covers the key too, so that a value counts for no other.
final class Checksum {

    private Checksum() {}

    /// Completes a value.
    ///
    /// @param key   the key of the value
    /// @param value the value, with room for the checksum at its end
    static void write(BytesRef key, byte[] value) {
        int length = value.length - Integer.BYTES;
        ByteBuffer.wrap(value).putInt(length, of(key, value, 0, length));
    }

    /// {@return whether a value is as it was stored}
    ///
    /// @param key    the key of the value
    /// @param stored the value and its checksum, at least 4 bytes
    static boolean matches(BytesRef key, BytesRef stored) {
        int length = stored.length - Integer.BYTES;
        int expected = ByteBuffer.wrap(stored.bytes).getInt(stored.offset + length);
        return expected == of(key, stored.bytes, stored.offset, length);
    }

    private static int of(BytesRef key, byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(key.bytes, key.offset, key.length);
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
