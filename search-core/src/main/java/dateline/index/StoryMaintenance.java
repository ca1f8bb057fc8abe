package dateline.index;

import dateline.article.ArticleId;
import dateline.index.pairs.CopyPairFile;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.RecentFacts;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.FoundPairs;
import dateline.story.graph.LongList;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Keeps the stories of an index right from commit to commit.
///
/// Between commits it only notes the texts of articles that come and go, eight bytes for each, and keeps the facts of
/// as many as fit into a thirty-second part of the memory, so that they need not be made again. At a commit it compares
/// the index with that of the commit before. What it then changes, labels in the segments and the file of edges,
/// becomes durable with that commit or not at all.
///
/// Noting is safe for use by many threads; nothing may be written to the index during [#update].
final class StoryMaintenance implements Closeable {

    private static final int SHARE_OF_MEMORY = 32;

    private final IndexWriter writer;
    private final Directory directory;
    private final RecentFacts recent = new RecentFacts(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    private DirectoryReader before;
    private LongList touched = new LongList();
    private @Nullable CopyPairs edges;
    private boolean rebuild;

    /// Keeps the stories of an index.
    ///
    /// @param writer    the index, nothing written to it yet
    /// @param directory where it lies
    /// @param committed the file of edges of the commit that is there, also where the next one takes nothing from it;
    ///                  empty for none
    /// @throws IOException if it cannot be read
    StoryMaintenance(IndexWriter writer, Directory directory, String committed) throws IOException {
        this.writer = writer;
        this.directory = directory;
        CopyPairFile.keepOnly(directory, committed);
        this.before = DirectoryReader.open(writer);
    }

    // --- noting ---

    /// Notes that an article comes.
    ///
    /// @param print its fingerprint
    synchronized void onAdd(Fingerprint print) {
        touched.add(print.text());
        recent.add(print);
    }

    private synchronized void touch(long text) {
        touched.add(text);
    }

    /// Notes that an article goes, if there is one.
    ///
    /// @param id its id
    /// @throws IOException if the index cannot be read
    void onDelete(ArticleId id) throws IOException {
        if (before.numDocs() == 0) {
            return;
        }
        BytesRef value = new BytesRef(id.value());
        for (LeafReaderContext leaf : before.leaves()) {
            int doc = ExistingArticles.find(leaf.reader(), value);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
                if (texts != null && texts.advanceExact(doc)) {
                    touch(texts.longValue());
                }
                return;
            }
        }
    }

    /// Notes that articles go.
    ///
    /// @param query which ones
    /// @throws IOException if the index cannot be read
    void onDeleteQuery(Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(before);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : before.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
            if (scorer == null || texts == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if ((live == null || live.get(doc)) && texts.advanceExact(doc)) {
                    touch(texts.longValue());
                }
            }
        }
    }

    // --- at a commit ---

    /// Brings the stories up to date.
    ///
    /// Where an earlier method found the pairs, or their file is lost, all are found again: the segments have what it
    /// takes.
    ///
    /// @param format     what the latest commit says
    /// @param thresholds what is to belong to a story from now on
    /// @return what the next one will say
    /// @throws IOException if the index cannot be read or written; then nothing that was noted is forgotten
    synchronized StoryFormat update(StoryFormat format, Thresholds thresholds) throws IOException {
        boolean regroup = !thresholds.equals(format.thresholds());
        if (touched.size() == 0 && !regroup && format.isCurrent()) {
            return format;
        }
        StoryFormat next = update(format);
        return regroup ? regroup(next, thresholds) : next;
    }

    private StoryFormat update(StoryFormat format) throws IOException {
        CopyPairs old = edges(format);
        long[] texts = rebuild ? allTexts() : touched.sortedDistinct();
        try (DirectoryReader now = DirectoryReader.open(writer);
                MultiReader nothing = new MultiReader()) {
            CopyPairs changed = new StoryUpdate(writer, now, recent)
                    .change(rebuild ? nothing : before, texts, old, format.thresholds());
            StoryFormat next = changed.equals(old) && !rebuild
                    ? format
                    : format.withEdges(changed.size() == 0 ? "" : CopyPairFile.write(directory, changed));
            edges = changed;
            return next;
        }
    }

    /// Leaves the stories as they are: articles that came are alone until the next update, which then compares all.
    ///
    /// @param format what the latest commit says
    /// @return what the next one will say
    synchronized StoryFormat defer(StoryFormat format) {
        if (touched.size() == 0) {
            return format;
        }
        edges = null;
        return format.left();
    }

    /// Takes the pairs that were found elsewhere in place of all that are known, and compares the texts that were not
    /// compared there.
    ///
    /// @param format what the latest commit says
    /// @param found  the pairs
    /// @return what the next one will say
    /// @throws IOException if the index cannot be read or written
    synchronized Replaced replace(StoryFormat format, FoundPairs found) throws IOException {
        long[] all = allTexts();
        CopyPairs given = found.pairs(text -> Arrays.binarySearch(all, text) >= 0);
        long[] compared = found.texts();
        LongList others = new LongList();
        for (long text : all) {
            if (Arrays.binarySearch(compared, text) < 0) {
                others.add(text);
            }
        }
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            CopyPairs joined = new StoryUpdate(writer, now, recent)
                    .replace(all, others.sortedDistinct(), given, format.thresholds());
            StoryFormat next = format.withEdges(joined.size() == 0 ? "" : CopyPairFile.write(directory, joined));
            edges = joined;
            rebuild = false;
            return new Replaced(next, given.size(), others.size());
        }
    }

    /// What became of pairs that were found elsewhere.
    ///
    /// @param format what the next commit will say
    /// @param pairs  how many pairs of texts were there
    /// @param others how many texts were compared that had not been
    record Replaced(StoryFormat format, int pairs, int others) {}

    /// Groups stories again by other thresholds. No article is read.
    private StoryFormat regroup(StoryFormat format, Thresholds thresholds) throws IOException {
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            new StoryUpdate(writer, now, recent).regroup(edges(format), format.thresholds(), thresholds);
        }
        return format.withThresholds(thresholds);
    }

    /// Takes note that all was committed.
    ///
    /// @param format what the commit says
    /// @throws IOException if the index cannot be read
    synchronized void committed(StoryFormat format) throws IOException {
        touched = new LongList();
        recent.clear();
        rebuild = false;
        DirectoryReader newer = DirectoryReader.openIfChanged(before, writer);
        if (newer != null) {
            before.close();
            before = newer;
        }
        CopyPairFile.keepOnly(directory, format.edges());
    }

    private CopyPairs edges(StoryFormat format) throws IOException {
        CopyPairs known = edges;
        if (known == null) {
            known = read(format);
            edges = known;
        }
        return known;
    }

    private CopyPairs read(StoryFormat format) throws IOException {
        rebuild = !format.isCurrent();
        if (rebuild || format.edges().isEmpty()) {
            return CopyPairs.NONE;
        }
        try {
            return CopyPairFile.read(directory, format.edges());
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            // The segments have all that it takes to find the pairs again.
            rebuild = true;
            return CopyPairs.NONE;
        }
    }

    /// {@return the names of all texts, ascending}
    private long[] allTexts() throws IOException {
        LongList all = new LongList();
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : now.leaves()) {
                NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
                while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    all.add(texts.longValue());
                }
            }
        }
        return all.sortedDistinct();
    }

    @Override
    public void close() throws IOException {
        before.close();
    }
}
