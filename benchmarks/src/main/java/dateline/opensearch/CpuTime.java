package dateline.opensearch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Processor time of the two sides of a cluster.
///
/// @param client of this process, in milliseconds
/// @param nodes  of the processes that this one started, in milliseconds
record CpuTime(long client, long nodes) {

    /// {@return what was used until now}
    static CpuTime now() {
        ProcessHandle own = ProcessHandle.current();
        return new CpuTime(used(Stream.of(own)), used(own.descendants()));
    }

    private static long used(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus)
                .toMillis();
    }

    CpuTime since(CpuTime begin) {
        return new CpuTime(client - begin.client, nodes - begin.nodes);
    }

    long all() {
        return client + nodes;
    }

    /// {@return the median of each side}
    static CpuTime median(List<CpuTime> times) {
        return new CpuTime(
                median(times.stream().map(CpuTime::client)),
                median(times.stream().map(CpuTime::nodes)));
    }

    private static long median(Stream<Long> times) {
        List<Long> sorted = times.sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.2f CPU s (client %.2f, nodes %.2f)", all() / 1e3, client / 1e3, nodes / 1e3);
    }
}
