package dateline.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the operating system and the JDK's tools say about the server's process.
///
/// @param pid its process id
record ServerProcess(long pid) {

    /// {@return the CPU time that it has used since it started, of all its threads}
    double cpuMillis() {
        return ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e6;
    }

    /// {@return the memory of its own that it holds, in MB; files that it has mapped are not counted}
    long ownMegabytes() throws IOException {
        return status("RssAnon:") / 1024;
    }

    /// {@return how many threads of the operating system it has}
    long threads() throws IOException {
        return status("Threads:");
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    /// {@return what is left on its heap after a full collection, in MB}
    double liveMegabytes() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram").start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String total = lines.isEmpty() ? "" : lines.getLast().strip();
        if (!total.startsWith("Total")) {
            throw new IOException("jcmd does not say what is on the heap of " + pid + ": '" + total + "'");
        }
        return Long.parseLong(total.replaceAll("\\D+", " ").strip().replaceAll("^\\d+ ", "")) / 1e6;
    }
}
