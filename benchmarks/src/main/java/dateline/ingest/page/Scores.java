package dateline.ingest.page;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Means by kind of page, and over all.
final class Scores {

    private final Map<String, double[]> sums = new TreeMap<>();

    void add(String type, double score) {
        add(sums.computeIfAbsent(type, key -> new double[2]), score);
        add(sums.computeIfAbsent("all", key -> new double[2]), score);
    }

    private static void add(double[] sum, double score) {
        sum[0] += score;
        sum[1]++;
    }

    double mean(String type) {
        double[] sum = sums.getOrDefault(type, new double[2]);
        return sum[1] == 0 ? 0 : sum[0] / sum[1];
    }

    int count(String type) {
        return (int) sums.getOrDefault(type, new double[2])[1];
    }

    Iterable<String> types() {
        return sums.keySet();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (String type : types()) {
            out.append(String.format(Locale.ROOT, "%-14s %5d  %.4f%n", type, count(type), mean(type)));
        }
        return out.toString();
    }
}
