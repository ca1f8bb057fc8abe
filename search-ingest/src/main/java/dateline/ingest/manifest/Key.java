package dateline.ingest.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a name is found by in a table: the first 128 bits of its SHA-256.
///
/// @param high the first 64 bits, never 0
/// @param low  the next 64 bits
record Key(long high, long low) {

    /// {@return the key of a name}
    ///
    /// @param name a path or an id
    static Key of(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = bytes.getLong();
        return new Key(high == 0 ? 1 : high, bytes.getLong());
    }

    /// {@return a new digest}
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
