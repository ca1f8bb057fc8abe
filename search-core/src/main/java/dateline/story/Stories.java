package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;

/// The stories of a collection: connected components of its verified pairs.
///
/// Only texts with an accepted edge are known here; every other text is a story by itself. Immutable, safe for use by
/// multiple threads.
public final class Stories {

    private final long[] texts;
    // For each text, the place of the smallest text of its story.
    private final int[] roots;
    // Places of texts, story by story; a story's slice begins at starts[its root].
    private final int[] members;
    private final int[] starts;

    private Stories(long[] texts, int[] roots) {
        this.texts = texts;
        this.roots = roots;
        this.members = new int[texts.length];
        this.starts = new int[texts.length + 1];
        int[] sizes = new int[texts.length];
        for (int root : roots) {
            sizes[root]++;
        }
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            starts[i] = at;
            at += sizes[i];
        }
        starts[texts.length] = at;
        int[] next = starts.clone();
        for (int i = 0; i < texts.length; i++) {
            members[next[roots[i]]++] = i;
        }
    }

    /// {@return the stories that the edges make which `thresholds` accept}
    public static Stories of(Edges edges, Thresholds thresholds) {
        List<Edge> accepted = new ArrayList<>();
        edges.forEach(edge -> {
            if (thresholds.accept(edge.copy())) {
                accepted.add(edge);
            }
        });
        long[] texts = accepted.stream()
                .flatMapToLong(edge -> LongStream.of(edge.a(), edge.b()))
                .sorted()
                .distinct()
                .toArray();
        int[] parents = new int[texts.length];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (Edge edge : accepted) {
            int a = root(parents, Arrays.binarySearch(texts, edge.a()));
            int b = root(parents, Arrays.binarySearch(texts, edge.b()));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = root(parents, i);
        }
        return new Stories(texts, parents);
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

    /// {@return the texts of the story that `text` is in, ascending; itself alone if it has no copies}
    public long[] members(long text) {
        int place = Arrays.binarySearch(texts, text);
        if (place < 0) {
            return new long[] {text};
        }
        int root = roots[place];
        long[] story = new long[starts[root + 1] - starts[root]];
        for (int i = 0; i < story.length; i++) {
            story[i] = texts[members[starts[root] + i]];
        }
        return story;
    }

    /// {@return the smallest text of the story that `text` is in; itself if it has no copies}
    public long smallest(long text) {
        int place = Arrays.binarySearch(texts, text);
        return place < 0 ? text : texts[roots[place]];
    }

    /// {@return the texts of each story of two texts and more}
    public List<long[]> all() {
        List<long[]> stories = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (roots[i] == i) {
                stories.add(members(texts[i]));
            }
        }
        return stories;
    }

    /// {@return the texts whose story may be another than before, ascending}
    ///
    /// @param before  the stories before a change
    /// @param after   the stories after it
    /// @param changed the texts that came, went, got or lost articles, or got or lost an edge
    public static long[] affected(Stories before, Stories after, long[] changed) {
        LongList affected = new LongList();
        BitSet done = new BitSet();
        for (long text : changed) {
            affected.add(text);
            before.addMembers(text, affected, done, 0);
            after.addMembers(text, affected, done, before.texts.length);
        }
        return affected.sortedDistinct();
    }

    /// Adds the texts of the story that a text is in, unless that was done.
    private void addMembers(long text, LongList to, BitSet done, int offset) {
        int place = Arrays.binarySearch(texts, text);
        if (place >= 0 && !done.get(offset + roots[place])) {
            done.set(offset + roots[place]);
            for (int i = starts[roots[place]]; i < starts[roots[place] + 1]; i++) {
                to.add(texts[members[i]]);
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
