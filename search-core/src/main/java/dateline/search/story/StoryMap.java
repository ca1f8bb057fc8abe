package dateline.search.story;

import dateline.index.StoryLabels;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/// Maps the articles of a snapshot to their stories. Stories are numbered; articles without copies have none.
///
/// It is built in one pass over the labels when first needed, and cached while the snapshot is open: four bytes per
/// article, and twelve more for each article that shares a story. Immutable and thread-safe.
public final class StoryMap {

    /// The number of articles that are alone.
    public static final int ALONE = -1;

    private static final Map<IndexReader.CacheKey, StoryMap> KNOWN = new ConcurrentHashMap<>();

    private final int[] storyOf;
    private final long[] labels;
    // Documents story by story; a story's begin at starts[its number].
    private final int[] documents;
    private final int[] starts;

    private StoryMap(int[] storyOf, long[] labels, int[] documents, int[] starts) {
        this.storyOf = storyOf;
        this.labels = labels;
        this.documents = documents;
        this.starts = starts;
    }

    /// {@return the table of a state}
    ///
    /// @param reader the state
    /// @throws IOException if it cannot be read
    public static StoryMap of(IndexReader reader) throws IOException {
        IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
        if (cache == null) {
            return read(reader);
        }
        StoryMap known = KNOWN.get(cache.getKey());
        if (known == null) {
            known = read(reader);
            if (KNOWN.putIfAbsent(cache.getKey(), known) == null) {
                cache.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    private static StoryMap read(IndexReader reader) throws IOException {
        int[] storyOf = new int[reader.maxDoc()];
        long[] shared = new long[64];
        int[] sharers = new int[64];
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            StoryLabels labels = new StoryLabels(leaf.reader());
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                long label = labels.label(doc);
                storyOf[leaf.docBase + doc] = ALONE;
                if (StoryLabels.isShared(label) && (live == null || live.get(doc))) {
                    if (count == shared.length) {
                        shared = Arrays.copyOf(shared, 2 * count);
                        sharers = Arrays.copyOf(sharers, 2 * count);
                    }
                    shared[count] = label;
                    sharers[count] = leaf.docBase + doc;
                    count++;
                }
            }
        }
        long[] sorted = Arrays.copyOf(shared, count);
        Arrays.sort(sorted);
        int stories = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[stories++] = sorted[i];
            }
        }
        long[] labels = Arrays.copyOf(sorted, stories);
        int[] starts = new int[stories + 1];
        for (int i = 0; i < count; i++) {
            int story = Arrays.binarySearch(labels, shared[i]);
            storyOf[sharers[i]] = story;
            starts[story + 1]++;
        }
        for (int story = 0; story < stories; story++) {
            starts[story + 1] += starts[story];
        }
        int[] next = starts.clone();
        int[] documents = new int[count];
        for (int i = 0; i < count; i++) {
            documents[next[storyOf[sharers[i]]]++] = sharers[i];
        }
        return new StoryMap(storyOf, labels, documents, starts);
    }

    /// {@return the number of the story that an article shares, or [#ALONE]}
    ///
    /// @param doc the article's document
    public int story(int doc) {
        return storyOf[doc];
    }

    /// {@return how many stories have several articles}
    public int stories() {
        return labels.length;
    }

    /// {@return how many articles share a story}
    public int articles() {
        return documents.length;
    }

    /// {@return the label that the articles of a story have}
    ///
    /// @param story the story's number
    long label(int story) {
        return labels[story];
    }

    /// {@return the documents of a story's articles, ascending}
    ///
    /// @param story the story's number
    public int[] documents(int story) {
        return Arrays.copyOfRange(documents, starts[story], starts[story + 1]);
    }
}
