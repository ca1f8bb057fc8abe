package dateline.semantic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the processor offers for sums of products of small integers. Quantised models give slightly different results
/// with and without it.
final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final Set<String> FEATURES = Set.of("avx512_vnni", "avx_vnni", "asimddp", "i8mm");

    private Processor() {}

    /// {@return its architecture and integer instructions, such as `amd64 avx512_vnni avx_vnni`; `amd64 unknown` where
    /// the system does not say}
    static String features() {
        String arch = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
        if (!Files.isReadable(LINUX)) {
            return arch + " unknown";
        }
        Set<String> found = new TreeSet<>();
        try {
            for (String line : lines()) {
                if (line.startsWith("flags") || line.startsWith("Features")) {
                    found.addAll(List.of(line.split("\\s+")));
                    break;
                }
            }
        } catch (IOException e) {
            return arch + " unknown";
        }
        found.retainAll(FEATURES);
        return found.isEmpty() ? arch + " none" : arch + ' ' + String.join(" ", found);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(LINUX);
    }

    /// {@return whether 8-bit products must be summed with care, because the instructions for it saturate}
    static boolean saturates() {
        String features = features();
        return features.startsWith("amd64") && !features.contains("vnni");
    }
}
