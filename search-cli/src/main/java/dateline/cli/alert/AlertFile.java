package dateline.cli.alert;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The alerts of an index, in the file `alerts.txt` of its folder: blocks of lines that people can read and edit. So it
/// has no checksum; each line is checked instead, and the last one shows that nothing was cut off. Only one process has
/// it open at a time, others wait; it is replaced as a whole.
public final class AlertFile implements Closeable {

    private static final String NAME = "alerts.txt";
    private static final String HEAD =
            "# The alerts of this index, one in each block, down to '# end': see 'dateline alerts'.";
    private static final String END = "# end";
    private static final int MOST_BYTES = 16_000_000;

    private final Path file;
    private final FileChannel lock;
    private List<Alert> alerts;

    private AlertFile(Path file, FileChannel lock, List<Alert> alerts) {
        this.file = file;
        this.lock = lock;
        this.alerts = List.copyOf(alerts);
    }

    /// {@return whether an index has alerts}
    static boolean exists(Path index) {
        return Files.isRegularFile(index.resolve(NAME));
    }

    /// {@return what is wrong with the alerts of an index; empty if nothing is, or there are none}
    ///
    /// @param index the folder of the index
    public static Optional<String> problem(Path index) {
        try {
            read(index);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// {@return the alerts of an index, held until they are closed}
    ///
    /// @param index the folder of the index
    /// @throws IOException if the file cannot be read, or is damaged
    @SuppressWarnings("resource") // the channel is closed with what is returned
    static AlertFile open(Path index) throws IOException {
        FileChannel lock =
                FileChannel.open(index.resolve("alerts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock.lock();
            return new AlertFile(index.resolve(NAME), lock, read(index));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// {@return the alerts of an index, as they are now}
    ///
    /// @param index the folder of the index
    /// @throws IOException if the file cannot be read, or is damaged
    static List<Alert> read(Path index) throws IOException {
        Path file = index.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        try {
            return parse(bytes);
        } catch (IOException e) {
            throw new IOException(
                    "cannot read the alerts in " + file + ", " + e.getMessage()
                            + "; correct it, or delete the file and add the alerts again",
                    e);
        }
    }

    private static List<Alert> parse(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("which has more than " + MOST_BYTES + " bytes");
        }
        List<String> lines = lines(bytes);
        Map<String, Alert> alerts = new LinkedHashMap<>();
        AlertLines block = new AlertLines();
        boolean isEnded = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && isEnded) {
                throw new IOException("line " + (i + 1) + ": something follows '" + END + "'");
            }
            isEnded |= line.equals(END);
            if (!line.isBlank() && !isComment(line)) {
                block.add(i + 1, line);
            }
            if (!block.isEmpty() && (line.isBlank() || isEnded || i == lines.size() - 1)) {
                Alert alert = block.alert();
                if (alerts.put(alert.name(), alert) != null) {
                    throw new IOException("line " + block.first() + ": a second alert of the name " + alert.name());
                }
                block = new AlertLines();
            }
        }
        if (!isEnded && lines.contains(HEAD)) {
            throw new IOException("which was cut: its last line '" + END + "' is missing");
        }
        return List.copyOf(alerts.values());
    }

    /// A space follows the sign, or one flipped bit would make a comment of `created` and `copies`.
    private static boolean isComment(String line) {
        return line.equals("#") || line.startsWith("# ");
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            try {
                lines.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, end - start))
                        .toString()
                        .stripTrailing());
            } catch (CharacterCodingException e) {
                throw new IOException("line " + (lines.size() + 1) + ": it is not UTF-8 text", e);
            }
            start = end + 1;
        }
        return lines;
    }

    List<Alert> alerts() {
        return alerts;
    }

    /// Replaces the alerts.
    void save(List<Alert> changed) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        changed.forEach(alert -> text.append('\n').append(alert.toLines()));
        text.append('\n').append(END).append('\n');
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
        alerts = List.copyOf(changed);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
