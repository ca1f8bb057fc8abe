package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.BufferedInputStream;
import java.io.IOException;

/// bzip2, with any number of streams.
public final class Bzip2 implements Format {

    /// What a block begins with, or the end of an empty file.
    private static final int[] BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

    private static final int[] END = {0x17, 0x72, 0x45, 0x38, 0x50, 0x90};

    @Override
    public String name() {
        return "bzip2";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.has(0, "BZh") && (head.has(4, BLOCK) || head.has(4, END));
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        try {
            return new UnpackedReader(
                    new NamedFaults(new Bzip2Stream(packed), name()),
                    input.head().context());
        } catch (IOException e) {
            throw NamedFaults.named(e, name());
        }
    }
}
