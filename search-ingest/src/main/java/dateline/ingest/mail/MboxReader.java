package dateline.ingest.mail;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the messages of a mailbox.
///
/// A line `From sender date` begins a message, as [FromLine] says; where a message states its length
/// (`Content-Length`), and another message or nothing follows there, it is as long as that. The `>` that protects lines
/// within messages is taken off. What Git puts before a patch is such a line only in a mailbox that begins with one.
/// Text before the first message is a message if it has the fields of one, and is named if not.
final class MboxReader implements ItemReader {

    private final MailboxLines lines;
    private final Limits limits;
    private final Message messages;
    private final ArrayDeque<ReadItem> waiting = new ArrayDeque<>();

    /// The line before the message that comes next; null before the first, and at the end.
    private @Nullable FromLine from;

    private long start = 1;
    private boolean git;
    private boolean ended;

    MboxReader(Input input) {
        this.lines = new MailboxLines(input.bytes(), input.limits().recordBytes());
        this.limits = input.limits();
        this.messages = new Message(limits);
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (waiting.isEmpty() && !ended) {
            readOn();
        }
        return waiting.poll();
    }

    /// Takes the next message, with those within it.
    private void readOn() throws IOException {
        FromLine own = from;
        long began = start;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean afterEmpty = own == null;
        boolean inFields = true;
        while (true) {
            byte[] line = lines.next();
            if (line == null) {
                ended = true;
                break;
            }
            Optional<FromLine> next = separator(line, afterEmpty);
            if (next.isPresent()) {
                git |= own == null && next.get().isGit();
                from = next.get();
                start = lines.number();
                break;
            }
            afterEmpty = MailboxLines.isEmpty(line);
            tooLarge |= message.size() + line.length > limits.recordBytes();
            if (!tooLarge) {
                int quotes = isQuotedFrom(line) ? 1 : 0;
                message.write(line, quotes, line.length - quotes);
            }
            if (afterEmpty && inFields) {
                inFields = false;
                if (!tooLarge) {
                    takeStatedLength(message);
                }
            }
        }
        take(own, message, began, tooLarge);
    }

    /// {@return the line, if a message begins behind it}
    private Optional<FromLine> separator(byte[] line, boolean afterEmpty) throws IOException {
        Optional<FromLine> found = FromLine.of(line);
        if (found.isEmpty()) {
            return found;
        }
        boolean first = from == null && lines.number() == 1;
        if (found.get().isGit() && !git && !first) {
            return Optional.empty();
        }
        return found.get().isBefore(afterEmpty, lines.paragraph()) ? found : Optional.empty();
    }

    /// Takes as many bytes as the message says that it has, if another one begins behind them or nothing comes.
    private void takeStatedLength(ByteArrayOutputStream message) throws IOException {
        long stated = HeaderLines.length(message.toString(StandardCharsets.ISO_8859_1));
        if (stated <= 0 || message.size() + stated > limits.recordBytes()) {
            return;
        }
        List<byte[]> taken = new ArrayList<>();
        long size = 0;
        boolean within = false;
        while (size < stated) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            within |= FromLine.of(line).isPresent();
            taken.add(line);
            size += line.length;
        }
        boolean right = within && size >= stated && size - stated <= 2 && isBoundary();
        if (!right) {
            lines.giveBack(taken);
            return;
        }
        taken.forEach(line -> message.write(line, 0, line.length));
    }

    /// Whether nothing follows, or a message, with an empty line before it or without.
    private boolean isBoundary() throws IOException {
        List<byte[]> taken = new ArrayList<>();
        byte[] line = lines.next();
        while (line != null && MailboxLines.isEmpty(line)) {
            taken.add(line);
            line = lines.next();
        }
        boolean boundary = line == null || FromLine.of(line).isPresent();
        if (line != null) {
            taken.add(line);
        }
        lines.giveBack(taken);
        return boundary;
    }

    private void take(@Nullable FromLine own, ByteArrayOutputStream message, long began, boolean tooLarge) {
        String where = Long.toString(began);
        if (tooLarge) {
            waiting.add(new BadRecord(where, limits.recordTooLarge()));
            return;
        }
        byte[] bytes = message.toByteArray();
        if (own != null) {
            waiting.addAll(messages.read(bytes, where, own.date()));
            return;
        }
        String text = message.toString(StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
        int first = text.length() - text.stripLeading().length();
        if (HeaderLines.beginAt(text, first)) {
            waiting.addAll(messages.read(text.substring(first).getBytes(StandardCharsets.ISO_8859_1), where, ""));
        } else if (!text.isBlank() && from != null) {
            waiting.add(new NotAnArticle(where, "text before the first message"));
        }
    }

    private static boolean isQuotedFrom(byte[] line) {
        int i = 0;
        while (i < line.length && line[i] == '>') {
            i++;
        }
        return i > 0
                && line.length > i + 4
                && line[i] == 'F'
                && line[i + 1] == 'r'
                && line[i + 2] == 'o'
                && line[i + 3] == 'm'
                && line[i + 4] == ' ';
    }

    @Override
    public String where() {
        return Long.toString(Math.max(1, lines.number()));
    }

    @Override
    public void close() {}
}
