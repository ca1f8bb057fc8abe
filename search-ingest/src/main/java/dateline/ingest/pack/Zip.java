package dateline.ingest.pack;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import java.io.BufferedInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// zip archives. Documents that are zip archives by the way, those of office programs for one, are none.
public final class Zip implements Format {

    /// Where the first entry's name stands.
    private static final int NAME = 30;

    private static final List<String> DOCUMENTS = List.of(
            "[Content_Types].xml",
            "_rels/",
            "docProps/",
            "customXml/",
            "word/numbering.xml",
            "word/document.xml",
            "xl/workbook.xml",
            "xl/worksheets/",
            "ppt/slides/",
            "mimetype",
            "META-INF/");

    /// Where a WACZ has the web archives; all else in it says of them what they say themselves.
    private static final String WARCS = "archive/";

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public boolean matches(FileHead head) {
        boolean empty = head.has(0, 'P', 'K', 5, 6);
        return empty || (head.has(0, 'P', 'K', 3, 4) && DOCUMENTS.stream().noneMatch(name -> head.has(NAME, name)));
    }

    @Override
    public ItemReader open(Input input) {
        BufferedInputStream packed = new BufferedInputStream(input.bytes(), 64 << 10);
        boolean wacz = isWacz(input.head());
        return new ArchiveReader<>(
                new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, true), (archive, entry) -> {
                    if (entry.isUnixSymlink()) {
                        return "a link";
                    }
                    if (wacz && !entry.getName().startsWith(WARCS)) {
                        return "metadata of a WACZ";
                    }
                    return entry.getGeneralPurposeBit().usesEncryption() ? "encrypted" : "";
                });
    }

    /// Crawlers of the browser kind hand out web archives in a zip with an index and a list of pages: a WACZ.
    private static boolean isWacz(FileHead head) {
        return head.hasExtension(".wacz") || (head.has(NAME, WARCS) && isWarcName(head));
    }

    private static boolean isWarcName(FileHead head) {
        int length = head.at(NAME - 4) + (head.at(NAME - 3) << 8);
        int end = NAME + length;
        return head.has(end - ".warc".length(), ".warc") || head.has(end - ".warc.gz".length(), ".warc.gz");
    }
}
