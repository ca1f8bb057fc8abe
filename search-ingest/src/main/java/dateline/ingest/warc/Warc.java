package dateline.ingest.warc;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// WARC web archives.
public final class Warc implements Format {

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, "WARC/") && head.at(6) == '.';
    }

    @Override
    public ItemReader open(Input input) {
        return new Captures(input, new WarcFraming());
    }
}
