package dateline.opensearch.query;

import java.util.Map;

/// Where a pattern stands, as an intervals source of OpenSearch.
///
/// Intervals are minimal, those of dateline are all there are: a longer one may reach nearer to its neighbour. By how
/// much is the slack.
///
/// @param json  the source
/// @param slack by how many positions a span may be longer than the interval within it; [#UNBOUNDED] for any number
/// @param exact whether it stands nowhere else
/// @param width how many positions it takes, -1 where that differs
record IntervalsRule(Map<String, Object> json, int slack, boolean exact, int width) {

    /// There is no bound.
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /// {@return the sum of distances, unbounded if one of them is}
    static int sum(int... distances) {
        long sum = 0;
        for (int each : distances) {
            sum += each;
        }
        return sum >= UNBOUNDED ? UNBOUNDED : (int) sum;
    }
}
