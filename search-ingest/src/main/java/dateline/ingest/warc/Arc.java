package dateline.ingest.warc;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// ARC web archives, the predecessor of WARC.
public final class Arc implements Format {

    @Override
    public String name() {
        return "arc";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, "filedesc:");
    }

    @Override
    public ItemReader open(Input input) {
        return new Captures(input, new ArcFraming());
    }
}
