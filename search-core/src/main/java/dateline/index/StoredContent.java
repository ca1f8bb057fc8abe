package dateline.index;

import dateline.article.Article;
import dateline.article.Field;
import dateline.index.pairs.CopyPairFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Compares what an index holds with what was kept to verify it.
public final class StoredContent {

    /// The doc values that hold the digest of each article's content.
    public static final String DIGEST = Layout.DIGEST;

    private StoredContent() {}

    /// An article as it was read.
    ///
    /// @param article the article
    /// @param digest  the digest of the content that was read
    public record Stored(Article article, long digest) {}

    /// {@return the article of a document, whatever was read}
    ///
    /// @param stored the segment's stored fields
    /// @param doc    the document, in the segment's own numbers
    /// @throws IOException if none can be read
    public static Stored read(StoredFields stored, int doc) throws IOException {
        SourceVisitor visitor = new SourceVisitor();
        stored.document(doc, visitor);
        BytesRef source = visitor.source();
        return new Stored(ArticleCodec.decode(source), ArticleCodec.contentDigest(source));
    }

    /// {@return the files that a commit needs besides those of Lucene}
    ///
    /// @param userData what the commit says about itself
    public static List<String> filesOf(Map<String, String> userData) {
        String pairs = StoryFormat.pairFile(userData);
        return pairs.isEmpty() ? List.of() : List.of(pairs);
    }

    /// Reads the beginning of the pairs of copies: whether they are those of the commit.
    ///
    /// @param directory where the index lies
    /// @param file      one of [#filesOf]
    /// @throws IOException if they are damaged
    public static void verifyOwner(Directory directory, String file) throws IOException {
        CopyPairFile.roundups(directory, file);
    }

    /// Reads the pairs of copies.
    ///
    /// @param directory where the index lies
    /// @param reader    the index
    /// @throws IOException if they are damaged
    public static void verifyPairs(Directory directory, DirectoryReader reader) throws IOException {
        for (String file : filesOf(reader.getIndexCommit().getUserData())) {
            CopyPairFile.read(directory, file);
        }
    }

    /// {@return how many articles of a segment are not what was written}
    ///
    /// @param leaf the segment
    /// @throws IOException if the segment cannot be read
    public static long countWrong(LeafReader leaf) throws IOException {
        long wrong = 0;
        StoredFields stored = leaf.storedFields();
        Bits live = leaf.getLiveDocs();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                try {
                    verify(leaf, stored, doc);
                } catch (CorruptIndexException e) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    private static void verify(LeafReader leaf, StoredFields stored, int doc) throws IOException {
        Stored article = read(stored, doc);
        NumericDocValues digests = DocValues.getNumeric(leaf, DIGEST);
        SortedDocValues ids = DocValues.getSorted(leaf, Field.ID.queryName());
        boolean isSound = digests.advanceExact(doc)
                && digests.longValue() == article.digest()
                && ids.advanceExact(doc)
                && ids.lookupOrd(ids.ordValue())
                        .utf8ToString()
                        .equals(article.article().id().value());
        if (!isSound) {
            throw new CorruptIndexException(
                    "a stored article does not have the digest that it was written with", leaf.toString());
        }
    }
}
