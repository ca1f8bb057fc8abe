package dateline.ingest.mail;

import dateline.ingest.record.Flaw;
import dateline.ingest.record.Input;
import dateline.ingest.record.Limits;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Reads the messages of a mailbox.
///
/// A line that begins with `From ` begins a message when it is the first or follows an empty line, and has a number at
/// its end, as the year of its date is; the `>` that protects such lines within messages is taken off.
final class MboxReader implements PieceReader {

    private static final int LONGEST_FROM = 1000;

    private final InputStream in;
    private final Limits limits;
    private final Message messages;
    private final ArrayDeque<Piece> waiting = new ArrayDeque<>();
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int end;
    private long line;
    private long start;
    private boolean atMessage;
    private boolean ended;

    MboxReader(Input input) {
        this.in = input.bytes();
        this.limits = input.limits();
        this.messages = new Message(limits);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (waiting.isEmpty()) {
            readOn();
        }
        return waiting.poll();
    }

    /// Takes the next message, if there is one, with those within it.
    private void readOn() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean afterEmpty = true;
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        while (!ended) {
            current.reset();
            boolean any = readLine(current);
            if (!any) {
                ended = true;
                break;
            }
            byte[] bytes = current.toByteArray();
            if (afterEmpty && isFrom(bytes)) {
                boolean complete = atMessage;
                long began = start;
                atMessage = true;
                start = line;
                if (complete) {
                    take(message, began, tooLarge);
                    return;
                }
                message.reset();
                afterEmpty = false;
                continue;
            }
            afterEmpty = isEmpty(bytes);
            tooLarge |= message.size() + bytes.length > limits.recordBytes();
            if (!tooLarge) {
                int from = isQuotedFrom(bytes) ? 1 : 0;
                message.write(bytes, from, bytes.length - from);
            }
        }
        boolean last = atMessage;
        atMessage = false;
        if (last) {
            take(message, start, tooLarge);
        }
    }

    private void take(ByteArrayOutputStream message, long began, boolean tooLarge) {
        String where = Long.toString(began);
        if (tooLarge) {
            waiting.add(new Flaw(where, limits.recordTooLarge()));
        } else {
            waiting.addAll(messages.read(message.toByteArray(), where));
        }
    }

    /// Reads up to and with the next line end; of a line longer than a record, no more than that.
    private boolean readLine(ByteArrayOutputStream target) throws IOException {
        boolean any = false;
        while (true) {
            if (position == end) {
                end = in.read(buffer);
                position = 0;
                if (end <= 0) {
                    end = 0;
                    line += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            boolean complete = position < end;
            position += complete ? 1 : 0;
            if (target.size() <= limits.recordBytes()) {
                target.write(buffer, from, position - from);
            }
            if (complete) {
                line++;
                return true;
            }
        }
    }

    private static boolean isEmpty(byte[] line) {
        return line.length == 1 || (line.length == 2 && line[0] == '\r');
    }

    private static boolean isFrom(byte[] line) {
        if (line.length > LONGEST_FROM || !startsWithFrom(line, 0)) {
            return false;
        }
        int last = lengthWithoutRemote(line) - 1;
        while (last > 5 && (line[last] == '\n' || line[last] == '\r' || line[last] == ' ')) {
            last--;
        }
        return line[last] >= '0' && line[last] <= '9';
    }

    /// Mail that came by UUCP has the name of a machine behind the date: `remote from carrick`.
    private static int lengthWithoutRemote(byte[] line) {
        int remote = new String(line, StandardCharsets.ISO_8859_1).indexOf(" remote from ");
        return remote < 0 ? line.length : remote;
    }

    private static boolean isQuotedFrom(byte[] line) {
        int i = 0;
        while (i < line.length && line[i] == '>') {
            i++;
        }
        return i > 0 && startsWithFrom(line, i);
    }

    private static boolean startsWithFrom(byte[] line, int at) {
        return line.length > at + 5
                && line[at] == 'F'
                && line[at + 1] == 'r'
                && line[at + 2] == 'o'
                && line[at + 3] == 'm'
                && line[at + 4] == ' ';
    }

    @Override
    public String where() {
        return Long.toString(Math.max(1, line));
    }

    @Override
    public void close() {}
}
