package dateline.ingest.mail;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.ReadItem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Batches of newsgroup messages, as servers passed them on: each behind a line `#! rnews` with its size in bytes.
public final class Rnews implements Format {

    private static final String MARK = "#! rnews ";

    @Override
    public String name() {
        return "rnews";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, MARK);
    }

    @Override
    public ItemReader open(Input input) {
        return new Batch(input);
    }

    private static final class Batch implements ItemReader {

        private final InputStream in;
        private final Limits limits;
        private final Message messages;
        private final ArrayDeque<ReadItem> waiting = new ArrayDeque<>();
        private long offset;
        private boolean ended;

        Batch(Input input) {
            this.in = input.bytes();
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

        private void readOn() throws IOException {
            String where = where();
            String line = line();
            if (line.isBlank() && ended) {
                return;
            }
            long size = line.startsWith(MARK) ? number(line.substring(MARK.length())) : -1;
            if (size < 0) {
                ended = true;
                waiting.add(new BadRecord(
                        where, "the line with the length of the message is missing; the " + "rest is not read"));
            } else if (size > limits.recordBytes()) {
                waiting.add(new BadRecord(where, limits.recordTooLarge()));
                skip(size);
            } else {
                byte[] message = in.readNBytes((int) size);
                offset += message.length;
                if (message.length < size) {
                    ended = true;
                    waiting.add(new BadRecord(where, "the file ends within this record"));
                } else {
                    waiting.addAll(messages.read(message, where));
                }
            }
        }

        private void skip(long size) throws IOException {
            try {
                in.skipNBytes(size);
                offset += size;
            } catch (EOFException e) {
                // The length may be wrong; nothing is left to read.
                ended = true;
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n' && line.length() < 100) {
                line.append((char) c);
                offset++;
                c = in.read();
            }
            offset += c >= 0 ? 1 : 0;
            ended = c < 0;
            return line.toString();
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        @Override
        public String where() {
            return "offset " + offset;
        }

        @Override
        public void close() {}
    }
}
