package dateline.ingest.mail;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A single mail or newsgroup message, with those that it holds.
public final class Mail implements Format {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean matches(FileHead head) {
        int first = head.has(0, 0xEF, 0xBB, 0xBF) ? head.at(3) : head.at(0);
        boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        if (first >= '1' && first <= '9' && head.hasExtension(".emlx")) {
            return HeaderLines.beginAt(head.text(), head.text().indexOf('\n') + 1);
        }
        return letter
                && head.isText()
                && (HeaderLines.beginAt(head.text(), 0) || (!head.isWhole() && HeaderLines.fill(head.text())));
    }

    /// {@return the message of a file in which Apple's Mail keeps one: behind a line with its length, and before what
    /// the program notes about it}
    private static byte[] unwrapped(byte[] file) {
        int length = 0;
        int i = 0;
        while (i < file.length && i < 9 && file[i] >= '0' && file[i] <= '9') {
            length = 10 * length + file[i++] - '0';
        }
        while (i < file.length && file[i] == ' ') {
            i++;
        }
        boolean stated = length > 0 && i < file.length && file[i] == '\n';
        return stated ? Arrays.copyOfRange(file, i + 1, Math.min(file.length, i + 1 + length)) : file;
    }

    @Override
    public ItemReader open(Input input) {
        return new MailReader(input);
    }

    /// Reads the message, and those within it.
    private static final class MailReader implements ItemReader {

        private final Input input;
        private final ArrayDeque<ReadItem> waiting = new ArrayDeque<>();
        private boolean read;

        MailReader(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable ReadItem next() throws IOException {
            if (!read) {
                read = true;
                int largest = input.limits().recordBytes();
                byte[] bytes = input.bytes().readNBytes(largest + 1);
                if (bytes.length > largest) {
                    return new BadRecord("", input.limits().recordTooLarge());
                }
                waiting.addAll(new Message(input.limits()).read(unwrapped(bytes), ""));
            }
            return waiting.poll();
        }

        @Override
        public String where() {
            return "";
        }

        @Override
        public void close() {}
    }
}
