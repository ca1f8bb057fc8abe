package dateline.cli.alert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The standing searches of an index, in the file `alerts.txt` of its folder: blocks of lines, which people can read
/// and edit. While one is open, another that opens it waits, in whatever process; the file is replaced as a whole.
final class AlertFile implements Closeable {

    private static final String NAME = "alerts.txt";
    private static final String HEAD = "# The standing searches of this index, one a block: see 'dateline alerts'.\n";

    private final Path file;
    private final FileChannel lock;
    private List<StandingSearch> searches;

    private AlertFile(Path file, FileChannel lock, List<StandingSearch> searches) {
        this.file = file;
        this.lock = lock;
        this.searches = List.copyOf(searches);
    }

    /// {@return whether an index has standing searches}
    static boolean exists(Path index) {
        return Files.isRegularFile(index.resolve(NAME));
    }

    /// {@return the standing searches of an index, held until they are closed}
    ///
    /// @param index the folder of the index
    /// @throws IOException if the file cannot be read, or is damaged
    @SuppressWarnings("resource") // the channel is closed with what is returned
    static AlertFile open(Path index) throws IOException {
        FileChannel lock =
                FileChannel.open(index.resolve("alerts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock.lock();
            return new AlertFile(index.resolve(NAME), lock, read(index.resolve(NAME)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static List<StandingSearch> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<StandingSearch> searches = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int number = 0;
        List<String> lines = new ArrayList<>(lines(file));
        lines.add("");
        for (String line : lines) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                try {
                    searches.add(StandingSearch.parse(block));
                } catch (IllegalArgumentException e) {
                    throw new IOException(
                            "cannot read the standing search before line " + number + " of " + file + ": "
                                    + e.getMessage(),
                            e);
                }
                block.clear();
            }
        }
        return searches;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "cannot read the standing searches in " + file
                            + ": it is not UTF-8 text; correct it, or delete it and add them again",
                    e);
        }
    }

    List<StandingSearch> searches() {
        return searches;
    }

    /// Keeps other searches from now on.
    void save(List<StandingSearch> changed) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        changed.forEach(search -> text.append('\n').append(search.toLines()));
        Path written = file.resolveSibling(NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
        searches = List.copyOf(changed);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
