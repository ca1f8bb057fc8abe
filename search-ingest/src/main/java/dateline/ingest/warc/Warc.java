package dateline.ingest.warc;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;

/// WARC web archives.
public final class Warc implements Format {

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean matches(Head head) {
        return head.has(0, "WARC/") && head.at(6) == '.';
    }

    @Override
    public PieceReader open(Input input) {
        return new Captures(input, new WarcFraming());
    }
}
