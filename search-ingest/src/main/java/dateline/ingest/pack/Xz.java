package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import org.tukaani.xz.XZInputStream;

/// xz, with any number of streams.
public final class Xz implements Format {

    /// What unpacking may take, in KB: enough for the largest preset, `xz -9`.
    private static final int MEMORY = 128 << 10;

    @Override
    public String name() {
        return "xz";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0);
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        try {
            return new UnpackedReader(
                    new NamedFaults(new XZInputStream(packed, MEMORY), name()),
                    input.head().context());
        } catch (IOException e) {
            throw NamedFaults.named(e, name());
        }
    }
}
