package dateline.index;

import dateline.article.ArticleId;
import dateline.article.Field;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The articles of a view of an index, by id and by digest of their content.
///
/// Safe for use by many threads.
public final class ExistingArticles {

    /// What stands for the name of a text that never joins a story.
    public static final long NO_TEXT = StoryFields.NO_TEXT;

    private final IndexReader reader;

    /// Knows the articles of a view.
    ///
    /// @param reader the view, which must stay open
    public ExistingArticles(IndexReader reader) {
        this.reader = reader;
    }

    /// Whether an article is there.
    enum State {
        /// No article has this id.
        ABSENT,
        /// An article of other content has this id.
        DIFFERENT,
        /// The article is there as it is.
        SAME
    }

    boolean isEmpty() {
        return reader.numDocs() == 0;
    }

    State state(ArticleId id, long digest) throws IOException {
        BytesRef value = new BytesRef(id.value());
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            int doc = find(leaf, value);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues digests = leaf.getNumericDocValues(Layout.DIGEST);
                boolean same = digests != null && digests.advanceExact(doc) && digests.longValue() == digest;
                return same ? State.SAME : State.DIFFERENT;
            }
        }
        return State.ABSENT;
    }

    /// {@return the name of an article's text, [#NO_TEXT] if it has none that may join a story; empty if there is no
    /// such article}
    ///
    /// @param id its id
    /// @throws IOException if the index cannot be read
    public OptionalLong text(String id) throws IOException {
        BytesRef value = new BytesRef(id);
        for (LeafReaderContext context : reader.leaves()) {
            int doc = find(context.reader(), value);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues names = context.reader().getNumericDocValues(Layout.STORY_TEXT);
                return OptionalLong.of(names != null && names.advanceExact(doc) ? names.longValue() : NO_TEXT);
            }
        }
        return OptionalLong.empty();
    }

    /// {@return when the first article came that had an id, if there is one}
    OptionalLong firstAdded(ArticleId id) throws IOException {
        BytesRef value = new BytesRef(id.value());
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            int doc = find(leaf, value);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues first = DocValues.getNumeric(leaf, Layout.FIRST_ADDED);
                if (first.advanceExact(doc)) {
                    return OptionalLong.of(first.longValue());
                }
                SortedNumericDocValues added = DocValues.getSortedNumeric(leaf, Field.ADDED.queryName());
                return added.advanceExact(doc) ? OptionalLong.of(added.nextValue()) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /// {@return the number of the live document of a segment with this id, or NO_MORE_DOCS}
    static int find(LeafReader leaf, BytesRef id) throws IOException {
        Terms terms = leaf.terms(Field.ID.queryName());
        if (terms == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        var each = terms.iterator();
        if (!each.seekExact(id)) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.getLiveDocs();
        PostingsEnum docs = each.postings(null, PostingsEnum.NONE);
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }
}
