package dateline.ingest.mail;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;

/// Mailboxes in mbox form (RFC 4155): messages one after the other, each behind a line `From sender date`.
public final class Mbox implements Format {

    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public boolean matches(Head head) {
        if (!head.has(0, "From ") || !head.isText()) {
            return false;
        }
        String text = head.text();
        int newline = text.indexOf('\n');
        return newline > 0 && HeaderLines.beginAt(text, newline + 1);
    }

    @Override
    public PieceReader open(Input input) {
        return new MboxReader(input);
    }
}
