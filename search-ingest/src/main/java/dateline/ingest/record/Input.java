package dateline.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of one file or member, and what is to be minded while reading them.
///
/// @param head   how they begin
/// @param bytes  all of them, from the first on, read once
/// @param limits what one record may cost
public record Input(FileHead head, InputStream bytes, Limits limits) {

    /// {@return the whole as text, decoded as [FileHead#charset] says, without a byte order mark}
    public Reader text() {
        return new TextReader(bytes, head.charset());
    }

    /// {@return all of the text, or nothing when it is larger than a record may be}
    ///
    /// @throws IOException if it cannot be read
    public Optional<String> whole() throws IOException {
        StringBuilder all = new StringBuilder(head.isWhole() ? head.length() : 1 << 16);
        char[] buffer = new char[8192];
        try (Reader reader = text()) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                all.append(buffer, 0, n);
                if (all.length() > limits.recordBytes()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(all.toString());
    }

    /// {@return the whole as UTF-8, whatever it is in}
    public InputStream utf8() {
        return head.charset().equals(StandardCharsets.UTF_8) ? bytes : new Utf8Stream(text());
    }
}
