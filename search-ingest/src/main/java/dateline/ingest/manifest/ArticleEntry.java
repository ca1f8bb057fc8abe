package dateline.ingest.manifest;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;

/// What the manifest keeps of an article.
///
/// @param owner the number of the file it came from, 0 for none
/// @param run   the run that read it
record ArticleEntry(int owner, long run) {

    /// The doc values that hold what a web page comes from; other articles have none.
    static final String SOURCE = "SOURCE";

    /// {@return the entry of a document}
    ///
    /// @param segment its segment
    /// @param doc     the document
    static ArticleEntry of(Segment segment, int doc) {
        return new ArticleEntry((int) segment.value(Column.OWNER, doc), segment.value(Column.RUN, doc));
    }

    /// {@return the document of this entry}
    ///
    /// @param source what a web page comes from; empty for other articles
    Document toDocument(String source) {
        Document document = new Document();
        document.add(new NumericDocValuesField(Column.OWNER.name(), owner));
        document.add(new NumericDocValuesField(Column.RUN.name(), run));
        if (!source.isEmpty()) {
            document.add(new SortedDocValuesField(SOURCE, new BytesRef(source)));
        }
        return document;
    }
}
