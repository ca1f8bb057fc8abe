package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// gzip, with any number of members.
public final class Gzip implements Format {

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, 0x1F, 0x8B, 8);
    }

    @Override
    public ItemReader open(Input input) {
        return new UnpackedReader(new GzipStream(input.bytes()), input.head().context());
    }
}
