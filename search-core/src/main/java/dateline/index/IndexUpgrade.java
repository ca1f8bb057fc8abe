package dateline.index;

import dateline.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Rebuilds an index of an earlier format from the articles stored in it.
///
/// The new segments are written beside the old ones, which stay what readers open, and are compared with them. The
/// commit that names the new segments takes the place of the old one by a single rename, Lucene's own way: whenever the
/// process ends, one of the two is whole, and files that no commit names are deleted by the next writer. Whatever else
/// lies beside the index, such as vectors and what an import remembers, is left alone.
public final class IndexUpgrade {

    /// What was done.
    ///
    /// @param from     the format that the index had
    /// @param articles how many articles were indexed again; 0 where that was not needed
    /// @param needed   whether the index was of an earlier format or analysis
    public record Result(int from, long articles, boolean needed) {}

    private IndexUpgrade() {}

    /// Rebuilds an index, unless this version would write it as it is.
    ///
    /// @param directory   where the index lies
    /// @param ramBufferMb how much is gathered in memory before a segment is written
    /// @param threads     how many threads index
    /// @param clock       tells when an article is added that does not say it itself
    /// @throws IncompatibleIndexException if this version cannot read the index
    /// @throws IOException if it cannot be read or written, or another writer holds it; then it stays as it was
    public static Result run(Directory directory, double ramBufferMb, int threads, Clock clock) throws IOException {
        IndexFormat format =
                IndexFormat.ofAnyAge(SegmentInfos.readLatestCommit(directory).getUserData());
        if (format.format() == IndexFormat.CURRENT
                && format.analysis().equals(ArticleDocument.fingerprint(format.spellings()))) {
            return new Result(format.format(), 0, false);
        }
        // The writer first: while it holds the lock, no other one commits.
        try (ArticleWriter writer = ArticleWriter.rebuildInPlace(directory, ramBufferMb, clock);
                DirectoryReader old = DirectoryReader.open(directory);
                MultiReader nothing = new MultiReader();
                ArticleWriter.Run run = writer.startRun()) {
            run.addAll(new StoredArticles(old), threads, new ExistingArticles(nothing));
            writer.commitIf(Snapshot.of(old, writer.format()).fingerprint());
            return new Result(format.format(), old.numDocs(), true);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The articles that are not deleted, in the order in which they lie on disk.
    private static final class StoredArticles implements Iterator<Article> {

        private final Iterator<LeafReaderContext> leaves;
        private @Nullable Leaf leaf;

        StoredArticles(DirectoryReader reader) {
            this.leaves = reader.leaves().iterator();
        }

        /// A segment, and the next document of it.
        private static final class Leaf {

            private final StoredFields stored;
            private final @Nullable Bits live;
            private final int end;
            private int doc;

            Leaf(LeafReaderContext context) throws IOException {
                // Reading in order takes each block apart once.
                this.stored = context.reader() instanceof CodecReader segment
                        ? segment.getFieldsReader().getMergeInstance()
                        : context.reader().storedFields();
                this.live = context.reader().getLiveDocs();
                this.end = context.reader().maxDoc();
                skipDeleted();
            }

            private void skipDeleted() {
                while (doc < end && live != null && !live.get(doc)) {
                    doc++;
                }
            }
        }

        @Override
        public boolean hasNext() {
            try {
                while ((leaf == null || leaf.doc == leaf.end) && leaves.hasNext()) {
                    leaf = new Leaf(leaves.next());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return leaf != null && leaf.doc < leaf.end;
        }

        @Override
        public Article next() {
            if (!hasNext() || leaf == null) {
                throw new NoSuchElementException();
            }
            try {
                Article article = Snapshot.article(leaf.stored, leaf.doc);
                leaf.doc++;
                leaf.skipDeleted();
                return article;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
