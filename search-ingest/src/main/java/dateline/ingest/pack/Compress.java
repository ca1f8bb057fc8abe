package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/// What the `compress` of Unix packed (`.Z`), as TREC's first collections are.
public final class Compress implements Format {

    /// What unpacking may take, in KB: codes have at most 16 bits.
    private static final int MEMORY = 64 << 10;

    @Override
    public String name() {
        return "compress";
    }

    /// The third byte holds the width of codes, and says whether the table may be started again.
    @Override
    public boolean matches(FileHead head) {
        int width = head.at(2) & 0x1F;
        return head.has(0, 0x1F, 0x9D) && width >= 9 && width <= 16;
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        return new UnpackedReader(
                new ZCompressorInputStream(packed, MEMORY), input.head().context());
    }
}
