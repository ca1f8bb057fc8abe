package dateline.index.files;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// Reads a file from its first to its last byte and compares the checksum at its end.
final class Checksums {

    private Checksums() {}

    /// {@return what is wrong with a file, a few words; empty when it is sound}
    ///
    /// @param directory where it lies
    /// @param name      its name
    /// @throws AccessDeniedException if it may not be read
    static Optional<String> problem(Directory directory, String name) throws AccessDeniedException {
        try {
            verify(directory, name);
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            return Optional.of(describe(e));
        }
    }

    /// {@return what is wrong with the content of a file, a few words; empty when it is sound, and when the disk does
    /// not give it, which is another matter}
    ///
    /// @param directory where it lies
    /// @param name      its name
    static Optional<String> damage(Directory directory, String name) {
        try {
            verify(directory, name);
            return Optional.empty();
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            return Optional.of(describe(e));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException | InternalError e) {
            return Optional.of(describe(e));
        }
    }

    private static void verify(Directory directory, String name) throws IOException {
        // Files are read whole once; the list of segments is one that Lucene opens for nothing else.
        try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        }
    }

    /// {@return how damage showed, a few words}
    ///
    /// @param e what was thrown
    static String describe(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case NoSuchFileException missing -> "is missing";
            case FileNotFoundException missing -> "is missing";
            case EOFException cut -> "is cut short";
            case CorruptIndexException corrupt -> describeCorrupt(message);
            case IOException other -> "cannot be read (" + firstPart(message) + ")";
            // A page of a mapped file that cannot be read.
            case InternalError unreadable -> "cannot be read (" + firstPart(message) + ")";
            default -> "is damaged (" + firstPart(e.toString()) + ")";
        };
    }

    private static String describeCorrupt(String message) {
        if (message.startsWith("checksum failed")) {
            return "does not have the checksum that it was written with";
        }
        return message.contains("footer") ? "is cut short or overwritten" : "is damaged (" + firstPart(message) + ")";
    }

    /// {@return a message without the file that Lucene adds to it, and without further lines}
    private static String firstPart(String message) {
        int resource = message.indexOf(" (resource=");
        String part = resource < 0 ? message : message.substring(0, resource);
        return part.lines().findFirst().orElse(part);
    }
}
