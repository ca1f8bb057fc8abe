package dateline.documents.book;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// EPUB, one article a chapter: a file of the book with text in it, in the order in which they are read.
public final class Epub implements Format {

    private static final String TYPE = "mimetypeapplication/epub+zip";

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public boolean matches(FileHead head) {
        return isEpub(head);
    }

    static boolean isEpub(FileHead head) {
        return head.has(0, "PK\3\4") && (head.has(30, TYPE) || head.hasExtension(".epub"));
    }

    @Override
    public ItemReader open(Input input) {
        return new BookReader(input, false);
    }
}
