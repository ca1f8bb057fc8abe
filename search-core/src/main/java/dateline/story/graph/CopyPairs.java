package dateline.story.graph;

import dateline.result.CopyKind;
import dateline.story.compare.Containment;
import dateline.story.compare.Copy;
import dateline.story.fingerprint.Encoding;
import dateline.util.LongHashSet;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The verified pairs of a collection as a graph: texts are its nodes, pairs its edges. Stories are made of the pairs
/// that are copies; the others keep texts apart. A text is named by a hash of its fingerprint.
///
/// Immutable, safe for use by multiple threads. An edge takes 34 bytes in memory, one with a {@link CopyPair.Part} some
/// 130 more. Similarities are kept in steps of 1/100.
public final class CopyPairs {

    /// How many pairs fit in one array of bytes, see [#toBytes], if each is between two texts of its own.
    public static final int MOST_AS_BYTES = 50_000_000;

    /// No edge.
    public static final CopyPairs NONE = new CopyPairs(new long[0], new long[0], new byte[0], Map.of());

    private static final int STEPS = 100;
    private static final byte APART = 0;
    private static final byte SAME = STEPS + 1;
    private static final byte REWRITE = (byte) 0x80;

    /// Before a copy of which the smaller name's text, or the greater one's, has the other as a part.
    private static final byte FIRST_IS_WHOLE = STEPS + 2;

    private static final byte SECOND_IS_WHOLE = STEPS + 3;
    private static final int PART_BYTES = 1 + Long.BYTES + 2;

    // Each edge twice, once from each end; sorted by `from`, then by `to`.
    private final long[] from;
    private final long[] to;
    private final byte[] copies;
    private final Map<Ends, CopyPair.Part> parts;

    private CopyPairs(long[] from, long[] to, byte[] copies, Map<Ends, CopyPair.Part> parts) {
        this.from = from;
        this.to = to;
        this.copies = copies;
        this.parts = parts;
    }

    /// The two texts of an edge, the smaller name first.
    record Ends(long a, long b) {}

    /// {@return the edges given; of several between the same texts, any one}
    public static CopyPairs of(Collection<CopyPair> edges) {
        List<CopyPair> sorted = new ArrayList<>(edges);
        sorted.sort(CopyPair.ORDER);
        long[] a = new long[sorted.size()];
        long[] b = new long[sorted.size()];
        byte[] copies = new byte[sorted.size()];
        Map<Ends, CopyPair.Part> parts = new HashMap<>();
        int count = 0;
        for (CopyPair edge : sorted) {
            if (count == 0 || a[count - 1] != edge.a() || b[count - 1] != edge.b()) {
                a[count] = edge.a();
                b[count] = edge.b();
                copies[count] = pack(edge);
                edge.part().ifPresent(part -> parts.put(new Ends(edge.a(), edge.b()), part));
                count++;
            }
        }
        return ofSorted(Arrays.copyOf(a, count), Arrays.copyOf(b, count), copies, parts);
    }

    /// Makes the adjacency out of edges sorted by `a`, then `b`, where `a < b`.
    static CopyPairs ofSorted(long[] a, long[] b, byte[] copies, Map<Ends, CopyPair.Part> parts) {
        int count = a.length;
        long[] texts = new long[2 * count];
        System.arraycopy(a, 0, texts, 0, count);
        System.arraycopy(b, 0, texts, count, count);
        Arrays.sort(texts);
        // A counting sort by the end an edge is seen from. Seen from its larger end first: those have the smaller
        // neighbours, and come in their order.
        int[] next = new int[2 * count];
        long[] from = new long[2 * count];
        long[] to = new long[2 * count];
        byte[] both = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            put(texts, next, b[i], a[i], copies[i], from, to, both);
        }
        for (int i = 0; i < count; i++) {
            put(texts, next, a[i], b[i], copies[i], from, to, both);
        }
        return new CopyPairs(from, to, both, parts);
    }

    private static void put(
            long[] texts, int[] next, long end, long other, byte copy, long[] from, long[] to, byte[] copies) {
        int first = first(texts, end);
        int at = first + next[first]++;
        from[at] = end;
        to[at] = other;
        copies[at] = copy;
    }

    private static int first(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static byte pack(CopyPair edge) {
        return edge.copy().map(CopyPairs::pack).orElse(APART);
    }

    /// {@return the similarity of copies in the steps in which it is kept}
    static int steps(Copy copy) {
        return Math.max(1, (int) Math.floor(copy.similarity() * STEPS + 1e-9));
    }

    private static byte pack(Copy copy) {
        int steps = steps(copy);
        return switch (copy.kind()) {
            case SAME -> SAME;
            case NEAR -> (byte) steps;
            case REWRITE -> (byte) (REWRITE | steps);
        };
    }

    private static Optional<Copy> unpack(byte copy) {
        return switch (copy) {
            case APART -> Optional.empty();
            case SAME -> Optional.of(new Copy(CopyKind.SAME, 1));
            default ->
                Optional.of(new Copy(
                        (copy & REWRITE) == 0 ? CopyKind.NEAR : CopyKind.REWRITE, (copy & 0x7F) / (double) STEPS));
        };
    }

    private CopyPair edge(int i) {
        Ends ends = new Ends(Math.min(from[i], to[i]), Math.max(from[i], to[i]));
        return new CopyPair(ends.a(), ends.b(), unpack(copies[i]), Optional.ofNullable(parts.get(ends)));
    }

    /// {@return number of edges}
    public int size() {
        return from.length / 2;
    }

    /// {@return the edges of one text, by the names of their other ends}
    public List<CopyPair> of(long text) {
        List<CopyPair> edges = new ArrayList<>();
        for (int i = first(from, text); i < from.length && from[i] == text; i++) {
            edges.add(edge(i));
        }
        return edges;
    }

    /// {@return the edge between two texts, if there is one}
    public Optional<CopyPair> between(long a, long b) {
        for (int i = first(from, a); i < from.length && from[i] == a; i++) {
            if (to[i] == b) {
                return Optional.of(edge(i));
            }
        }
        return Optional.empty();
    }

    /// Hands over each edge once, in order of its ends.
    public void forEach(Consumer<CopyPair> consumer) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] < to[i]) {
                consumer.accept(edge(i));
            }
        }
    }

    /// {@return the edges of some texts, and of all texts that edges connect with these: what their stories depend on}
    ///
    /// @param texts their names
    public CopyPairs around(long[] texts) {
        LongHashSet met = new LongHashSet();
        LongList reached = new LongList();
        for (long text : texts) {
            if (met.add(text)) {
                reached.add(text);
            }
        }
        List<CopyPair> edges = new ArrayList<>();
        for (int next = 0; next < reached.size(); next++) {
            long text = reached.get(next);
            for (int i = first(from, text); i < from.length && from[i] == text; i++) {
                if (from[i] < to[i]) {
                    edges.add(edge(i));
                }
                if (met.add(to[i])) {
                    reached.add(to[i]);
                }
            }
        }
        return of(edges);
    }

    /// {@return these edges without those that are lost, with those found}
    CopyPairs change(Predicate<CopyPair> lost, Collection<CopyPair> found) {
        List<CopyPair> edges = new ArrayList<>(size() + found.size());
        forEach(edge -> {
            if (!lost.test(edge)) {
                edges.add(edge);
            }
        });
        edges.addAll(found);
        return of(edges);
    }

    /// {@return the edges as bytes, for {@link #fromBytes}: eight for each text that has an edge, three to seven for
    /// each edge, and eleven more for one with a part}
    public byte[] toBytes() {
        long[] texts = Arrays.stream(from).distinct().toArray();
        ByteBuffer out = ByteBuffer.allocate(10 + 8 * texts.length + 11 * size() + PART_BYTES * parts.size());
        Encoding.putInt(out, texts.length);
        for (long text : texts) {
            out.putLong(text);
        }
        Encoding.putInt(out, size());
        int lastA = 0;
        int lastB = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] < to[i]) {
                int a = first(texts, from[i]);
                int b = first(texts, to[i]);
                if (a != lastA) {
                    lastB = a;
                }
                Encoding.putInt(out, a - lastA);
                Encoding.putInt(out, b - lastB);
                CopyPair.Part part = parts.get(new Ends(from[i], to[i]));
                if (part != null) {
                    out.put(part.whole() == from[i] ? FIRST_IS_WHOLE : SECOND_IS_WHOLE);
                    out.putLong(part.lies().blocks());
                    out.put((byte) part.lies().rest()).put((byte) part.lies().cohesion());
                }
                out.put(copies[i]);
                lastA = a;
                lastB = b;
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /// {@return the edges that {@link #toBytes} wrote}
    ///
    /// @throws IllegalArgumentException if the bytes are not of that kind
    public static CopyPairs fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            long[] texts = new long[Encoding.count(in, Long.BYTES)];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.getLong();
            }
            int count = Encoding.count(in, 3);
            long[] a = new long[count];
            long[] b = new long[count];
            byte[] copies = new byte[count];
            Map<Ends, CopyPair.Part> parts = new HashMap<>();
            int lastA = 0;
            int lastB = 0;
            for (int i = 0; i < count; i++) {
                int step = Encoding.getInt(in);
                lastA += step;
                lastB = (step == 0 ? lastB : lastA) + Encoding.getInt(in);
                if (lastA >= texts.length || lastB >= texts.length || texts[lastA] >= texts[lastB]) {
                    throw new IllegalArgumentException("edges name a text that is not there");
                }
                a[i] = texts[lastA];
                b[i] = texts[lastB];
                copies[i] = in.get();
                if (copies[i] == FIRST_IS_WHOLE || copies[i] == SECOND_IS_WHOLE) {
                    long whole = copies[i] == FIRST_IS_WHOLE ? a[i] : b[i];
                    Containment lies =
                            new Containment(in.getLong(), Byte.toUnsignedInt(in.get()), Byte.toUnsignedInt(in.get()));
                    parts.put(new Ends(a[i], b[i]), new CopyPair.Part(whole, lies));
                    copies[i] = in.get();
                }
                unpack(copies[i]);
            }
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("edges have " + in.remaining() + " bytes too many");
            }
            return ofSorted(a, b, copies, parts);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("edges end early, at " + bytes.length + " bytes", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyPairs that
                && Arrays.equals(from, that.from)
                && Arrays.equals(to, that.to)
                && Arrays.equals(copies, that.copies)
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(from);
    }

    @Override
    public String toString() {
        return size() + " edges";
    }
}
