package dateline.story.graph;

import dateline.story.compare.Containment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The texts of a collection that hold several other texts: roundups, live blogs, digests.
///
/// A text that covers only a part of a longer one is a trimmed copy of it or an item in it. The longer text is a
/// roundup if its parts stand side by side, no two in the same place, and its rest does not go on about the same: the
/// more parts, the less unlike they have to be. What a roundup contains is not of its story. Otherwise it would make
/// one story of all its items.
///
/// A function of the verified pairs, so the order in which texts come does not matter. Immutable.
public final class Roundups {

    /// No roundup.
    public static final Roundups NONE = new Roundups(Map.of());

    /// Below which percentage of cohesion a text is a roundup, by the number of parts that stand side by side.
    private static final int[] MOST_COHESION = {0, 5, 20, 28, 36, 42, 101};

    /// The same for a text that has copies of its own length. Roundups are seldom reprinted, articles often.
    private static final int[] MOST_COHESION_REPRINTED = {0, 3, 9, 16, 24, 32, 101};

    /// One part alone makes a roundup only of a text that has at least so many other content words and names, and is
    /// at least twice as long.
    private static final int ONE_PART_REST = 60;

    private static final int HALF = Long.SIZE / 2;

    // By name of a roundup, its parts, and the other way round.
    private final Map<Long, SortedSet<Long>> parts;
    private final Map<Long, SortedSet<Long>> wholes = new TreeMap<>();

    private Roundups(Map<Long, SortedSet<Long>> parts) {
        this.parts = parts;
        parts.forEach((whole, ofWhole) -> ofWhole.forEach(
                part -> wholes.computeIfAbsent(part, any -> new TreeSet<>()).add(whole)));
    }

    /// {@return the roundups among the texts of verified pairs}
    public static Roundups of(CopyPairs pairs) {
        Map<Long, List<CopyPair>> byWhole = new HashMap<>();
        pairs.forEach(pair -> pair.part()
                .ifPresent(part -> byWhole.computeIfAbsent(part.whole(), any -> new ArrayList<>())
                        .add(pair)));
        Map<Long, SortedSet<Long>> parts = new TreeMap<>();
        byWhole.forEach((whole, ofWhole) -> {
            boolean isReprinted = pairs.of(whole).stream()
                    .anyMatch(pair -> pair.copy().isPresent() && pair.part().isEmpty());
            int[] mostCohesion = isReprinted ? MOST_COHESION_REPRINTED : MOST_COHESION;
            if (isRoundup(ofWhole.stream().map(Roundups::lies).toList(), mostCohesion)) {
                SortedSet<Long> items = new TreeSet<>();
                ofWhole.forEach(pair -> items.add(pair.other(whole)));
                parts.put(whole, items);
            }
        });
        return new Roundups(parts);
    }

    /// {@return the roundups of several collections, each with its parts in all of them}
    ///
    /// @param collections the roundups of each
    public static Roundups union(Collection<Roundups> collections) {
        Map<Long, SortedSet<Long>> parts = new TreeMap<>();
        collections.forEach(each -> each.parts.forEach((whole, ofWhole) ->
                parts.computeIfAbsent(whole, any -> new TreeSet<>()).addAll(ofWhole)));
        return new Roundups(parts);
    }

    private static Containment lies(CopyPair pair) {
        return pair.part().orElseThrow().lies();
    }

    /// {@return whether the parts of a text are items}
    private static boolean isRoundup(List<Containment> parts, int[] mostCohesion) {
        int[] groups = sideBySide(parts);
        int count = 0;
        int sum = 0;
        for (int group = 0; group < groups.length; group++) {
            if (groups[group] == group) {
                count++;
                sum += meanCohesion(parts, groups, group);
            }
        }
        if (count == 1) {
            long covered = parts.stream().mapToLong(Containment::blocks).reduce(0, (a, b) -> a | b);
            int rest = parts.stream().mapToInt(Containment::rest).min().orElse(0);
            if (Long.bitCount(covered) > HALF || rest < ONE_PART_REST) {
                return false;
            }
        }
        return sum < count * mostCohesion[Math.min(count, mostCohesion.length - 1)];
    }

    private static int meanCohesion(List<Containment> parts, int[] groups, int group) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == group) {
                sum += parts.get(i).cohesion();
                count++;
            }
        }
        return sum / count;
    }

    /// {@return for each part the first of those that stand in the same place as it, or as one of them}
    private static int[] sideBySide(List<Containment> parts) {
        int[] groups = new int[parts.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i;
            for (int j = 0; j < i; j++) {
                if (groups[j] != groups[i]
                        && overlap(parts.get(i).blocks(), parts.get(j).blocks())) {
                    int from = Math.max(groups[i], groups[j]);
                    int to = Math.min(groups[i], groups[j]);
                    for (int k = 0; k <= i; k++) {
                        groups[k] = groups[k] == from ? to : groups[k];
                    }
                }
            }
        }
        return groups;
    }

    private static boolean overlap(long a, long b) {
        return 2 * Long.bitCount(a & b) >= Math.min(Long.bitCount(a), Long.bitCount(b));
    }

    /// {@return whether the pair is a roundup and an item in it, which do not make a story}
    public boolean contain(CopyPair pair) {
        return pair.part().isPresent() && parts.containsKey(pair.part().get().whole());
    }

    /// {@return the texts that a text contains as a roundup, ascending}
    public SortedSet<Long> parts(long text) {
        return parts.getOrDefault(text, new TreeSet<>());
    }

    /// {@return the roundups that contain a text, ascending}
    public SortedSet<Long> wholes(long text) {
        return wholes.getOrDefault(text, new TreeSet<>());
    }

    /// {@return each roundup with its parts: its name, how many parts it has, their names}
    public long[] toArray() {
        LongList all = new LongList();
        parts.forEach((whole, ofWhole) -> {
            all.add(whole);
            all.add(ofWhole.size());
            ofWhole.forEach(all::add);
        });
        long[] array = new long[all.size()];
        Arrays.setAll(array, all::get);
        return array;
    }

    /// {@return the roundups that [#toArray] gave}
    ///
    /// @throws IllegalArgumentException if the array is not of that kind
    public static Roundups fromArray(long[] array) {
        Map<Long, SortedSet<Long>> parts = new TreeMap<>();
        int at = 0;
        while (at < array.length) {
            if (at + 2 > array.length || array[at + 1] < 1 || array[at + 1] > array.length - at - 2) {
                throw new IllegalArgumentException("roundups end early, at " + array.length + " numbers");
            }
            SortedSet<Long> items = new TreeSet<>();
            int end = at + 2 + (int) array[at + 1];
            for (int i = at + 2; i < end; i++) {
                items.add(array[i]);
            }
            parts.put(array[at], items);
            at = end;
        }
        return new Roundups(parts);
    }
}
