package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.BufferedInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// tar archives of any kind.
public final class Tar implements Format {

    private static final int HEADER = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_SIZE = 8;

    @Override
    public String name() {
        return "tar";
    }

    /// Early tar has no magic number, but every tar has a checksum of its header.
    @Override
    public boolean matches(FileHead head) {
        if (head.length() < HEADER || head.at(0) <= 0) {
            return false;
        }
        int sum = 0;
        int stated = 0;
        boolean digits = false;
        for (int i = 0; i < HEADER; i++) {
            boolean within = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_SIZE;
            int b = head.at(i);
            sum += within ? ' ' : b;
            if (within && b >= '0' && b <= '7') {
                stated = stated * 8 + b - '0';
                digits = true;
            } else if (within && b != ' ' && b != 0) {
                return false;
            }
        }
        return digits && sum == stated;
    }

    @Override
    public ItemReader open(Input input) {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        return new ArchiveReader<>(
                new TarArchiveInputStream(packed, StandardCharsets.UTF_8.name()), (archive, entry) -> {
                    if (entry.isSymbolicLink() || entry.isLink()) {
                        return "a link";
                    }
                    return entry.isFile() ? "" : "not a regular file";
                });
    }
}
