package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With 128 MB, what is large is indexed or rejected by name, and what stands before and after it is there.
@Timeout(600)
class MemoryBoundsTest {

    /// With `-Ddateline.copies=20000`, as many as were ever seen.
    private static final int COPIES = Integer.getInteger("dateline.copies", 3000);

    private static final int RECORD = 15_500_000;

    @TempDir
    private Path dir;

    @Test
    void whatIsTooLargeIsNamedAndTheRestIsKept() throws Exception {
        Path in = Files.createDirectory(dir.resolve("in"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(in.resolve("news.jsonl")), 1 << 16)) {
            write(out, "before", "It sails again.");
            write(out, "million", words(1_000_000));
            write(out, "between", "It sails again.");
            write(out, "record", "x".repeat(10).concat(" ").repeat(RECORD / 11));
            write(out, "large", words(150_000));
            write(out, "after", "It sails again.");
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryBounds.class.getName(),
                        dir.toString(),
                        in.toString(),
                        Integer.toString(COPIES))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said)
                .containsPattern(
                        "news.jsonl:2: article has 5,\\d{3},\\d{3} characters, more than the [\\d,]+ for which the "
                                + "memory of this process \\(\\d+ MB\\) suffices")
                .containsPattern(
                        "news.jsonl:4: record is larger than 8 MB, for which the memory of this process \\(\\d+ MB\\)")
                .contains("4 added, 2 rejected")
                .contains("again: 2 rejected")
                .containsPattern(
                        "refused: article long has \\d+ characters, more than the \\d+ that fit into the memory")
                .contains("everything: 4")
                .contains("story: " + COPIES + "\n")
                .contains("pages: " + COPIES + "\n")
                .containsPattern("alternatives: \\d+\n")
                .contains("last page: 100\n", "last page by relevance: 100\n")
                .contains("facet publisher: " + Math.min(COPIES, 10_000) + "\n")
                .contains("facet desk: " + Math.min(COPIES, 10_000) + "\n")
                .contains("all of publisher: " + COPIES + "\n", "all of desk: " + COPIES + "\n")
                .contains("all of title: " + COPIES + "\n", "all of id: " + COPIES + "\n")
                .contains("exported: " + COPIES + "\n")
                .contains("largest: " + (COPIES - 1) + "\n", "timeline: " + COPIES + "\n");
        assertThat(child.waitFor()).isZero();
    }

    /// A text of that many words, few of which occur twice.
    private static String words(int number) {
        StringBuilder text = new StringBuilder(number * 8);
        for (int i = 0; i < number; i++) {
            text.append(Integer.toString(i * 7919 % 1_000_003 + 60_000, 36).replace('0', 'z'))
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static void write(OutputStream out, String id, String body) throws IOException {
        out.write(("{\"id\": \"" + id + "\", \"title\": \"Ferry\", \"body\": \"" + body + "\"}\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
