package dateline.documents.text;

import dateline.ingest.record.Input;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document as a temporary file, for these are not read from their first byte to their last. Closing deletes it.
public final class DocumentFile implements Closeable {

    private final Path path;

    private DocumentFile(Path path) {
        this.path = path;
    }

    /// {@return a copy of a document}
    ///
    /// @param input the document
    /// @throws IOException if it cannot be read or copied
    public static DocumentFile of(Input input) throws IOException {
        Path path = Files.createTempFile("dateline-document", "");
        try (InputStream in = input.bytes();
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
            return new DocumentFile(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /// {@return where it is}
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
