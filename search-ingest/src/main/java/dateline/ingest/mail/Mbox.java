package dateline.ingest.mail;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.util.Optional;

/// Mailboxes in mbox form (RFC 4155) and its variants: messages one after the other, each behind a line
/// `From sender date`.
public final class Mbox implements Format {

    /// How many messages there are at least in a file that nothing else says is a mailbox.
    private static final int FEWEST = 2;

    /// How many UTF-16 units of a message's fields are looked at.
    private static final int LONGEST_FIELDS = 32 << 10;

    @Override
    public String name() {
        return "mbox";
    }

    /// The first line begins a message; or lines within do, and the file's name, its first lines or their number say
    /// that it is a mailbox with something before them.
    @Override
    public boolean matches(FileHead head) {
        if (!head.isText() || !head.text().contains("From ")) {
            return false;
        }
        String text = head.text();
        int first = text.length() - text.stripLeading().length();
        if (isBefore(text, first, true)) {
            return true;
        }
        if (head.hasExtension(".eml", ".emlx", ".mht", ".mhtml")) {
            return false;
        }
        boolean likely = head.hasExtension(".mbox", ".mbx") || HeaderLines.beginAt(text, first);
        return messages(text, first) >= (likely ? 1 : FEWEST);
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    /// {@return how many messages certainly begin in a text, [#FEWEST] at most}
    private static int messages(String text, int from) {
        int messages = 0;
        int at = text.indexOf("\nFrom ", from);
        while (at >= 0 && messages < FEWEST) {
            messages += isBefore(text, at + 1, false) ? 1 : 0;
            at = text.indexOf("\nFrom ", at + 1);
        }
        return messages;
    }

    /// {@return whether a message begins behind the line at a place; of what Git writes only the first line of a file}
    private static boolean isBefore(String text, int at, boolean first) {
        int newline = text.indexOf('\n', at);
        if (newline < 0) {
            return false;
        }
        Optional<FromLine> line = FromLine.of(text.substring(at, newline + 1));
        String next = text.substring(newline + 1, Math.min(text.length(), newline + LONGEST_FIELDS));
        return line.isPresent()
                && (first || !line.get().isGit())
                && line.get().isBefore(first, next)
                && HeaderLines.beginAt(next, 0);
    }

    @Override
    public ItemReader open(Input input) {
        return new MboxReader(input);
    }
}
