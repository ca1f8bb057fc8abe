package dateline.story.graph;

import dateline.story.fingerprint.Fingerprint;
import dateline.util.LongNumbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Keeps the edges of a collection right while texts come and go.
///
/// ## Why order leaves no trace
///
/// Let `S` be the set of texts in the index. Each text has bands, which depend on it alone; the bucket of a band holds
/// the texts of `S` that have it. {@link Bucket} says which pairs a bucket proposes, as a function of the bucket's
/// members as a set: ties are broken by the texts' names, never by arrival. {@link PairVerifier} is a function of two
/// texts. So
///
/// > edges(S) = the pairs proposed by any bucket of S and accepted by the verifier
///
/// is a function of `S`. Without a cap on buckets an update would only ever have to look at pairs with a new text in
/// them. With one it is not so: a bucket that grows may take back a proposal, one that shrinks may make one between two
/// old texts. So an update compares, for each bucket that was touched, the proposals before and after. A new proposal
/// is verified. An edge whose proposal was taken back stays only if some other bucket that both its texts share still
/// proposes it. Buckets that were not touched propose what they did. Thus the edges after an update are those of the
/// new set, whatever the way there; a test adds, removes and batches texts at random and compares with a fresh start.
///
/// A bucket of at most {@link Bucket#SMALL} members before and after needs no comparison: it proposes all its pairs, so
/// nothing is taken back but what ends in a removed text.
///
/// ## What it costs
///
/// Texts are numbers here, and their fingerprints are read when a pair is to be verified. The buckets are processed in
/// as many ranges as it takes to hold about a million band entries of the batch at once; so memory is some 30 bytes for
/// each text that is met and eight for each proposed pair, however large the batch.
public final class StoryJoin {

    /// A band above, a text's number below.
    private static final int NUMBER_BITS = Long.SIZE - 1 - Fingerprint.BAND_BITS;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    /// Fewer proposed pairs are verified by one thread.
    private static final int WORTH_A_THREAD = 1 << 12;

    /// By how many threads pairs are verified at most.
    private static final int MAX_THREADS = 4;

    /// Texts of a batch whose bands are held at once.
    private static final int RANGE_TEXTS = 1 << 16;

    private final TextCollection texts;
    private final CopyPairs edges;
    /// The names of the texts that are added, then of those that are removed.
    private final long[] batch;

    private final int addedCount;
    private final int removedEnd;
    // The texts that take part: first the added, then the removed, then those that stay and were met.
    private final LongNumbers numbers = new LongNumbers();
    private final LongList proposed = new LongList();
    private final LongList takenBack = new LongList();
    private final Map<Long, long[]> proposalsAfter = new HashMap<>();

    private StoryJoin(TextCollection texts, long[] added, long[] removed, CopyPairs edges) {
        this.texts = texts;
        this.edges = edges;
        for (long text : added) {
            numbers.of(text);
        }
        this.addedCount = numbers.size();
        for (long text : removed) {
            numbers.of(text);
        }
        this.removedEnd = numbers.size();
        this.batch =
                LongStream.concat(Arrays.stream(added), Arrays.stream(removed)).toArray();
    }

    /// What an update gives.
    public static final class Result {

        private final CopyPairs edges;
        private final long[] changed;

        private Result(CopyPairs edges, long[] changed) {
            this.edges = edges;
            this.changed = changed;
        }

        /// {@return the edges of the new set of texts}
        public CopyPairs edges() {
            return edges;
        }

        /// {@return the texts that got or lost an edge, ascending; see {@link Stories#affected}}
        public long[] changed() {
            return changed.clone();
        }
    }

    /// {@return the edges after texts were added and removed}
    ///
    /// A text is added when its first article comes and removed when its last one goes; articles in between change
    /// nothing here.
    ///
    /// @param texts   the texts that stay, and those added and removed
    /// @param added   names of texts that were not there before; those that never join may be left out
    /// @param removed names of texts that were there before and are not any more; none of them is also in `added`
    /// @param edges   the edges before
    /// @throws IOException if the texts cannot be read
    public static Result update(TextCollection texts, long[] added, long[] removed, CopyPairs edges)
            throws IOException {
        return new StoryJoin(texts, added, removed, edges).run();
    }

    private Result run() throws IOException {
        int rangeBits = Integer.SIZE - Integer.numberOfLeadingZeros(removedEnd / RANGE_TEXTS);
        for (int range = 0; range < 1 << rangeBits; range++) {
            meet(range, Fingerprint.BAND_BITS - rangeBits);
        }
        return result();
    }

    /// Lets the texts of all buckets meet whose names begin so.
    private void meet(int range, int shift) throws IOException {
        LongList entries = new LongList();
        long first = (long) range << shift;
        texts.bands(batch, first, first + (1L << shift) - 1, (band, text) -> {
            entries.add((band << NUMBER_BITS) | numbers.of(text));
        });
        long[] ofBatch = entries.sortedDistinct();
        texts.members(bands(ofBatch), (band, text) -> {
            int number = numbers.of(text);
            if (number >= removedEnd) {
                entries.add(band << NUMBER_BITS | number);
            }
        });
        long[] all = entries.sortedDistinct();
        int at = 0;
        while (at < all.length) {
            long band = all[at] >>> NUMBER_BITS;
            int end = at + 1;
            while (end < all.length && all[end] >>> NUMBER_BITS == band) {
                end++;
            }
            if (end - at > 1) {
                meet(band, numbersOf(all, at, end));
            }
            at = end;
        }
    }

    private static long[] bands(long[] entries) {
        long[] bands = new long[entries.length];
        int count = 0;
        for (long entry : entries) {
            long band = entry >>> NUMBER_BITS;
            if (count == 0 || bands[count - 1] != band) {
                bands[count++] = band;
            }
        }
        return Arrays.copyOf(bands, count);
    }

    private static int[] numbersOf(long[] entries, int from, int to) {
        int[] members = new int[to - from];
        for (int i = 0; i < members.length; i++) {
            members[i] = (int) (entries[from + i] & NUMBER_MASK);
        }
        return members;
    }

    /// Finds what one bucket proposes and what it takes back. The members come in order of their numbers.
    private void meet(long band, int[] members) throws IOException {
        int[] before =
                Arrays.stream(members).filter(member -> member >= addedCount).toArray();
        int[] after =
                Arrays.stream(members).filter(member -> !isRemoved(member)).toArray();
        if (Bucket.isSmall(before.length) && Bucket.isSmall(after.length)) {
            for (int i = 0; i < after.length && after[i] < addedCount; i++) {
                for (int j = i + 1; j < after.length; j++) {
                    proposed.add(Bucket.pair(after[i], after[j]));
                }
            }
            return;
        }
        long[] proposedBefore = proposals(band, before);
        long[] proposedAfter = proposals(band, after);
        addDifference(proposedAfter, proposedBefore, proposed);
        addDifference(proposedBefore, proposedAfter, takenBack);
    }

    private long[] proposals(long band, int[] members) throws IOException {
        LongList pairs = new LongList();
        Bucket.propose(band, members, texts, numbers, pairs::add);
        return pairs.sortedDistinct();
    }

    private static void addDifference(long[] of, long[] without, LongList to) {
        int j = 0;
        for (long pair : of) {
            while (j < without.length && without[j] < pair) {
                j++;
            }
            if (j == without.length || without[j] != pair) {
                to.add(pair);
            }
        }
    }

    private boolean isRemoved(int number) {
        return number >= addedCount && number < removedEnd;
    }

    private Result result() throws IOException {
        LongList changed = new LongList();
        List<CopyPair> found = found();
        Set<Pair> lost = lost();
        long[] removed = removed();
        found.forEach(edge -> changed.add(edge.a(), edge.b()));
        lost.forEach(pair -> changed.add(pair.a(), pair.b()));
        for (long text : removed) {
            edges.of(text).forEach(edge -> changed.add(edge.a(), edge.b()));
        }
        CopyPairs after = found.isEmpty() && changed.isEmpty()
                ? edges
                : edges.change(
                        edge -> Arrays.binarySearch(removed, edge.a()) >= 0
                                || Arrays.binarySearch(removed, edge.b()) >= 0
                                || lost.contains(new Pair(edge.a(), edge.b())),
                        found);
        return new Result(after, changed.sortedDistinct());
    }

    private List<CopyPair> found() throws IOException {
        long[] pairs = proposed.sortedDistinct();
        int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        List<? extends TextSketches> readers = texts.readers(pairs.length < WORTH_A_THREAD ? 1 : threads);
        return new ProposedPairs(pairs, numbers, edges).verified(readers);
    }

    private Set<Pair> lost() throws IOException {
        Set<Pair> lost = new HashSet<>();
        for (long pair : takenBack.sortedDistinct()) {
            int first = (int) (pair >>> 32);
            int second = (int) pair;
            long a = numbers.value(first);
            long b = numbers.value(second);
            if (edges.between(a, b).isPresent() && !isProposed(first, second)) {
                lost.add(new Pair(a, b));
            }
        }
        return lost;
    }

    private long[] removed() {
        long[] removed = new long[removedEnd - addedCount];
        for (int i = 0; i < removed.length; i++) {
            removed[i] = numbers.value(addedCount + i);
        }
        Arrays.sort(removed);
        return removed;
    }

    /// Two texts, the smaller name first.
    private record Pair(long a, long b) {

        Pair {
            if (a > b) {
                long swap = a;
                a = b;
                b = swap;
            }
        }
    }

    /// {@return whether any bucket of the new set proposes the pair}
    private boolean isProposed(int first, int second) throws IOException {
        if (isRemoved(first) || isRemoved(second)) {
            return false;
        }
        long pair = Bucket.pair(first, second);
        long[] others = texts.bands(numbers.value(second));
        for (long band : texts.bands(numbers.value(first))) {
            if (Arrays.binarySearch(others, band) >= 0 && Arrays.binarySearch(proposalsAfter(band), pair) >= 0) {
                return true;
            }
        }
        return false;
    }

    private long[] proposalsAfter(long band) throws IOException {
        long[] known = proposalsAfter.get(band);
        if (known == null) {
            LongList members = new LongList();
            texts.members(new long[] {band}, (same, text) -> members.add(numbers.of(text)));
            texts.bands(batch, band, band, (same, text) -> members.add(numbers.of(text)));
            known = proposals(
                    band,
                    Arrays.stream(members.sortedDistinct())
                            .mapToInt(Math::toIntExact)
                            .filter(number -> !isRemoved(number))
                            .toArray());
            proposalsAfter.put(band, known);
        }
        return known;
    }
}
