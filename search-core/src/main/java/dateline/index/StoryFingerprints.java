package dateline.index;

import dateline.article.Article;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.WordSequence;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads fingerprints of documents, in any order.
///
/// Not safe for use by several threads.
public final class StoryFingerprints {

    private final IndexReader reader;
    private final @Nullable BinaryDocValues[] values;

    /// Reads from an index.
    ///
    /// @param reader the index
    public StoryFingerprints(IndexReader reader) {
        this.reader = reader;
        this.values = new @Nullable BinaryDocValues[reader.leaves().size()];
    }

    /// {@return the fingerprint of a document whose text may join a story}
    ///
    /// @param document the document
    /// @throws IOException if it cannot be read
    public Fingerprint of(int document) throws IOException {
        BytesRef print = bytes(document);
        try {
            return Fingerprint.fromBytes(print.bytes, print.offset, print.length);
        } catch (IllegalArgumentException e) {
            throw damaged(document, e);
        }
    }

    /// {@return the fingerprint of a document, if its text may join a story and the index has stories}
    ///
    /// @param document the document
    /// @throws IOException if it cannot be read
    public Optional<Fingerprint> find(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
        return texts != null && texts.advanceExact(document - leaf.docBase)
                ? Optional.of(of(document))
                : Optional.empty();
    }

    /// {@return the fingerprint of an article}
    ///
    /// @param article the article
    public static Fingerprint make(Article article) {
        return StoryFields.fingerprint(article, ArticleLanguage.of(article).tag());
    }

    /// {@return the words of an article, to be read closely}
    ///
    /// @param article the article
    public static WordSequence passage(Article article) {
        return StoryFields.passage(article);
    }

    /// {@return the bands of a document's text}
    ///
    /// @param document the document
    /// @throws IOException if they cannot be read
    long[] bands(int document) throws IOException {
        BytesRef print = bytes(document);
        try {
            return Fingerprint.bandsFromBytes(print.bytes, print.offset, print.length);
        } catch (IllegalArgumentException e) {
            throw damaged(document, e);
        }
    }

    private static CorruptIndexException damaged(int document, Exception e) {
        return new CorruptIndexException("a fingerprint cannot be read", "document " + document, e);
    }

    private BytesRef bytes(int document) throws IOException {
        int place = ReaderUtil.subIndex(document, reader.leaves());
        LeafReaderContext leaf = reader.leaves().get(place);
        int doc = document - leaf.docBase;
        BinaryDocValues prints = values[place];
        if (prints == null || prints.docID() >= doc) {
            prints = leaf.reader().getBinaryDocValues(Layout.STORY_PRINT);
            values[place] = prints;
        }
        if (prints == null || !prints.advanceExact(doc)) {
            throw new CorruptIndexException("document " + document + " has no fingerprint", leaf.toString());
        }
        return prints.binaryValue();
    }
}
