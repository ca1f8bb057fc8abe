package dateline.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a mailbox as bytes, with a look at those to come.
final class MailboxLines {

    private static final int MOST_PEEKED_LINES = 400;
    private static final int MOST_PEEKED_BYTES = 64 << 10;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 << 10];
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();
    private final ArrayDeque<byte[]> returned = new ArrayDeque<>();
    private int position;
    private int end;
    private long number;

    /// @param in    the bytes
    /// @param limit how much of a line is kept
    MailboxLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// {@return the number of the line that was taken last, from 1}
    long number() {
        return number;
    }

    /// {@return the next line with its end; null behind the last}
    byte @Nullable [] next() throws IOException {
        byte[] line = returned.isEmpty() ? read() : returned.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /// Gives lines back, to be taken again.
    ///
    /// @param lines the last lines that were taken, in order
    void giveBack(List<byte[]> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
        number -= lines.size();
    }

    /// {@return the lines to come up to the next empty one, as Latin-1, as far as fields of a message may go}
    String paragraph() throws IOException {
        StringBuilder text = new StringBuilder();
        List<byte[]> lines = new ArrayList<>();
        while (lines.size() < MOST_PEEKED_LINES && text.length() < MOST_PEEKED_BYTES) {
            byte[] line = next();
            if (line == null) {
                break;
            }
            lines.add(line);
            if (isEmpty(line)) {
                break;
            }
            text.append(new String(line, StandardCharsets.ISO_8859_1));
        }
        giveBack(lines);
        return text.toString();
    }

    static boolean isEmpty(byte[] line) {
        return line.length == 0 || line[0] == '\n' || (line.length <= 2 && line[0] == '\r');
    }

    private byte @Nullable [] read() throws IOException {
        target.reset();
        boolean any = false;
        while (true) {
            if (position == end) {
                end = Math.max(0, in.read(buffer));
                position = 0;
                if (end == 0) {
                    return any ? target.toByteArray() : null;
                }
            }
            any = true;
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            boolean complete = position < end;
            position += complete ? 1 : 0;
            if (target.size() <= limit) {
                target.write(buffer, from, position - from);
            }
            if (complete) {
                return target.toByteArray();
            }
        }
    }
}
