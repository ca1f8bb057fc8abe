import dateline.documents.book.Epub;
import dateline.documents.book.EpubBook;
import dateline.documents.office.OpenText;
import dateline.documents.office.Spreadsheet;
import dateline.documents.office.WordDocument;
import dateline.documents.pdf.Pdf;
import dateline.documents.rtf.Rtf;
import dateline.ingest.record.Format;
import org.jspecify.annotations.NullMarked;

/// Readers of documents: PDF, DOCX, ODT, RTF, EPUB and XLSX. Where this module is there, `dateline.ingest` finds them
/// as services and reads such files like all others; nothing of it is called by name.
@NullMarked
module dateline.documents {
    requires static org.jspecify;
    requires dateline.ingest;
    requires java.xml;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.jsoup;
    requires rtfparserkit;

    provides Format with
            Pdf,
            WordDocument,
            OpenText,
            Spreadsheet,
            Epub,
            EpubBook,
            Rtf;
}
