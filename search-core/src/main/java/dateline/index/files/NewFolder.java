package dateline.index.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/// A folder that is made beside its place, and put there whole: a process that is killed meanwhile leaves a folder of
/// another name, which is in nobody's way.
///
/// For use by one thread.
public final class NewFolder implements Closeable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path place;
    private final Path path;

    /// @param place where the folder is to be
    public NewFolder(Path place) {
        this.place = place.toAbsolutePath().normalize();
        this.path = sibling(
                this.place, ".partial-" + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36));
    }

    /// {@return where the folder is while it is made; nothing is there at first}
    public Path path() {
        return path;
    }

    /// {@return whether a place is free: nothing is there, or an empty folder}
    ///
    /// @throws IOException if it cannot be read
    public static boolean isFree(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> content = Files.list(place)) {
            return content.findAny().isEmpty();
        }
    }

    /// Puts the folder in its place.
    ///
    /// @throws FileAlreadyExistsException if something is there
    /// @throws IOException                if it cannot be moved
    public void putInPlace() throws IOException {
        if (!isFree(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.deleteIfExists(place);
        move(path, place);
    }

    /// Moves a folder out of the way.
    ///
    /// @param folder the folder
    /// @param what   says in its new name what it is: `damaged`
    /// @return where it is now, beside its place
    /// @throws IOException if it cannot be moved
    public static Path moveAside(Path folder, String what) throws IOException {
        Path aside = aside(folder, what);
        move(folder.toAbsolutePath().normalize(), aside);
        return aside;
    }

    /// {@return a free place beside a folder, for what is moved out of it}
    ///
    /// @param folder the folder
    /// @param what   says in the name what it is
    public static Path aside(Path folder, String what) {
        Path absolute = folder.toAbsolutePath().normalize();
        String suffix = "." + what + "-" + LocalDateTime.now(ZoneOffset.UTC).format(TIME);
        Path aside = sibling(absolute, suffix);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = sibling(absolute, suffix + "-" + i);
        }
        return aside;
    }

    private static Path sibling(Path place, String suffix) {
        return place.resolveSibling(place.getFileName() + suffix);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Path parent = to.getParent();
        if (parent != null) {
            IOUtils.fsync(parent, true);
        }
    }

    /// Deletes the folder if it was not put in its place.
    @Override
    public void close() throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> content = Files.walk(path)) {
            all = content.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
