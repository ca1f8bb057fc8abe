package dateline.ingest.pack;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;
import java.io.BufferedInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// zip archives. Documents that are zip archives by the way, those of office programs for one, are none.
public final class Zip implements Format {

    /// Where the first entry's name stands.
    private static final int NAME = 30;

    private static final List<String> DOCUMENTS = List.of("[Content_Types].xml", "_rels/", "mimetype", "META-INF/");

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public boolean matches(Head head) {
        boolean empty = head.has(0, 'P', 'K', 5, 6);
        return empty || (head.has(0, 'P', 'K', 3, 4) && DOCUMENTS.stream().noneMatch(name -> head.has(NAME, name)));
    }

    @Override
    public PieceReader open(Input input) {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        return new ArchiveReader<>(
                new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, true), (archive, entry) -> {
                    if (entry.isUnixSymlink()) {
                        return "a link";
                    }
                    return entry.getGeneralPurposeBit().usesEncryption() ? "encrypted" : "";
                });
    }
}
