package dateline.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {

    @TempDir
    Path dir;

    private static final String PAGE = "<html><head><title>%s</title></head><body><h1>%s</h1>"
            + "<p>Crane drivers went back to work, and the ships that had waited came in.</p></body></html>";

    private static String page(String title) {
        return PAGE.replace("%s", title);
    }

    private static String http(String body, String... headers) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + String.join("", headers) + "\r\n"
                + body;
    }

    private static String record(String type, String address, String block) {
        return record(type, address, block, Integer.toString(block.getBytes(StandardCharsets.UTF_8).length));
    }

    private static String record(String type, String address, String block, String length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1b8e0d5e-0000-4000-8000-000000000001>"
                + "\r\nWARC-Date: 2022-11-14T09:12:44Z\r\nWARC-Target-URI: " + address
                + "\r\nContent-Type: application/http; msgtype=" + type
                + "\r\nContent-Length: " + length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static String response(String address, String title) {
        return record("response", address, http(page(title)));
    }

    @Test
    void thePagesOfACrawlAreArticles() {
        String crawl = record("warcinfo", "", "software: x\r\n")
                + record("request", "http://a.example/1", "GET / HTTP/1.1\r\n\r\n")
                + response("http://a.example/1", "One")
                + record("response", "http://a.example/2", "HTTP/1.1 404 Not Found\r\n\r\nno")
                + record("response", "http://a.example/3.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")
                + response("http://a.example/4", "Four");

        assertThat(Reads.in(dir).file("c.warc", crawl).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("c.warc!http://a.example/1:offset ")
                                .endsWith("\"One\""),
                        line -> assertThat(line).isEqualTo("(c.warc!http://a.example/2: the server answered 404)"),
                        line -> assertThat(line).isEqualTo("(c.warc!http://a.example/3.png: image/png)"),
                        line -> assertThat(line)
                                .startsWith("c.warc!http://a.example/4:offset ")
                                .endsWith("\"Four\""));
    }

    @Test
    void theAddressOfAPageIsKnown() {
        Article article =
                Reads.in(dir).file("c", response("http://a.example/1", "One")).article();

        assertThat(article.url()).contains("http://a.example/1");
    }

    /// Common Crawl's WET: the text of a page, its title in the first line.
    @Test
    void theTextOfAPageHasItsAddressAndItsTitle() {
        String page = """
                Strike ends
                Home
                Crane drivers went back to work, and the ships that had waited came in.
                """;
        String text = record("conversion", "https://a.example/2022/11/14/strike", page)
                .replace("application/http; msgtype=conversion", "text/plain");
        Article article = Reads.in(dir).file("c.warc.wet", text).article();

        assertThat(article.url()).contains("https://a.example/2022/11/14/strike");
        assertThat(article.id().value()).isEqualTo("https://a.example/2022/11/14/strike");
        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body())
                .isEqualTo("Home\nCrane drivers went back to work, and the ships that had waited came in.");
        assertThat(article.published()).hasToString("2022-11-14");
    }

    @Test
    void aTextThatAServerDelivered() {
        String text = """
                Strike ends

                Crane drivers went back to work, and the ships that had waited came in.
                """;
        String answer = http(text).replace("text/html", "text/plain");
        Article article = Reads.in(dir)
                .file("c.warc", record("response", "https://a.example/strike.txt", answer))
                .article();

        assertThat(article.url()).contains("https://a.example/strike.txt");
        assertThat(article.title()).isEqualTo("Strike ends");
    }

    @Test
    void chunksAndGzipAreUndone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page("Packed").getBytes(StandardCharsets.UTF_8));
        }
        String body = packed.toString(StandardCharsets.ISO_8859_1);
        String block = http(body, "Content-Encoding: gzip\r\n");
        String crawl = record(
                        "response",
                        "http://a.example/1",
                        http(
                                "5\r\n<html\r\n"
                                        + Integer.toHexString(page("Chunks").length() - 5) + "\r\n"
                                        + page("Chunks").substring(5) + "\r\n0\r\n\r\n",
                                "Transfer-Encoding: chunked\r\n"))
                + record("response", "http://a.example/2", block, Integer.toString(block.length()));

        assertThat(Reads.in(dir)
                        .file("c.warc", crawl.getBytes(StandardCharsets.ISO_8859_1))
                        .articles())
                .extracting(Article::title)
                .containsExactly("Chunks", "Packed");
    }

    @Test
    void deflateIsUndoneWithTheHeaderOfZlibAndWithout() {
        for (boolean bare : new boolean[] {false, true}) {
            byte[] packed = deflate(page("Packed"), bare);
            String block = http(new String(packed, StandardCharsets.ISO_8859_1), "Content-Encoding: deflate\r\n");
            String crawl = record("response", "http://a.example/2", block, Integer.toString(block.length()));

            assertThat(Reads.in(dir)
                            .file("c.warc", crawl.getBytes(StandardCharsets.ISO_8859_1))
                            .article()
                            .title())
                    .isEqualTo("Packed");
        }
    }

    private static byte[] deflate(String text, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] packed = new byte[text.length() + 100];
        int n = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, n);
    }

    @Test
    void aPageInACodingThatIsNotReadIsNamedAndOneThatOnlySaysSoIsRead() {
        String brotli = "Content-Encoding: br\r\n";
        String crawl = record("response", "http://a.example/1", http("\u0001\u0002\u0003", brotli))
                + record("response", "http://a.example/2", http(page("Plain"), brotli));

        assertThat(Reads.in(dir).file("c.warc", crawl).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("c.warc!http://a.example/1: packed with Brotli, which is not read"),
                        line -> assertThat(line).endsWith("\"Plain\""));
    }

    @Test
    void thePagesOfClueWebHaveTheIdsOfItsJudgements() {
        String page = response("http://a.example/1", "One")
                .replace("WARC/1.0\r\n", "WARC/0.18\r\nWARC-TREC-ID: clueweb09-en0000-00-00000\r\n");
        Article article = Reads.in(dir).file("c.warc", page).article();

        assertThat(article.id().value()).isEqualTo("clueweb09-en0000-00-00000");
        assertThat(article.url()).contains("http://a.example/1");
    }

    @Test
    void aDamagedRecordIsLostAlone() {
        String good = response("http://a.example/good", "Good");
        String[] damages = {
            record("response", "http://a.example/x", http(page("X")), "20"),
            record("response", "http://a.example/x", http(page("X")), "400"),
            record("response", "http://a.example/x", http(page("X")), "99999999999999999999"),
            record("response", "http://a.example/x", http(page("X")), "999999999"),
            record("response", "http://a.example/x", http(page("X")), "-1"),
            record("response", "http://a.example/x", http(page("X"))).replace("Content-Length", "Content-Size"),
            "garbage between\r\n\r\n",
            "WARC/1.0\r\nX: " + "y".repeat(100_000) + "\r\n\r\n",
        };
        for (String damage : damages) {
            assertThat(Reads.in(dir).file("c.warc", good + damage + good + good).lines())
                    .as(damage.substring(0, Math.min(damage.length(), 200)))
                    .satisfiesExactly(
                            line -> assertThat(line).endsWith("\"Good\""),
                            line -> assertThat(line).startsWith("c.warc:offset " + good.length() + ": "),
                            line -> assertThat(line).endsWith("\"Good\""),
                            line -> assertThat(line).endsWith("\"Good\""));
        }
    }

    @Test
    void aDamagedMemberOfAPackedCrawlIsLostAlone() {
        byte[] good = gzip(response("http://a.example/good", "Good"));
        byte[] bad = gzip(response("http://a.example/bad", "Bad"));
        for (int i = 60; i < 80; i++) {
            bad[i] ^= 0x5A;
        }
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        crawl.writeBytes(good);
        crawl.writeBytes(bad);
        crawl.writeBytes(good);

        assertThat(Reads.in(dir).file("c.warc.gz", crawl.toByteArray()).lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("\"Good\""),
                        line -> assertThat(line).contains("gzip data is damaged"),
                        line -> assertThat(line).endsWith("\"Good\""));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void aRecordThatIsCutIsNamed() {
        String crawl = response("http://a.example/1", "One") + response("http://a.example/2", "Two");

        assertThat(Reads.in(dir)
                        .file("c.warc", crawl.substring(0, crawl.length() - 40))
                        .lines())
                .last()
                .isEqualTo("c.warc:offset " + crawl.length() / 2 + ": the file ends within this record");
    }

    @Test
    void aRecordLargerThanTheLimitIsNamedWithTheOptionThatLiftsIt() {
        String large = record("response", "http://a.example/l", http("x".repeat(5000)));

        assertThat(Reads.in(dir)
                        .with(ReadOptions.builder().maxRecordBytes(2048).build())
                        .file("c.warc", large + response("http://a.example/1", "One"))
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("c.warc:offset 0: record is larger than 2 KB, the limit of maxRecordBytes"),
                        line -> assertThat(line).endsWith("\"One\""));
    }

    @Test
    void arc() {
        String block = http(page("Old"));
        String about = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
        String crawl = "filedesc://c.arc 0.0.0.0 20010314091244 text/plain " + about.length() + "\n" + about + "\n"
                + "http://a.example/old 10.0.0.1 20010314091244 text/html " + block.length() + "\n" + block + "\n"
                + "http://a.example/bad 10.0.0.1 20010314091244 text/html 7\n" + block + "\n"
                + "http://a.example/new 10.0.0.1 20010314091245 text/html " + block.length() + "\n" + block + "\n";

        assertThat(Reads.in(dir).file("c.arc", crawl).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("c.arc!http://a.example/old:")
                                .endsWith("\"Old\""),
                        line -> assertThat(line).contains("the record's length is wrong"),
                        line -> assertThat(line)
                                .startsWith("c.arc!http://a.example/new:")
                                .endsWith("\"Old\""));
    }
}
