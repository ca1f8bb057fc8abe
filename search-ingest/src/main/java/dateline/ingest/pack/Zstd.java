package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.zstd.ZstdStream;

/// Zstandard, with any number of frames.
public final class Zstd implements Format {

    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean matches(FileHead head) {
        boolean skippable = (head.at(0) & 0xF0) == 0x50 && head.has(1, 0x2A, 0x4D, 0x18);
        return head.has(0, 0x28, 0xB5, 0x2F, 0xFD) || skippable;
    }

    @Override
    public ItemReader open(Input input) {
        return new UnpackedReader(new ZstdStream(input.bytes()), input.head().context());
    }
}
