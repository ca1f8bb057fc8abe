package dateline.index;

import dateline.article.Article;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WideFingerprint;
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

/// Reads the sketches of documents in any order, and makes their fingerprints.
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

    /// {@return the sketches of a document whose text may join a story}
    ///
    /// @param document the document
    /// @throws IOException if they cannot be read
    Sketches sketches(int document) throws IOException {
        BytesRef print = bytes(document);
        try {
            return Sketches.fromBytes(print.bytes, print.offset, print.length);
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("a fingerprint cannot be read", "document " + document, e);
        }
    }

    /// {@return the sketches of a document, if its text may join a story and the index has stories}
    ///
    /// @param document the document
    /// @throws IOException if they cannot be read
    public Optional<Sketches> find(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
        return texts != null && texts.advanceExact(document - leaf.docBase)
                ? Optional.of(sketches(document))
                : Optional.empty();
    }

    /// {@return the fingerprint of a document's article, made of it again}
    ///
    /// @param document the document
    /// @throws IOException if the article cannot be read
    public Fingerprint make(int document) throws IOException {
        return make(Snapshot.article(reader.storedFields(), document));
    }

    /// {@return the fingerprint of an article}
    ///
    /// @param article the article
    public static Fingerprint make(Article article) {
        return StoryFields.fingerprint(article, ArticleLanguage.of(article).tag());
    }

    /// {@return the fingerprint of an article, with bands of 64 bits}
    ///
    /// @param article  the article
    /// @param language tag of its language
    public static WideFingerprint wide(Article article, String language) {
        return StoryFields.wide(article, language);
    }

    /// {@return whether articles with a fingerprint may join a story}
    ///
    /// @param print the fingerprint
    public static boolean joins(Fingerprint print) {
        return print.joins() && print.text() != StoryFields.NO_TEXT;
    }

    /// {@return the words of a text, to be read closely}
    ///
    /// @param language tag of its language
    /// @param body     the text
    public static WordSequence wordSequence(String language, String body) {
        return StoryFields.wordSequence(language, body);
    }

    /// {@return the words of an article, to be read closely}
    ///
    /// @param article the article
    public static WordSequence wordSequence(Article article) {
        return StoryFields.wordSequence(article);
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
