package dateline.documents.book;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// EPUB, one article a book, for callers that ask for it by name.
public final class EpubBook implements Format {

    @Override
    public String name() {
        return "epub-book";
    }

    @Override
    public boolean matches(FileHead head) {
        return Epub.isEpub(head);
    }

    @Override
    public ItemReader open(Input input) {
        return new BookReader(input, true);
    }
}
