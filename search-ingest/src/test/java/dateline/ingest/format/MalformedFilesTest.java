package dateline.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.article.Article;
import dateline.ingest.ReadResult;
import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of every format, damaged in twenty ways: each is read, or what is lost is named.
class MalformedFilesTest {

    private static final Duration AMPLE = Duration.ofMinutes(5);

    /// What the samples of the table in docs/formats.md say.
    private static final List<String> SAID = List.of("Strike ends", "Cranes move", "It rained");

    private static final String GARBAGE = "some garbage here\nand there\n\n";
    private static final int FLIPS = 12;

    @TempDir
    Path dir;

    @Test
    void nothingOfATextFileIsLostWithoutAWord() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (FormatsTableTest.Row row : FormatsTableTest.rows()) {
            String sample = row.sample();
            String name = row.type() + files.size() + "-";
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("cut at half", sample.substring(0, sample.length() / 2));
            texts.put("cut near the end", sample.substring(0, sample.length() - sample.length() / 9));
            texts.put("only its first characters", sample.substring(0, Math.min(20, sample.length())));
            texts.put("without its head", sample.substring(sample.length() / 3));
            texts.put("without its middle", withoutMiddle(sample));
            texts.put("behind garbage", GARBAGE + sample);
            texts.put("before garbage", sample + "\n\u0000\u0001" + GARBAGE);
            texts.put("twice", sample + sample);
            texts.put("twice in lines", sample + "\n" + sample);
            texts.put("with zeros for spaces", sample.replace(' ', '\u0000'));
            texts.put("with carriage returns for line ends", sample.replace('\n', '\r'));
            texts.put("with line ends of both kinds", sample.replace("\n", "\r\n\n"));
            texts.put("with placeholders", sample.replaceAll("\\b(k1|n1|HW-1|1015)\\b", "N/A"));
            texts.put("with an end tag lost", sample.replaceFirst("</[A-Za-z0-9.]+>", ""));
            texts.put("with a start tag lost", sample.replaceFirst("<[A-Za-z0-9.]+>", ""));
            texts.put("with quotation marks lost", sample.replaceFirst("\"", ""));
            texts.put("in deep brackets", "[".repeat(5000) + sample);
            texts.put("in deep elements", "<a>".repeat(5000) + sample);
            texts.forEach((how, text) -> files.put(name + how.replace(' ', '-'), text.getBytes(UTF_8)));
            files.put(name + "in-UTF-16", sample.getBytes(UTF_16LE));
            files.put(name + "in-UTF-16-of-the-other-order", sample.getBytes(UTF_16BE));
            files.put(name + "with-bytes-that-are-no-UTF-8", (sample + "\n\u00e9t\u00e9 ").getBytes(ISO_8859_1));
            for (int seed = 0; seed < 3; seed++) {
                files.put(name + "with-bytes-changed-" + seed, changed(sample.getBytes(UTF_8), seed));
            }
        }
        assertThat(files).hasSizeGreaterThan(800);
        assertThat(faults(files)).isEmpty();
    }

    @Test
    void nothingOfAnArchiveIsLostWithoutAWord() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        archives().forEach((name, archive) -> {
            int size = archive.length;
            files.put("half." + name, Arrays.copyOf(archive, size / 2));
            files.put("cut." + name, Arrays.copyOf(archive, size - size / 9));
            files.put("end-cut." + name, Arrays.copyOf(archive, size - 1));
            files.put("head." + name, Arrays.copyOf(archive, 20));
            files.put("headless." + name, Arrays.copyOfRange(archive, size / 3, size));
            files.put("behind-garbage." + name, joined(GARBAGE.getBytes(UTF_8), archive));
            files.put("before-garbage." + name, joined(archive, GARBAGE.getBytes(UTF_8)));
            files.put("twice." + name, joined(archive, archive));
            files.put("empty." + name, new byte[0]);
            byte[] zeros = archive.clone();
            Arrays.fill(zeros, size / 2, Math.min(size, size / 2 + 64), (byte) 0);
            files.put("zeros." + name, zeros);
            byte[] ones = archive.clone();
            Arrays.fill(ones, Math.min(18, size), Math.min(size, 26), (byte) 0xFF);
            files.put("lengths." + name, ones);
            for (int seed = 0; seed < 10; seed++) {
                files.put("changed" + seed + "." + name, changed(archive, seed));
            }
        });
        assertThat(faults(files)).isEmpty();
    }

    /// {@return a line for each file of which something is lost without a word}
    private List<String> faults(Map<String, byte[]> files) {
        List<String> faults = new ArrayList<>();
        assertTimeoutPreemptively(
                AMPLE,
                () -> files.forEach((name, bytes) -> {
                    List<ReadResult> results = Reads.in(dir).file(name, bytes).results(name);
                    boolean named = results.stream().anyMatch(result -> !(result instanceof ReadResult.Accepted));
                    StringBuilder read = new StringBuilder();
                    for (ReadResult result : results) {
                        if (result instanceof ReadResult.Accepted accepted) {
                            read.append(text(accepted.article())).append('\n');
                        }
                    }
                    // What stands in a tag that does not end is no text.
                    String source = new String(bytes, ISO_8859_1).replaceAll("<[^>]*>", "");
                    if (results.isEmpty()) {
                        faults.add(name + ": nothing came of " + source);
                    }
                    for (String said : SAID) {
                        if (!named && source.contains(said) && read.indexOf(said) < 0) {
                            faults.add(name + ": lost '" + said + "' of " + source + "\n   in " + read);
                        }
                    }
                }));
        return faults;
    }

    private static String text(Article article) {
        return String.join(
                "\n",
                article.title(),
                article.lead(),
                article.body(),
                article.section().orElse(""),
                article.publisher().orElse(""),
                article.place().orElse(""),
                article.id().value(),
                article.extras().toString(),
                article.authors().toString(),
                article.tags().toString());
    }

    private static String withoutMiddle(String sample) {
        return sample.substring(0, sample.length() / 3) + sample.substring(2 * sample.length() / 3);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] changed(byte[] bytes, long seed) {
        Random random = new Random(seed);
        byte[] changed = bytes.clone();
        for (int i = 0; i < FLIPS; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static Map<String, byte[]> archives() throws IOException {
        String lines = """
                {"title": "Strike ends", "body": "Cranes move."}
                {"title": "Rain", "body": "It rained."}
                """;
        byte[] news = lines.repeat(20).getBytes(UTF_8);
        Map<String, byte[]> archives = new LinkedHashMap<>();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(news);
        }
        archives.put("jsonl.gz", gzip.toByteArray());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (int i = 0; i < 3; i++) {
                out.putNextEntry(new ZipEntry(i + ".jsonl"));
                out.write(news);
                out.closeEntry();
            }
        }
        archives.put("zip", zip.toByteArray());
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
            for (int i = 0; i < 3; i++) {
                TarArchiveEntry entry = new TarArchiveEntry(i + ".jsonl");
                entry.setSize(news.length);
                out.putArchiveEntry(entry);
                out.write(news);
                out.closeArchiveEntry();
            }
        }
        archives.put("tar", tar.toByteArray());
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            String page =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Strike ends</title></head>"
                            + "<body><h1>Strike ends</h1><p>Cranes move, and the ships came in.</p></body></html>";
            warc.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + i
                            + ">\r\nWARC-Date: 2022-11-14T09:12:44Z\r\nWARC-Target-URI: http://a.example/" + i
                            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + page.length()
                            + "\r\n\r\n" + page + "\r\n\r\n")
                    .getBytes(UTF_8));
        }
        archives.put("warc", warc.toByteArray());
        return archives;
    }
}
