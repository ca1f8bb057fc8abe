package dateline.cli.eval;

import dateline.eval.Judgement;
import dateline.eval.Qrels;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A qrels file that judgements are added to, each at once: whatever ends the process, those made before are there.
/// What the file had at first, comments too, stays as it is.
final class JudgementFile {

    private final Path file;
    private final List<Judgement> judgements = new ArrayList<>();
    private final Deque<Long> lengths = new ArrayDeque<>();

    private JudgementFile(Path file) {
        this.file = file;
    }

    /// Opens a file, which need not exist.
    ///
    /// @throws IOException if it is no qrels file, or cannot be read
    static JudgementFile open(Path file) throws IOException {
        JudgementFile opened = new JudgementFile(file);
        if (Files.exists(file)) {
            opened.judgements.addAll(Qrels.read(file).judgements());
        }
        return opened;
    }

    /// {@return all judgements, those of the file and those added}
    Qrels qrels() {
        return Qrels.of(judgements);
    }

    int size() {
        return judgements.size();
    }

    /// Adds a judgement. One that says that the same article was not judged is replaced.
    void add(Judgement judgement) throws IOException {
        Optional<Judgement> before =
                judgements.stream().filter(each -> isOfSame(each, judgement)).findFirst();
        if (before.isPresent()) {
            takeOut(before.get());
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = channel.size();
            String line = (endsLine(channel, length) ? "" : "\n") + judgement + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            channel.position(length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            lengths.push(length);
        }
        judgements.add(judgement);
    }

    private static boolean isOfSame(Judgement one, Judgement other) {
        return one.topic().equals(other.topic()) && one.article().equals(other.article());
    }

    /// Takes a judgement out of the middle of the file; what was added before cannot be taken back then.
    private void takeOut(Judgement judgement) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!Qrels.read(new StringReader(line), file.toString())
                    .judgements()
                    .contains(judgement)) {
                kept.add(line);
            }
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, kept);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        judgements.remove(judgement);
        lengths.clear();
    }

    private static boolean endsLine(FileChannel channel, long length) throws IOException {
        if (length == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, length - 1);
        return last.get(0) == '\n';
    }

    /// Takes the last judgement added back.
    ///
    /// @return that judgement; empty if none was added since the file was opened
    Optional<Judgement> takeBack() throws IOException {
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(lengths.pop());
        }
        return Optional.of(judgements.removeLast());
    }
}
