package dateline.ingest.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The name of an archive's entry as people would read it.
final class EntryName {

    /// What zip programs write where they do not say that they write UTF-8.
    private static final String DOS = "IBM437";

    private EntryName() {}

    /// {@return the name of an entry}
    ///
    /// @param entry the entry
    static String of(ArchiveEntry entry) {
        byte[] raw = entry instanceof ZipArchiveEntry zip ? zip.getRawName() : null;
        if (raw == null || !Charset.isSupported(DOS)) {
            return entry.getName();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return entry.getName();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName(DOS));
        }
    }
}
