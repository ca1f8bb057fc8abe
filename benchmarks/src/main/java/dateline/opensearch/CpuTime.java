package dateline.opensearch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Processor time of the two sides of a cluster; on Linux without that of the compilers of Java, which go on for
/// minutes after a program has started, and tell nothing about it.
///
/// @param client of this process, in milliseconds
/// @param nodes  of the processes that this one started, in milliseconds
record CpuTime(long client, long nodes) {

    private static final long MS_OF_TICK = 10;

    /// {@return what was used until now}
    static CpuTime now() {
        ProcessHandle own = ProcessHandle.current();
        return new CpuTime(used(Stream.of(own)), used(own.descendants()));
    }

    private static long used(Stream<ProcessHandle> processes) {
        return processes
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() - compiling(process.pid()))
                .sum();
    }

    /// {@return what the compilers of a process used; 0 where the system does not tell}
    private static long compiling(long process) {
        Path threads = Path.of("/proc", Long.toString(process), "task");
        if (!Files.isDirectory(threads)) {
            return 0;
        }
        long ticks = 0;
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                String state = Files.readString(thread.resolve("stat"));
                // The name is in parentheses; user and system time are the 12th and 13th fields behind it.
                String name = state.substring(state.indexOf('(') + 1, state.lastIndexOf(')'));
                if (name.startsWith("C1 Comp") || name.startsWith("C2 Comp")) {
                    String[] fields =
                            state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
                    ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                }
            }
        } catch (IOException e) {
            // A thread has ended meanwhile: what it used is left in.
        }
        return ticks * MS_OF_TICK;
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
