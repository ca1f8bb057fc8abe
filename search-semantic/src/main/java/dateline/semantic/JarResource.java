package dateline.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/// A large resource, which takes longer to unpack from its jar than to read from a copy.
///
/// @param url where it lies
record JarResource(URL url) {

    /// {@return its entry, with size and checksum; empty if it is in no jar}
    ///
    /// @throws IOException if the jar cannot be read
    Optional<JarEntry> entry() throws IOException {
        return url.openConnection() instanceof JarURLConnection jar ? Optional.of(jar.getJarEntry()) : Optional.empty();
    }

    /// {@return its checksum in hexadecimal digits; empty if it is in no jar}
    ///
    /// @throws IOException if the jar cannot be read
    Optional<String> checksum() throws IOException {
        return entry().map(entry -> String.format(Locale.ROOT, "%08x", entry.getCrc()));
    }

    /// Writes a copy. Under another name first: others may start meanwhile, and this may be stopped.
    ///
    /// @param to the copy
    /// @throws IOException if it cannot be written
    void copyTo(Path to) throws IOException {
        Path part = Files.createTempFile(to.getParent(), to.getFileName().toString(), ".part");
        try (InputStream in = url.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// {@return its content, from a copy in a folder if that has its checksum; if not, the copy is rebuilt}
    ///
    /// @param folder the folder; nothing is kept if there is none
    /// @param name   the name of the copy
    /// @throws IOException if the jar cannot be read
    byte[] read(Optional<Path> folder, String name) throws IOException {
        Optional<JarEntry> entry = entry();
        if (folder.isPresent() && entry.isPresent()) {
            try {
                Path copy = Files.createDirectories(folder.get()).resolve(name);
                byte[] content = Files.exists(copy) ? Files.readAllBytes(copy) : new byte[0];
                if (isWhole(content, entry.get())) {
                    return content;
                }
                copyTo(copy);
            } catch (IOException e) {
                // Then it is unpacked at this start, which costs time only.
            }
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    private static boolean isWhole(byte[] content, JarEntry entry) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return content.length == entry.getSize() && crc.getValue() == entry.getCrc();
    }
}
