package dateline.ingest.warc;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;

/// ARC web archives, the predecessor of WARC.
public final class Arc implements Format {

    @Override
    public String name() {
        return "arc";
    }

    @Override
    public boolean matches(Head head) {
        return head.has(0, "filedesc:");
    }

    @Override
    public PieceReader open(Input input) {
        return new Captures(input, new ArcFraming());
    }
}
