package dateline.ingest.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One segment of the manifest. What looks into it is kept open between look-ups, since names mostly come in order.
///
/// Not safe for use by several threads at once.
final class Segment {

    /// The document of a name that is not there.
    static final int NONE = DocIdSetIterator.NO_MORE_DOCS;

    private final LeafReader reader;
    private final @Nullable Bits live;
    private final Map<Kind, TermsEnum> terms = new EnumMap<>(Kind.class);
    private final Map<Column, NumericDocValues> columns = new EnumMap<>(Column.class);
    private @Nullable PostingsEnum postings;
    private @Nullable SortedDocValues sources;

    Segment(LeafReader reader) {
        this.reader = reader;
        this.live = reader.getLiveDocs();
    }

    /// {@return the document that has a name, or [#NONE]}
    int find(Kind kind, BytesRef name) throws IOException {
        TermsEnum each = terms.get(kind);
        if (each == null) {
            each = terms(kind);
            terms.put(kind, each);
        }
        return each.seekExact(name) ? document(each) : NONE;
    }

    /// {@return whether there may be entries of a kind}
    boolean has(Kind kind) throws IOException {
        return reader.terms(kind.name()) != null;
    }

    private TermsEnum terms(Kind kind) throws IOException {
        Terms all = reader.terms(kind.name());
        return all == null ? TermsEnum.EMPTY : all.iterator();
    }

    private int document(TermsEnum at) throws IOException {
        PostingsEnum documents = at.postings(postings, PostingsEnum.NONE);
        postings = documents;
        int doc = documents.nextDoc();
        while (doc != NONE && !isLive(doc)) {
            doc = documents.nextDoc();
        }
        return doc;
    }

    private boolean isLive(int doc) {
        return live == null || live.get(doc);
    }

    /// {@return a number of a document, 0 if it has none}
    long value(Column column, int doc) {
        try {
            NumericDocValues values = columns.get(column);
            if (values == null || values.docID() > doc) {
                values = DocValues.getNumeric(reader, column.name());
                columns.put(column, values);
            }
            return values.advanceExact(doc) ? values.longValue() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is done with each document.
    interface Documents {

        /// Looks at a document.
        void visit(int doc) throws IOException;
    }

    /// Goes over the live documents that have a column.
    void forEach(Column column, Documents visitor) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, column.name());
        for (int doc = values.nextDoc(); doc != NONE; doc = values.nextDoc()) {
            if (isLive(doc)) {
                visitor.visit(doc);
            }
        }
    }

    /// Chooses documents.
    interface Choice {

        /// Tells whether a document is chosen.
        boolean test(int doc) throws IOException;
    }

    /// {@return the live documents that have a column and are chosen, or null when there are none}
    @Nullable
    FixedBitSet select(Column column, Choice choice) throws IOException {
        FixedBitSet[] chosen = new FixedBitSet[1];
        forEach(column, doc -> {
            if (choice.test(doc)) {
                chosen[0] = chosen[0] == null ? new FixedBitSet(reader.maxDoc()) : chosen[0];
                chosen[0].set(doc);
            }
        });
        return chosen[0];
    }

    /// {@return what the web page of a document comes from, empty for other articles}
    String source(int doc) throws IOException {
        SortedDocValues values = sources;
        if (values == null || values.docID() > doc) {
            values = DocValues.getSorted(reader, ArticleEntry.SOURCE);
            sources = values;
        }
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    /// What is done with each entry.
    interface Visitor {

        /// Looks at an entry.
        ///
        /// @param name its name
        /// @param doc  its document
        void visit(String name, int doc) throws IOException;
    }

    /// Goes over the names of some documents, in the order of the names.
    void names(Kind kind, @Nullable FixedBitSet documents, Visitor visitor) throws IOException {
        if (documents == null) {
            return;
        }
        TermsEnum each = terms(kind);
        for (BytesRef name = each.next(); name != null; name = each.next()) {
            int doc = document(each);
            if (doc != NONE && documents.get(doc)) {
                visitor.visit(name.utf8ToString(), doc);
            }
        }
    }
}
