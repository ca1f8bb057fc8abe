package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
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

    /// {@return the id of the story that `text` is in: the smallest article number among all articles of all its texts}
    ///
    /// @param text            name of a text that joins
    /// @param smallestArticle gives the smallest {@link #articleNumber} among the articles of a text
    public long id(long text, LongUnaryOperator smallestArticle) {
        long id = Long.MAX_VALUE;
        for (long member : members(text)) {
            id = Math.min(id, smallestArticle.applyAsLong(member));
        }
        return id;
    }

    /// {@return the texts whose story may have another id than before, ascending}
    ///
    /// @param before  the stories before a change
    /// @param after   the stories after it
    /// @param changed the texts that were changed themselves, by {@link StoryJoin.Result#changed}
    public static long[] affected(Stories before, Stories after, Collection<Long> changed) {
        Set<Long> affected = new TreeSet<>();
        for (long text : changed) {
            if (affected.add(text) || before.members(text).length > 1) {
                for (long member : before.members(text)) {
                    affected.add(member);
                }
                for (long member : after.members(text)) {
                    affected.add(member);
                }
            }
        }
        return affected.stream().mapToLong(Long::longValue).toArray();
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
