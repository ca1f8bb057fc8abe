package dateline.vector.store;

import dateline.index.PlainFileDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/// The folders of vectors in the folder of an index, one for each model that was ever used.
///
/// @param index the folder of the index
public record VectorFiles(Path index) {

    private static final String PREFIX = "vectors-";
    private static final int DIGITS = 16;

    /// Files of an index; anything else in a folder is somebody's.
    private static final Pattern OURS = Pattern.compile(
            "write\\.lock|(?:pending_)?segments_[0-9a-z]+|" + IndexFileNames.CODEC_FILE_PATTERN.pattern());

    /// {@return those of an index; empty where it lies in no folder}
    ///
    /// @param directory where the index lies
    public static Optional<VectorFiles> beside(Directory directory) {
        return FilterDirectory.unwrap(directory) instanceof FSDirectory folder
                ? Optional.of(new VectorFiles(folder.getDirectory()))
                : Optional.empty();
    }

    /// {@return whether something in the folder of an index holds vectors}
    ///
    /// @param name its name
    public static boolean isFolder(String name) {
        return name.startsWith(PREFIX);
    }

    /// {@return whether a file in a folder of vectors is one of ours}
    ///
    /// @param file the file
    static boolean isOurs(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches()
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// {@return the folder of a model's vectors, which may not exist yet}
    ///
    /// @param fingerprint the model's fingerprint
    Path folder(String fingerprint) {
        return index.resolve(PREFIX + fingerprint.substring(0, Math.min(DIGITS, fingerprint.length())));
    }

    /// {@return a folder as Lucene's}
    ///
    /// @param folder a folder, which is made if there is none
    /// @throws IOException if it cannot be made
    static Directory open(Path folder) throws IOException {
        return new PlainFileDirectory(folder);
    }

    /// {@return all folders of vectors}
    ///
    /// @throws IOException if the folder of the index cannot be read
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(index)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(index)) {
            return content.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /// Deletes all vectors of all models, and nothing else that lies there.
    ///
    /// @return how many bytes they took
    /// @throws IOException if one cannot be deleted
    public long drop() throws IOException {
        long bytes = 0;
        for (Path folder : all()) {
            List<Path> files = new ArrayList<>();
            boolean isAllOurs = true;
            try (Stream<Path> content = Files.list(folder)) {
                for (Path file : (Iterable<Path>) content::iterator) {
                    boolean isOurs = isOurs(file);
                    isAllOurs &= isOurs;
                    if (isOurs) {
                        files.add(file);
                    }
                }
            }
            for (Path file : files) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
                Files.deleteIfExists(file);
            }
            if (isAllOurs) {
                Files.deleteIfExists(folder);
            }
        }
        return bytes;
    }

    /// {@return how many bytes the files of a folder take}
    ///
    /// @param folder the folder
    /// @throws IOException if it cannot be read
    static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> content = Files.list(folder)) {
            for (Path file : (Iterable<Path>) content::iterator) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        return bytes;
    }
}
