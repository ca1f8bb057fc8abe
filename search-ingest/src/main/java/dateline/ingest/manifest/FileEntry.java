package dateline.ingest.manifest;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;

/// What the manifest keeps of a file.
///
/// @param number   which file of the manifest this is, from 1
/// @param size     its size in bytes
/// @param modified when it was last changed, in milliseconds
/// @param content  the hash of its content, 0 if it is not known
/// @param options  the hash of the options it was read with
/// @param read     the run that read it to its end, 0 for none
/// @param articles how many articles it gave
/// @param rejected how many of its records were rejected
record FileEntry(
        int number, long size, long modified, long content, long options, long read, long articles, long rejected) {

    /// {@return a file that is being read for the first time}
    ///
    /// @param number which file of the manifest this is, from 1
    static FileEntry begun(int number) {
        return new FileEntry(number, 0, 0, 0, 0, 0, 0, 0);
    }

    /// {@return the entry of a document}
    ///
    /// @param segment its segment
    /// @param doc     the document
    static FileEntry of(Segment segment, int doc) {
        return new FileEntry(
                (int) segment.value(Column.NUMBER, doc),
                segment.value(Column.SIZE, doc),
                segment.value(Column.MODIFIED, doc),
                segment.value(Column.CONTENT, doc),
                segment.value(Column.OPTIONS, doc),
                segment.value(Column.READ, doc),
                segment.value(Column.ARTICLES, doc),
                segment.value(Column.REJECTED, doc));
    }

    FileEntry modified(long newModified) {
        return new FileEntry(number, size, newModified, content, options, read, articles, rejected);
    }

    Document toDocument() {
        Document document = new Document();
        add(document, Column.NUMBER, number);
        add(document, Column.SIZE, size);
        add(document, Column.MODIFIED, modified);
        add(document, Column.CONTENT, content);
        add(document, Column.OPTIONS, options);
        add(document, Column.READ, read);
        add(document, Column.ARTICLES, articles);
        add(document, Column.REJECTED, rejected);
        return document;
    }

    private static void add(Document document, Column column, long value) {
        if (value != 0) {
            document.add(new NumericDocValuesField(column.name(), value));
        }
    }
}
