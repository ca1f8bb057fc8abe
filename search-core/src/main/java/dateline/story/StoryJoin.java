package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the edges of a collection right while texts come and go.
///
/// ## Why order leaves no trace
///
/// Let `S` be the set of texts in the index. Each text has bands, which depend on it alone; the bucket of a band holds
/// the texts of `S` that have it. {@link Bucket} says which pairs a bucket proposes, as a function of the bucket's
/// members as a set: ties are broken by the texts' names, never by arrival. {@link Verifier} is a function of two
/// fingerprints. So
///
/// > edges(S) = the pairs proposed by any bucket of S and accepted by the verifier
///
/// is a function of `S`. Without a cap on buckets an update would only ever have to look at pairs with a new text in
/// them. With one it is not so: a bucket that grows may take back a proposal, one that shrinks may make one between two
/// old texts. So an update compares, for each bucket that was touched, the proposals before and after. A new proposal
/// is
/// verified. An edge whose proposal was taken back stays only if some other bucket that both its texts share still
/// proposes it. Buckets that were not touched propose what they did. Thus the edges after an update are those of the
/// new set, whatever the way there; a test adds, removes and batches texts at random and compares with a fresh start.
///
/// A bucket of at most {@link Bucket#SMALL} members before and after needs no comparison: it proposes all its pairs, so
/// nothing is taken back but what ends in a removed text.
///
/// ## What it costs
///
/// Memory: eight bytes for each band of the batch and each member of the buckets it touches, and the fingerprints of
/// those that meet. Import in batches of some 100,000 articles.
public final class StoryJoin {

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final Texts texts;
    private final Edges edges;
    private final int addedCount;
    private final int removedEnd;
    // The texts that take part, by number: first the added, then the removed, then those that stay and were met.
    private final List<Fingerprint> parts = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final BandTable batch;
    private final LongList proposed = new LongList();
    private final LongList takenBack = new LongList();
    private final Map<Long, long[]> proposalsAfter = new HashMap<>();

    private StoryJoin(Texts texts, Collection<Fingerprint> added, Collection<Fingerprint> removed, Edges edges) {
        this.texts = texts;
        this.edges = edges;
        added.forEach(this::number);
        this.addedCount = parts.size();
        removed.forEach(this::number);
        this.removedEnd = parts.size();
        this.batch = BandTable.of(parts);
    }

    /// What an update gives.
    ///
    /// @param edges   the edges of the new set of texts
    /// @param changed the texts that came, went, or got or lost an edge, ascending; see {@link Stories#affected}
    public record Result(Edges edges, List<Long> changed) {

        /// Copies the list.
        public Result {
            changed = List.copyOf(changed);
        }
    }

    /// {@return the edges after texts were added and removed}
    ///
    /// A text is added when its first article comes and removed when its last one goes; articles in between change
    /// nothing here.
    ///
    /// @param texts   the texts that stay; it does not matter whether it also shows those added or removed
    /// @param added   texts that were not there before; those that never join may be left out
    /// @param removed texts that were there before and are not any more; none of them is also in `added`
    /// @param edges   the edges before
    public static Result update(
            Texts texts, Collection<Fingerprint> added, Collection<Fingerprint> removed, Edges edges) {
        return new StoryJoin(texts, added, removed, edges).run();
    }

    private void number(Fingerprint text) {
        if (numbers.putIfAbsent(text.text(), parts.size()) == null) {
            parts.add(text);
        }
    }

    private Result run() {
        long[] bands = batch.bands();
        long[] entries = entries(bands);
        int at = 0;
        while (at < entries.length) {
            int end = at;
            while (end < entries.length && entries[end] >>> NUMBER_BITS == entries[at] >>> NUMBER_BITS) {
                end++;
            }
            int[] members = new int[end - at];
            for (int i = 0; i < members.length; i++) {
                members[i] = (int) (entries[at + i] & NUMBER_MASK);
            }
            meet(bands[(int) (entries[at] >>> NUMBER_BITS)], members);
            at = end;
        }
        return result();
    }

    /// {@return the members of the batch's buckets, as `place of band << 24 | number of text`, ascending}
    private long[] entries(long[] bands) {
        LongList entries = new LongList();
        Texts.MemberSink sink = (band, text) -> entries.add((long) band << NUMBER_BITS | numberOf(text));
        batch.members(bands, sink);
        texts.members(bands, sink);
        return entries.sortedDistinct();
    }

    private int numberOf(long text) {
        Integer number = numbers.get(text);
        if (number == null) {
            number = parts.size();
            if (number > NUMBER_MASK) {
                throw new IllegalArgumentException("batch meets more than 16 million texts; use smaller batches");
            }
            parts.add(texts.fingerprint(text));
            numbers.put(text, number);
        }
        return number;
    }

    /// Finds what one bucket proposes anew and what it takes back. The members come in order of their numbers.
    private void meet(long band, int[] members) {
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
        LongList pairsBefore = new LongList();
        LongList pairsAfter = new LongList();
        Bucket.propose(band, before, parts, pairsBefore::add);
        Bucket.propose(band, after, parts, pairsAfter::add);
        addDifference(pairsAfter.sortedDistinct(), pairsBefore.sortedDistinct(), proposed);
        addDifference(pairsBefore.sortedDistinct(), pairsAfter.sortedDistinct(), takenBack);
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

    private Result result() {
        LongList changed = new LongList();
        List<Edge> found = new ArrayList<>();
        for (long pair : proposed.sortedDistinct()) {
            Fingerprint a = parts.get((int) (pair >>> 32));
            Fingerprint b = parts.get((int) pair);
            Optional<Copy> copy = Verifier.compare(a, b);
            if (copy.isPresent() && edges.between(a.text(), b.text()).isEmpty()) {
                found.add(new Edge(a.text(), b.text(), copy.get()));
                changed.add(a.text());
                changed.add(b.text());
            }
        }
        Set<Pair> lost = new HashSet<>();
        for (long pair : takenBack.sortedDistinct()) {
            int first = (int) (pair >>> 32);
            int second = (int) pair;
            Fingerprint a = parts.get(first);
            Fingerprint b = parts.get(second);
            if (edges.between(a.text(), b.text()).isPresent() && !isProposed(first, second)) {
                lost.add(new Pair(a.text(), b.text()));
                changed.add(a.text());
                changed.add(b.text());
            }
        }
        Set<Long> removed = new HashSet<>();
        for (int number = 0; number < removedEnd; number++) {
            long text = parts.get(number).text();
            changed.add(text);
            if (isRemoved(number)) {
                removed.add(text);
                edges.of(text).forEach(edge -> changed.add(edge.other(text)));
            }
        }
        Edges after = found.isEmpty() && lost.isEmpty() && removed.isEmpty()
                ? edges
                : edges.change(
                        edge -> removed.contains(edge.a())
                                || removed.contains(edge.b())
                                || lost.contains(new Pair(edge.a(), edge.b())),
                        found);
        return new Result(after, Arrays.stream(changed.sortedDistinct()).boxed().toList());
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
    private boolean isProposed(int first, int second) {
        if (isRemoved(first) || isRemoved(second)) {
            return false;
        }
        long pair = Bucket.pair(first, second);
        for (long band : parts.get(first).sharedBands()) {
            if (Arrays.binarySearch(parts.get(second).sharedBands(), band) >= 0
                    && Arrays.binarySearch(proposalsAfter.computeIfAbsent(band, this::proposals), pair) >= 0) {
                return true;
            }
        }
        return false;
    }

    private long[] proposals(long band) {
        LongList members = new LongList();
        Texts.MemberSink sink = (place, text) -> members.add(numberOf(text));
        batch.members(new long[] {band}, sink);
        texts.members(new long[] {band}, sink);
        int[] after = Arrays.stream(members.sortedDistinct())
                .mapToInt(Math::toIntExact)
                .filter(number -> !isRemoved(number))
                .toArray();
        LongList pairs = new LongList();
        Bucket.propose(band, after, parts, pairs::add);
        return pairs.sortedDistinct();
    }
}
