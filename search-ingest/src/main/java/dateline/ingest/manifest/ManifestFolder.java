package dateline.ingest.manifest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Where the manifest of an index lies: `manifest`, a folder inside that of the index.
///
/// A manifest is verified whole before it is used, since a flipped bit in it could delete an article that is still
/// there. One that is damaged, or of a format that this version does not read, is deleted and rebuilt: all files are
/// then read again, and their articles, which are in the index, count as unchanged.
public final class ManifestFolder {

    private static final String NAME = "manifest";

    /// Files of the format before this one.
    private static final Pattern EARLIER =
            Pattern.compile("manifest\\.(?:(?:files|ids|lines|pages)(?:\\.(?:next|new))?|names(?:\\.\\d+)?)");

    private static final Pattern MANIFEST =
            Pattern.compile("(?:pending_)?segments_[0-9a-z]+|" + IndexFileNames.CODEC_FILE_PATTERN.pattern());

    private final Path index;

    /// @param index the folder of the index
    public ManifestFolder(Path index) {
        this.index = index;
    }

    /// {@return the manifest, a new one if there is none}
    ///
    /// @throws NoSuchFileException if the folder of the index is not there; none is made where an index was moved away
    /// @throws IOException         if it cannot be read or made
    Opened open() throws IOException {
        if (!Files.isDirectory(index)) {
            throw new NoSuchFileException(index.toString());
        }
        Files.createDirectories(path());
        String reason = deleteEarlier() ? "it is of an earlier format" : null;
        Directory directory = FSDirectory.open(path());
        try {
            Optional<String> problem = problem(directory);
            if (problem.isPresent()) {
                reason = problem.get();
                delete(directory);
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        ManifestIndex opened = new ManifestIndex(directory);
        return new Opened(
                opened,
                this,
                Optional.ofNullable(reason)
                        .map(why -> "the manifest " + path() + " is rebuilt, " + why + ": all files are read again"));
    }

    /// A manifest's index.
    ///
    /// @param index   the index
    /// @param folder  where it lies
    /// @param rebuilt that and why an earlier manifest was deleted, if one was
    record Opened(ManifestIndex index, ManifestFolder folder, Optional<String> rebuilt) {}

    /// {@return the state of the articles, to be kept with the manifest that goes with it}
    ///
    /// @throws IOException if it cannot be read
    ArticlesState articles() throws IOException {
        return ArticlesState.of(index);
    }

    /// Deletes the files of a manifest, and no others.
    private static void delete(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (MANIFEST.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    private Path path() {
        return index.resolve(NAME);
    }

    private boolean deleteEarlier() throws IOException {
        boolean deleted = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index, NAME + ".*")) {
            for (Path file : files) {
                if (EARLIER.matcher(file.getFileName().toString()).matches()) {
                    deleted |= Files.deleteIfExists(file);
                }
            }
        }
        return deleted;
    }

    private Optional<String> problem(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        Optional<String> damage = damage(directory).map(what -> "it is damaged (" + what + ")");
        return damage.isPresent()
                ? damage
                : articles().whyNotOf(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    private static Optional<String> damage(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext context : reader.leaves()) {
                context.reader().checkIntegrity();
            }
            String format = reader.getIndexCommit().getUserData().get(Manifest.FORMAT);
            return Manifest.THIS_FORMAT.equals(format)
                    ? Optional.empty()
                    : Optional.of("format " + format + ", not " + Manifest.THIS_FORMAT);
        } catch (IOException e) {
            if (isDamage(e)) {
                return Optional.of(reason(e));
            }
            throw e;
        } catch (RuntimeException e) {
            // On flipped bits that it has not verified yet, Lucene runs out of arrays.
            return Optional.of(reason(e));
        }
    }

    private static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException;
    }

    private static String reason(@Nullable Throwable e) {
        String message = String.valueOf(e);
        return message.lines().findFirst().orElse(message);
    }
}
