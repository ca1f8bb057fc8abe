package dateline.story.graph;

import dateline.result.CopyKind;
import dateline.story.compare.Copy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Divides texts that copies connect although some of them are apart.
///
/// A paragraph that two texts of one form have in common is a copy of both. It must not make one story of them, and yet
/// one pair wrongly taken for apart must not tear a story of a hundred texts. So all pairs are weighed together: each
/// pair of copies speaks for one story, each that is apart against it, and two groups become one while there is more
/// for it than against it, those first for which there is most. (Correlation clustering: Bansal, Blum and Chawla 2004;
/// this way to it is the greedy additive edge contraction of Keuper et al. 2015, "Efficient decomposition of image and
/// mesh graphs by lifted multicuts".) Where nothing is apart that gives the connected components.
///
/// Of equally weighty pairs that one comes first which more texts agree on, as a copy of both or apart from both; then
/// the one with the smaller names. So the result depends on the pairs alone.
final class ComponentSplitter {

    /// What a pair weighs that has the same words; others weigh their similarity in hundredths.
    private static final int SAME = 1000;

    /// What a pair weighs that is apart.
    static final int APART = -200;

    // By node: its neighbours, each with the weight of all pairs between the two groups. Only of nodes that stand for
    // their group.
    private final List<Map<Integer, Integer>> weights = new ArrayList<>();
    // The node that a node's group went into, or itself; and the smallest node of the group that it stands for.
    private final int[] parents;
    private final int[] smallest;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Candidate.ORDER);

    private ComponentSplitter(int nodes) {
        this.parents = new int[nodes];
        this.smallest = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            parents[node] = node;
            smallest[node] = node;
            weights.add(new HashMap<>());
        }
    }

    /// Two texts, by their places.
    ///
    /// @param weight above 0 for copies, below it for what is apart
    record Pair(int a, int b, int weight) {

        static Pair of(int a, int b, CopyPair edge) {
            return new Pair(a, b, edge.copy().map(Pair::weight).orElse(APART));
        }

        private static int weight(Copy copy) {
            return copy.kind() == CopyKind.SAME ? SAME : Math.max(1, (int) Math.round(copy.similarity() * 100));
        }
    }

    /// Two groups that may become one.
    private record Candidate(int weight, int agreeing, int a, int b, int smallestOfA, int smallestOfB) {

        static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::weight)
                .thenComparingInt(Candidate::agreeing)
                .reversed()
                .thenComparingInt(candidate -> Math.min(candidate.smallestOfA, candidate.smallestOfB))
                .thenComparingInt(candidate -> Math.max(candidate.smallestOfA, candidate.smallestOfB));
    }

    /// {@return for each text the smallest of its group}
    ///
    /// @param texts how many there are, in the order of their names
    /// @param pairs all pairs between them that are copies or apart, each once
    static int[] divide(int texts, List<Pair> pairs) {
        ComponentSplitter contraction = new ComponentSplitter(texts);
        for (Pair pair : pairs) {
            contraction.weights.get(pair.a).put(pair.b, pair.weight);
            contraction.weights.get(pair.b).put(pair.a, pair.weight);
        }
        for (Pair pair : pairs) {
            contraction.offer(pair.a, pair.b, pair.weight, contraction.agreeing(pair.a, pair.b));
        }
        contraction.run();
        int[] groups = new int[texts];
        for (int text = 0; text < texts; text++) {
            groups[text] = contraction.smallest[contraction.find(text)];
        }
        return groups;
    }

    private int agreeing(int a, int b) {
        Map<Integer, Integer> few = weights.get(a);
        Map<Integer, Integer> many = weights.get(b);
        if (few.size() > many.size()) {
            return agreeing(b, a);
        }
        int count = 0;
        for (Map.Entry<Integer, Integer> neighbour : few.entrySet()) {
            int other = many.getOrDefault(neighbour.getKey(), 0);
            count += Integer.signum(neighbour.getValue()) * Integer.signum(other);
        }
        return count;
    }

    private void offer(int a, int b, int weight, int agreeing) {
        if (weight > 0) {
            candidates.add(new Candidate(weight, agreeing, a, b, smallest[a], smallest[b]));
        }
    }

    private void run() {
        for (Candidate best = candidates.poll(); best != null; best = candidates.poll()) {
            boolean holds = parents[best.a] == best.a
                    && parents[best.b] == best.b
                    && weights.get(best.a).getOrDefault(best.b, 0) == best.weight;
            if (holds) {
                boolean bHasMore =
                        weights.get(best.a).size() < weights.get(best.b).size();
                join(bHasMore ? best.b : best.a, bHasMore ? best.a : best.b);
            }
        }
    }

    /// Makes one group of two, the second with the fewer neighbours.
    private void join(int into, int from) {
        Map<Integer, Integer> sums = weights.get(into);
        sums.remove(from);
        parents[from] = into;
        smallest[into] = Math.min(smallest[into], smallest[from]);
        for (Map.Entry<Integer, Integer> each : weights.get(from).entrySet()) {
            int neighbour = each.getKey();
            if (neighbour != into) {
                int sum = sums.merge(neighbour, each.getValue(), Integer::sum);
                weights.get(neighbour).remove(from);
                weights.get(neighbour).put(into, sum);
                offer(into, neighbour, sum, 0);
            }
        }
        weights.set(from, Map.of());
    }

    private int find(int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
