package dateline.index;

import dateline.article.Field;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;

/// What an index knows of single documents without reading their articles. Documents must be requested in ascending
/// order.
///
/// Not safe for use by several threads at once.
public final class DocumentValues {

    private final List<LeafReaderContext> leaves;
    private int leaf = -1;
    private NumericDocValues digests = DocValues.emptyNumeric();
    private SortedSetDocValues languages = DocValues.emptySortedSet();

    /// Reads the documents of a state.
    ///
    /// @param reader the state
    public DocumentValues(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    /// {@return a digest of the article, by which articles of other ids or content are distinguished}
    ///
    /// @param doc the document
    /// @throws IOException if it cannot be read
    public long digest(int doc) throws IOException {
        int local = go(doc);
        return digests.advanceExact(local) ? digests.longValue() : 0;
    }

    /// {@return the tag of the article's language, `und` where it is not known}
    ///
    /// @param doc the document
    /// @throws IOException if it cannot be read
    public String language(int doc) throws IOException {
        int local = go(doc);
        return languages.advanceExact(local)
                ? languages.lookupOrd(languages.nextOrd()).utf8ToString()
                : ArticleLanguage.UNKNOWN;
    }

    private int go(int doc) throws IOException {
        int of = ReaderUtil.subIndex(doc, leaves);
        LeafReaderContext context = leaves.get(of);
        if (of != leaf) {
            leaf = of;
            digests = DocValues.getNumeric(context.reader(), Layout.DIGEST);
            languages = DocValues.getSortedSet(context.reader(), Field.LANGUAGE.queryName());
        }
        return doc - context.docBase;
    }
}
