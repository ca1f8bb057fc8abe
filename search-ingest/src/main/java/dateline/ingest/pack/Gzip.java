package dateline.ingest.pack;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;

/// gzip, with any number of members.
public final class Gzip implements Format {

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean matches(Head head) {
        return head.has(0, 0x1F, 0x8B, 8);
    }

    @Override
    public PieceReader open(Input input) {
        return new UnpackedReader(new GzipStream(input.bytes()), input.head().context());
    }
}
