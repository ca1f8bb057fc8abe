package dateline.index;

import dateline.article.Article;
import dateline.story.fingerprint.Facts;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.RecentFacts;
import dateline.story.fingerprint.Sketches;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.LongList;
import dateline.story.graph.TextCollection;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The texts of an index as it is now, and of those that are gone as it was before.
///
/// A text is known by one document that has it; for each text met that takes some 35 bytes. Not safe for use by several
/// threads.
final class IndexedTexts implements TextCollection {

    /// Added texts of a segment, one in so many, that make a pass over all its bands cheaper than reading them.
    private static final int WORTH_A_PASS = 1000;

    /// How many sketches are kept at hand.
    private static final int CACHED = 1 << 13;

    /// How many fingerprints are kept at hand: some 6 MB.
    private static final int CACHED_PRINTS = 1 << 12;

    /// Of how many words texts that were read are kept at hand, by all readers together: some 30 MB.
    private static final int CACHED_WORDS = 1 << 20;

    private final IndexReader now;
    private final IndexReader before;
    private final LongNumbers numbers;
    // A document of the index now, or the complement of one of the index before.
    private int[] documents;
    private final @Nullable Sketches[] cache = new @Nullable Sketches[CACHED];
    private final @Nullable Fingerprint[] fingerprints = new @Nullable Fingerprint[CACHED_PRINTS];
    // Texts read of late, the latest last.
    private final SequencedMap<Long, WordSequence> sequences = new LinkedHashMap<>();
    private final int cachedWords;
    private long words;
    private final FixedBitSet added;
    private final boolean hasOthers;
    private final RecentFacts recent;
    private final StoryFingerprints printsNow;
    private final StoryFingerprints printsBefore;

    IndexedTexts(IndexReader now, IndexReader before, RecentFacts recent) {
        this.recent = recent;
        this.now = now;
        this.before = before;
        this.added = new FixedBitSet(now.maxDoc());
        this.hasOthers = before.numDocs() > 0;
        this.printsNow = new StoryFingerprints(now);
        this.printsBefore = new StoryFingerprints(before);
        this.numbers = new LongNumbers();
        this.documents = new int[64];
        this.cachedWords = CACHED_WORDS;
    }

    /// Another reader of the texts that are known now.
    private IndexedTexts(IndexedTexts first, int readers) {
        this.recent = first.recent;
        this.now = first.now;
        this.before = first.before;
        this.added = first.added;
        this.hasOthers = first.hasOthers;
        this.printsNow = new StoryFingerprints(now);
        this.printsBefore = new StoryFingerprints(before);
        this.numbers = first.numbers;
        this.documents = first.documents;
        this.cachedWords = CACHED_WORDS / readers;
    }

    @Override
    public List<IndexedTexts> readers(int count) {
        return count == 1
                ? List.of(this)
                : IntStream.range(0, count)
                        .mapToObj(reader -> new IndexedTexts(this, count))
                        .toList();
    }

    /// Makes a text known.
    ///
    /// @param text its name
    /// @param doc  a document of the index now that has it
    void knowNow(long text, int doc) {
        know(text, doc);
    }

    /// Makes a text known that was not there before; [#members] need not speak of it.
    ///
    /// @param text its name
    /// @param doc  a document of the index now that has it
    void knowAdded(long text, int doc) {
        added.set(doc);
        know(text, doc);
    }

    /// Makes a text known that is gone.
    ///
    /// @param text its name
    /// @param doc  a document of the index before that had it
    void knowBefore(long text, int doc) {
        know(text, ~doc);
    }

    private void know(long text, int document) {
        int known = numbers.size();
        int number = numbers.of(text);
        if (number == known) {
            if (number == documents.length) {
                documents = Arrays.copyOf(documents, number * 2);
            }
            documents[number] = document;
        }
    }

    @Override
    public void members(long[] bands, MemberSink sink) throws IOException {
        if (bands.length == 0 || !hasOthers) {
            return;
        }
        for (LeafReaderContext leaf : now.leaves()) {
            LongList found = new LongList();
            PointJoin.run(leaf.reader(), Layout.STORY_BANDS, StoryFields::decodeBand, bands, (place, doc) -> {
                if (!added.get(leaf.docBase + doc)) {
                    found.add((long) doc << Integer.SIZE | place);
                }
            });
            found.sort();
            NumericDocValues texts = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
            for (int i = 0; i < found.size(); i++) {
                int doc = (int) (found.get(i) >>> Integer.SIZE);
                if (texts == null || !texts.advanceExact(doc)) {
                    throw new CorruptIndexException("document " + doc + " has bands but no text", leaf.toString());
                }
                know(texts.longValue(), leaf.docBase + doc);
                sink.member(bands[(int) found.get(i)], texts.longValue());
            }
        }
    }

    /// Those of added texts are read from the points of their segments, or, where a segment has few of them, made of
    /// their articles; so are those of removed ones.
    @Override
    public void bands(long[] texts, long first, long last, MemberSink sink) throws IOException {
        FixedBitSet read = new FixedBitSet(now.leaves().size());
        int[] wanted = new int[now.leaves().size()];
        for (long text : texts) {
            int document = documents[numbers.find(text)];
            if (isAdded(document)) {
                wanted[ReaderUtil.subIndex(document, now.leaves())]++;
            }
        }
        for (LeafReaderContext leaf : now.leaves()) {
            if ((long) wanted[leaf.ord] * WORTH_A_PASS >= leaf.reader().maxDoc()) {
                read.set(leaf.ord);
                readBands(leaf, first, last, sink);
            }
        }
        for (long text : texts) {
            int document = documents[numbers.find(text)];
            if (!isAdded(document) || !read.get(ReaderUtil.subIndex(document, now.leaves()))) {
                for (long band : bands(text)) {
                    if (band >= first && band <= last) {
                        sink.member(band, text);
                    }
                }
            }
        }
    }

    private boolean isAdded(int document) {
        return document >= 0 && added.get(document);
    }

    private void readBands(LeafReaderContext leaf, long first, long last, MemberSink sink) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(Layout.STORY_TEXT);
        long[] names = new long[leaf.reader().maxDoc()];
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            names[values.docID()] = values.longValue();
        }
        PointJoin.range(leaf.reader(), Layout.STORY_BANDS, StoryFields::decodeBand, first, last, (band, doc) -> {
            if (added.get(leaf.docBase + doc)) {
                sink.member(band, names[doc]);
            }
        });
    }

    @Override
    public long[] bands(long text) throws IOException {
        return fingerprint(text).bands();
    }

    @Override
    public Sketches sketches(long text) throws IOException {
        int number = numbers.find(text);
        Sketches cached = cache[number & (CACHED - 1)];
        if (cached != null && cached.text() == text) {
            return cached;
        }
        int document = documents[number];
        Sketches read = document >= 0 ? printsNow.sketches(document) : printsBefore.sketches(~document);
        cache[number & (CACHED - 1)] = read;
        return read;
    }

    @Override
    public Facts facts(long text) throws IOException {
        Optional<Facts> kept = recent.find(text);
        return kept.isPresent() ? kept.get() : fingerprint(text).facts();
    }

    private Fingerprint fingerprint(long text) throws IOException {
        int number = numbers.find(text);
        Fingerprint cached = fingerprints[number & (CACHED_PRINTS - 1)];
        if (cached != null && cached.text() == text) {
            return cached;
        }
        Fingerprint made = StoryFingerprints.make(article(number));
        fingerprints[number & (CACHED_PRINTS - 1)] = made;
        return made;
    }

    private Article article(int number) throws IOException {
        int document = documents[number];
        return document >= 0
                ? Snapshot.article(now.storedFields(), document)
                : Snapshot.article(before.storedFields(), ~document);
    }

    @Override
    public WordSequence wordSequence(long text) throws IOException {
        WordSequence known = sequences.get(text);
        if (known != null) {
            sequences.putLast(text, known);
            return known;
        }
        WordSequence read = StoryFields.wordSequence(article(numbers.find(text)));
        sequences.put(text, read);
        words += read.size();
        while (words > cachedWords) {
            words -= sequences.pollFirstEntry().getValue().size();
        }
        return read;
    }
}
