package dateline.index;

import dateline.article.Field;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.RecentFacts;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.LongList;
import dateline.story.graph.Stories;
import dateline.story.graph.StoryJoin;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One update of the stories of an index: which texts came and went since the last commit, which pairs that makes and
/// takes, and which articles are therefore in another story.
///
/// Documents are only read here but for their label, which the writer changes.
final class StoryUpdate {

    private final IndexWriter writer;
    private final DirectoryReader now;
    private final RecentFacts recent;

    /// Prepares an update.
    ///
    /// @param writer takes the new labels
    /// @param now    all that the writer has
    /// @param recent facts that need not be made again
    StoryUpdate(IndexWriter writer, DirectoryReader now, RecentFacts recent) {
        this.writer = writer;
        this.now = now;
        this.recent = recent;
    }

    /// Lets texts come and go.
    ///
    /// @param before     the index as of the last update
    /// @param touched    names of texts of articles that came or went since, ascending, each once
    /// @param edges      the edges as of the last update
    /// @param thresholds what belongs to a story
    /// @return the edges now
    /// @throws IOException if the index cannot be read or written
    CopyPairs change(IndexReader before, long[] touched, CopyPairs edges, Thresholds thresholds) throws IOException {
        IndexedTexts texts = new IndexedTexts(now, before, recent);
        int[] documentsNow = documents(now, touched);
        int[] documentsBefore = documents(before, touched);
        LongList added = new LongList();
        LongList removed = new LongList();
        for (int i = 0; i < touched.length; i++) {
            if (documentsNow[i] >= 0) {
                if (documentsBefore[i] < 0) {
                    texts.knowAdded(touched[i], documentsNow[i]);
                    added.add((long) documentsNow[i] << Integer.SIZE | i);
                } else {
                    texts.knowNow(touched[i], documentsNow[i]);
                }
            } else if (documentsBefore[i] >= 0) {
                texts.knowBefore(touched[i], documentsBefore[i]);
                removed.add(touched[i]);
            }
        }
        StoryJoin.Result joined =
                StoryJoin.update(texts, inOrderOfDocuments(added, touched), removed.sortedDistinct(), edges);
        LongList changed = new LongList();
        for (long text : touched) {
            changed.add(text);
        }
        for (long text : joined.changed()) {
            changed.add(text);
        }
        long[] all = changed.sortedDistinct();
        Stories stories = Stories.of(edges.around(all), thresholds);
        Stories after = Stories.of(joined.edges().around(all), thresholds);
        relabel(Stories.affected(stories, after, all), after);
        return joined.edges();
    }

    /// {@return texts in the order of their documents, in which their fingerprints are read fastest}
    ///
    /// @param added document and place of each text
    private static long[] inOrderOfDocuments(LongList added, long[] texts) {
        return Arrays.stream(added.sortedDistinct())
                .map(entry -> texts[(int) entry])
                .toArray();
    }

    /// Takes pairs that were found elsewhere in place of all others, and labels all articles by them.
    ///
    /// @param all        the names of all texts, ascending
    /// @param others     those that were not compared elsewhere, ascending: they are now
    /// @param pairs      the pairs
    /// @param thresholds what belongs to a story
    /// @return the edges now
    /// @throws IOException if the index cannot be read or written
    CopyPairs replace(long[] all, long[] others, CopyPairs pairs, Thresholds thresholds) throws IOException {
        IndexedTexts texts = new IndexedTexts(now, now, recent);
        int[] documents = documents(now, others);
        LongList added = new LongList();
        for (int i = 0; i < others.length; i++) {
            texts.knowAdded(others[i], documents[i]);
            added.add((long) documents[i] << Integer.SIZE | i);
        }
        CopyPairs joined = StoryJoin.update(texts, inOrderOfDocuments(added, others), new long[0], pairs)
                .edges();
        relabel(all, Stories.of(joined, thresholds));
        return joined;
    }

    /// Groups stories again by other thresholds.
    ///
    /// @param edges  the edges
    /// @param before what belonged to a story
    /// @param after  what belongs to one now
    /// @throws IOException if the index cannot be read or written
    void regroup(CopyPairs edges, Thresholds before, Thresholds after) throws IOException {
        LongList all = new LongList();
        edges.forEach(edge -> {
            all.add(edge.a());
            all.add(edge.b());
        });
        Stories stories = Stories.of(edges, after);
        relabel(Stories.affected(Stories.of(edges, before), stories, all.sortedDistinct()), stories);
    }

    /// {@return for each text a live document that has it, or -1}
    private static int[] documents(IndexReader reader, long[] texts) throws IOException {
        int[] documents = new int[texts.length];
        Arrays.fill(documents, -1);
        PointJoin.run(
                reader,
                Layout.STORY_TEXT,
                StoryFields::decodeText,
                texts,
                leaf -> (place, doc) -> documents[place] = leaf.docBase + doc);
        return documents;
    }

    /// Gives all articles of texts the label of their story.
    ///
    /// @param texts   ascending, each once; with a text, all others of its story
    /// @param stories the stories
    private void relabel(long[] texts, Stories stories) throws IOException {
        // Each live article of these texts as document and place of the story's smallest text.
        LongList articles = new LongList();
        int[] sizes = new int[texts.length];
        int[] storyOf = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            storyOf[i] = Arrays.binarySearch(texts, stories.smallest(texts[i]));
        }
        PointJoin.run(now, Layout.STORY_TEXT, StoryFields::decodeText, texts, leaf -> (place, doc) -> {
            int story = storyOf[place];
            sizes[story]++;
            articles.add((long) (leaf.docBase + doc) << Integer.SIZE | story);
        });
        articles.sort();
        Reader reader = new Reader();
        long[] ids = new long[texts.length];
        Arrays.fill(ids, Long.MAX_VALUE);
        for (int i = 0; i < articles.size(); i++) {
            int story = (int) articles.get(i);
            if (sizes[story] > 1) {
                reader.moveTo((int) (articles.get(i) >>> Integer.SIZE));
                ids[story] = Math.min(ids[story], reader.number());
            }
        }
        reader = new Reader();
        for (int i = 0; i < articles.size(); i++) {
            int story = (int) articles.get(i);
            reader.moveTo((int) (articles.get(i) >>> Integer.SIZE));
            long label = reader.label();
            if (sizes[story] > 1 && label != ids[story]) {
                update(reader, ids[story]);
            } else if (sizes[story] == 1 && StoryLabels.isShared(label)) {
                update(reader, StoryLabels.alone(reader.number()));
            }
        }
    }

    private void update(Reader reader, long label) throws IOException {
        writer.updateNumericDocValue(
                new Term(Field.ID.queryName(), BytesRef.deepCopyOf(reader.id())), Layout.STORY, label);
    }

    /// Reads ids and labels of documents in ascending order.
    private final class Reader {

        private int leafPlace = -1;
        private int doc;
        private @Nullable SortedDocValues ids;
        private @Nullable StoryLabels labels;

        void moveTo(int document) throws IOException {
            LeafReaderContext leaf = now.leaves().get(ReaderUtil.subIndex(document, now.leaves()));
            if (leaf.ord != leafPlace) {
                ids = DocValues.getSorted(leaf.reader(), Field.ID.queryName());
                labels = new StoryLabels(leaf.reader());
                leafPlace = leaf.ord;
            }
            doc = document - leaf.docBase;
        }

        BytesRef id() throws IOException {
            if (ids == null || !ids.advanceExact(doc)) {
                throw new CorruptIndexException("an article has no id", "document " + doc);
            }
            return ids.lookupOrd(ids.ordValue());
        }

        long number() throws IOException {
            return Stories.articleNumber(id().utf8ToString());
        }

        long label() throws IOException {
            return Objects.requireNonNull(labels, "no document yet").label(doc);
        }
    }
}
