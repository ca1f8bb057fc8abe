package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What memory is taken does not depend on the input: hostile and large files are read by a process with a small heap.
@Timeout(120)
class SmallHeapTest {

    private static final String GOOD = "{\"id\": \"%s\", \"title\": \"Ferry sails\", \"body\": \"It sails again.\"}\n";

    private static final String[] WORDS =
            "the ferry sails again after a week in port and its crew says that the sea was never so calm"
                    .split(" ", -1);

    @TempDir
    private Path dir;

    @Test
    void isEnoughForWhateverIsRead() throws Exception {
        Path in = Files.createDirectory(dir.resolve("in"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in.resolve("bomb.jsonl.gz")))) {
            fill(out, ' ', 70 << 20);
        }
        try (OutputStream out = open(in, "line.jsonl")) {
            out.write("{\"id\": \"1\", \"body\": \"".getBytes(StandardCharsets.UTF_8));
            fill(out, 'x', 24 << 20);
            out.write('\n');
            write(out, "after a line of 24 MB");
        }
        try (OutputStream out = open(in, "deep.json")) {
            fill(out, '[', 10 << 20);
        }
        try (OutputStream out = open(in, "deep.xml")) {
            for (int i = 0; i < 300_000; i++) {
                out.write("<deep>".getBytes(StandardCharsets.UTF_8));
            }
        }
        try (OutputStream out = open(in, "quote.csv")) {
            out.write("id,title\n1,\"".getBytes(StandardCharsets.UTF_8));
            fill(out, 'x', 20 << 20);
        }
        try (ZipOutputStream out = new ZipOutputStream(open(in, "many.zip"))) {
            for (int i = 0; i < 500; i++) {
                out.putNextEntry(new ZipEntry(i + ".jsonl"));
                write(out, "zip " + i);
            }
        }
        // Each of a size that is allowed: what is made of one takes many times its size.
        try (OutputStream out = open(in, "large.jsonl")) {
            Random random = new Random(1);
            for (int i = 0; i < 6; i++) {
                StringBuilder body = new StringBuilder();
                while (body.length() < 1_500_000) {
                    body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                }
                out.write(("{\"id\": \"large " + i + "\", \"body\": \"" + body + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapImport.class.getName(),
                        dir.resolve("index").toString(),
                        in.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said)
                .contains("bomb.jsonl.gz:1: unpacks to more than 200 times its size, the limit of maxRatio")
                .contains("line.jsonl:1: record is larger than 16 MB, the limit of maxRecordBytes")
                .contains("deep.json:1: record is nested more than 100 levels deep, the limit of maxNesting")
                .contains("deep.xml: none of the formats that hold articles")
                .contains("quote.csv:2: a quote is not closed")
                .contains("507 added, 4 rejected");
        assertThat(child.waitFor()).isZero();
    }

    private static OutputStream open(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    private static void write(OutputStream out, String id) throws IOException {
        out.write(GOOD.replace("%s", id).getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, char c, int bytes) throws IOException {
        byte[] block = String.valueOf(c).repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
