package dateline.story.graph;

import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The stories of a collection: connected components of its verified pairs of copies, without the items of roundups
/// ({@link Roundups}), divided where they hold texts that are apart ({@link ComponentSplitter}).
///
/// Only texts with an accepted edge are known here; every other text is a story by itself. Immutable, safe for use by
/// multiple threads.
public final class Stories {

    private final long[] texts;
    private final Partition components;
    private final Partition stories;

    private Stories(long[] texts, Partition components, Partition stories) {
        this.texts = texts;
        this.components = components;
        this.stories = stories;
    }

    /// {@return the stories that the edges make which `thresholds` accept}
    public static Stories of(CopyPairs edges, Thresholds thresholds) {
        List<CopyPair> copies = new ArrayList<>();
        List<CopyPair> apart = new ArrayList<>();
        Roundups roundups = Roundups.of(edges);
        edges.forEach(edge -> {
            if (edge.copy().isEmpty()) {
                apart.add(edge);
            } else if (thresholds.accept(edge.copy().get()) && !roundups.contain(edge)) {
                copies.add(edge);
            }
        });
        long[] texts = copies.stream()
                .flatMapToLong(edge -> LongStream.of(edge.a(), edge.b()))
                .sorted()
                .distinct()
                .toArray();
        Partition components = new Partition(components(texts, copies));
        return new Stories(texts, components, divided(texts, components, copies, apart));
    }

    private static int[] components(long[] texts, List<CopyPair> copies) {
        int[] parents = new int[texts.length];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (CopyPair edge : copies) {
            int a = root(parents, Arrays.binarySearch(texts, edge.a()));
            int b = root(parents, Arrays.binarySearch(texts, edge.b()));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = root(parents, i);
        }
        return parents;
    }

    /// Finds the root, halving the path to it (Tarjan and van Leeuwen 1984).
    private static int root(int[] parents, int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Divides the components that have texts which are apart; with none of them, these are the stories.
    private static Partition divided(long[] texts, Partition components, List<CopyPair> copies, List<CopyPair> apart) {
        Map<Integer, List<ComponentSplitter.Pair>> pairs = new HashMap<>();
        for (CopyPair edge : apart) {
            int a = Arrays.binarySearch(texts, edge.a());
            int b = Arrays.binarySearch(texts, edge.b());
            if (a >= 0 && b >= 0 && components.smallest(a) == components.smallest(b)) {
                pairs.computeIfAbsent(components.smallest(a), any -> new ArrayList<>())
                        .add(pair(components, a, b, edge));
            }
        }
        if (pairs.isEmpty()) {
            return components;
        }
        for (CopyPair edge : copies) {
            int a = Arrays.binarySearch(texts, edge.a());
            List<ComponentSplitter.Pair> ofComponent = pairs.get(components.smallest(a));
            if (ofComponent != null) {
                ofComponent.add(pair(components, a, Arrays.binarySearch(texts, edge.b()), edge));
            }
        }
        int[] stories = new int[texts.length];
        for (int i = 0; i < stories.length; i++) {
            stories[i] = components.smallest(i);
        }
        pairs.forEach((component, ofComponent) -> {
            int[] groups = ComponentSplitter.divide(components.size(component), ofComponent);
            for (int i = 0; i < groups.length; i++) {
                stories[components.member(component, i)] = components.member(component, groups[i]);
            }
        });
        return new Partition(stories);
    }

    private static ComponentSplitter.Pair pair(Partition components, int a, int b, CopyPair edge) {
        return ComponentSplitter.Pair.of(components.place(a), components.place(b), edge);
    }

    /// {@return the texts of the story that `text` is in, ascending; itself alone if it has no copies}
    public long[] members(long text) {
        int place = Arrays.binarySearch(texts, text);
        if (place < 0) {
            return new long[] {text};
        }
        long[] story = new long[stories.size(place)];
        for (int i = 0; i < story.length; i++) {
            story[i] = texts[stories.member(place, i)];
        }
        return story;
    }

    /// {@return the smallest text of the story that `text` is in; itself if it has no copies}
    public long smallest(long text) {
        int place = Arrays.binarySearch(texts, text);
        return place < 0 ? text : texts[stories.smallest(place)];
    }

    /// {@return the texts of each story of two texts and more}
    public List<long[]> all() {
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (stories.smallest(i) == i && stories.size(i) > 1) {
                all.add(members(texts[i]));
            }
        }
        return all;
    }

    /// {@return the texts whose story may be another than before, ascending}
    ///
    /// A pair that came or went may divide its whole component otherwise. Both may be made of the edges
    /// [around][CopyPairs#around] the changed texts alone.
    ///
    /// @param before  the stories before a change
    /// @param after   the stories after it
    /// @param changed the texts that came, went, got or lost articles, or got or lost an edge
    public static long[] affected(Stories before, Stories after, long[] changed) {
        LongList affected = new LongList();
        BitSet done = new BitSet();
        for (long text : changed) {
            affected.add(text);
            before.addComponent(text, affected, done, 0);
            after.addComponent(text, affected, done, before.texts.length);
        }
        return affected.sortedDistinct();
    }

    /// Adds the texts of the component that a text is in, unless that was done.
    private void addComponent(long text, LongList to, BitSet done, int offset) {
        int place = Arrays.binarySearch(texts, text);
        if (place >= 0 && !done.get(offset + components.smallest(place))) {
            done.set(offset + components.smallest(place));
            for (int i = 0; i < components.size(place); i++) {
                to.add(texts[components.member(place, i)]);
            }
        }
    }

    /// {@return the number that stands for an article in story ids: 63 bits of a hash of its id, never negative}
    ///
    /// A story is named by the smallest of these, so its id is a plain number that depends on its members only.
    public static long articleNumber(String articleId) {
        long hash = articleId.length();
        for (int i = 0; i < articleId.length(); i++) {
            hash = (hash ^ articleId.charAt(i)) * 0x9FB21C651E98DF25L;
            hash ^= hash >>> 32;
        }
        return Hash.mix(hash) >>> 1;
    }

    @Override
    public String toString() {
        return all().size() + " stories of " + texts.length + " texts";
    }
}
