package dateline.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What web archives hold besides pages, and how pages come.
class CaptureFormsTest {

    private static final String PAGE =
            "<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>"
                    + "<p>The northern ferry sails again after nineteen years, and nobody waved.</p></article></body></html>";

    @TempDir
    Path dir;

    private static byte[] record(String type, String address, String contentType, byte[] block) {
        byte[] head = ("WARC/1.0\r\nWARC-Type: " + type
                        + "\r\nWARC-Record-ID: <urn:uuid:1b8e0d5e-0000-4000-8000-000000000001>"
                        + "\r\nWARC-Date: 2022-11-14T09:12:44Z\r\nWARC-Target-URI: " + address + "\r\nContent-Type: "
                        + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(block);
        all.writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        return all.toByteArray();
    }

    private static byte[] response(String address, String status, String fields, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(("HTTP/1.1 " + status + "\r\n" + fields + "\r\n").getBytes(StandardCharsets.UTF_8));
        block.writeBytes(body);
        return record("response", address, "application/http; msgtype=response", block.toByteArray());
    }

    private String line(byte[] warc) {
        return String.join("; ", Reads.in(dir).file("a.warc", warc).lines());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 OK                | Content-Type: text/html                     | "Ferry sails"
            206 Partial Content   | Content-Type: text/html; charset=utf-8      | "Ferry sails"
            200 OK                | Content-Type: what is this                  | "Ferry sails"
            200 OK                | X-None: y                                   | "Ferry sails"
            404 Not Found         | Content-Type: text/html                     | the server answered 404
            302 Found             | Location: /b                                | the server answered 302
            199 Odd               | Content-Type: text/html                     | the server answered 199
            200 OK                | Content-Type: image/png                     | image/png
            200 OK                | Content-Encoding: br                        | "Ferry sails"
            """)
    void answersOfServers(String status, String field, String said) {
        assertThat(line(response("https://a.example/1", status, field + "\r\n", utf8(PAGE))))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WARC-Date       | ''   | "Ferry sails"
            WARC-Date       | soon | "Ferry sails"
            WARC-Record-ID  | ''   | "Ferry sails"
            WARC-Target-URI | ''   | bad record: it has no WARC-Target-URI
            """)
    void aHeaderMayLackWhatThePageCanDoWithout(String name, String value, String said) {
        byte[] whole = response("https://a.example/1", "200 OK", "Content-Type: text/html\r\n", utf8(PAGE));
        String field = value.isEmpty() ? "" : name + ": " + value + "\r\n";
        String changed = new String(whole, StandardCharsets.UTF_8).replaceFirst(name + ": .*\r\n", field);
        assertThat(line(utf8(changed))).contains(said);
    }

    @Test
    void pagesComePacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(utf8(PAGE));
        }
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(utf8(PAGE));
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(raw, new Deflater(9, true))) {
            out.write(utf8(PAGE));
        }
        String html = "Content-Type: text/html\r\nContent-Encoding: ";
        assertThat(line(response("https://a.example/1", "200 OK", html + "gzip\r\n", gzip.toByteArray())))
                .contains("\"Ferry sails\"");
        assertThat(line(response("https://a.example/1", "200 OK", html + "X-GZIP\r\n", gzip.toByteArray())))
                .contains("\"Ferry sails\"");
        assertThat(line(response("https://a.example/1", "200 OK", html + "deflate\r\n", zlib.toByteArray())))
                .contains("\"Ferry sails\"");
        assertThat(line(response("https://a.example/1", "200 OK", html + "deflate\r\n", raw.toByteArray())))
                .contains("\"Ferry sails\"");
        assertThat(line(response("https://a.example/1", "200 OK", html + "identity\r\n", utf8(PAGE))))
                .contains("\"Ferry sails\"");
        assertThat(line(response("https://a.example/1", "200 OK", html + "gzip\r\n", utf8(PAGE))))
                .as("which it is not")
                .contains("\"Ferry sails\"");
        byte[] brotli = {0x1b, (byte) 0x95, 0x01, (byte) 0xf8, 0x05, 0x00, (byte) 0xc4, 0x70, (byte) 0xb4, 0x01, 0x11};
        assertThat(line(response("https://a.example/1", "200 OK", html + "br\r\n", brotli)))
                .contains("packed with Brotli, which is not read");
    }

    @Test
    void otherRecordsArePagesOrNothing() {
        byte[] page = utf8(PAGE);
        assertThat(line(record("resource", "https://a.example/1", "text/html", page)))
                .contains("\"Ferry sails\"");
        assertThat(line(record("resource", "https://a.example/1", "video/mp4", page)))
                .contains("video/mp4");
        assertThat(line(record(
                        "conversion", "https://a.example/1", "text/plain", utf8("Ferry sails\nIt sails again.\n"))))
                .contains("\"Ferry sails\"");
        assertThat(line(record("conversion", "https://a.example/1", "text/plain", utf8("Ferry sails"))))
                .isNotEmpty();
        assertThat(line(response("https://a.example/robots.txt", "200 OK", "Content-Type: text/plain\r\n", utf8("x"))))
                .contains("robots.txt");
        for (byte[] nothing : new byte[][] {
            record("resource", "metadata://a.example/1", "text/html", page),
            response("dns:a.example", "200 OK", "", page),
            record(
                    "request",
                    "https://a.example/1",
                    "application/http; msgtype=request",
                    utf8("GET / HTTP/1.1\r\n\r\n")),
            record("metadata", "https://a.example/1", "application/warc-fields", utf8("a: b\r\n"))
        }) {
            assertThat(line(nothing)).doesNotContain("Ferry").doesNotContain("Exception");
        }
    }

    @Test
    void aRecordThatIsCutIsNamedAndOneThatIsBrokenIsPassed() {
        byte[] whole = response("https://a.example/1", "200 OK", "Content-Type: text/html\r\n", utf8(PAGE));
        for (int length = 60; length < whole.length - 5; length += 40) {
            assertThat(line(Arrays.copyOf(whole, length)))
                    .as("cut at %s", length)
                    .isNotEmpty()
                    .doesNotContain("Exception");
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n"));
        both.writeBytes(whole);
        assertThat(line(both.toByteArray())).contains("\"Ferry sails\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            response   | true
            resource   | true
            conversion | true
            metadata   | false
            request    | false
            revisit    | false
            """)
    void onlyPagesThatAreTooLargeAreNamed(String type, boolean named) {
        byte[] large = record(type, "https://a.example/l", "text/html", utf8("<p>" + "x".repeat(9_000) + "</p>"));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(large);
        both.writeBytes(response("https://a.example/1", "200 OK", "Content-Type: text/html\r\n", utf8(PAGE)));
        List<String> lines = Reads.in(dir)
                .with(ReadOptions.builder().maxRecordBytes(2048).build())
                .file("a.warc", both.toByteArray())
                .lines();
        assertThat(lines).hasSize(named ? 2 : 1).last().asString().endsWith("\"Ferry sails\"");
        assertThat(lines.getFirst().endsWith("record is larger than 2 KB, the limit of maxRecordBytes"))
                .isEqualTo(named);
        assertThat(Reads.in(dir)
                        .with(ReadOptions.builder().maxRecordBytes(2048).build())
                        .file("a.warc", Arrays.copyOf(large, large.length - 100))
                        .lines())
                .containsExactly("a.warc:offset 0: the file ends within this record");
    }

    /// Servers name a coding that the content is not in.
    @Test
    void pagesMayBePackedOtherwiseThanSaid() {
        String html = "Content-Type: text/html\r\nContent-Encoding: ";
        String page = "<p>\t\r\nThe ferry sails again, and nobody waved.</p>";
        assertThat(line(response("https://a.example/1", "200 OK", html + "br\r\n", utf8(page))))
                .isEqualTo("a.warc!https://a.example/1:offset 0 https://a.example/1");
        for (String odd : new String[] {"<p>\u0001The ferry", "The ferry sails again, and nobody waved.", ""}) {
            assertThat(line(response("https://a.example/1", "200 OK", html + "br\r\n", utf8(odd))))
                    .contains("packed with Brotli, which is not read");
        }
        for (String odd : new String[] {"", "x", "xy", "x\u0001"}) {
            assertThat(line(response("https://a.example/1", "200 OK", html + "deflate\r\n", utf8(odd))))
                    .isNotEmpty()
                    .doesNotContain("Exception", "\"");
        }
    }

    @Test
    void aFirstLineThatIsTooLongForATitleIsText() {
        String text = "Ferry ".repeat(300) + "\nIt sails again, and nobody waved.\n";
        assertThat(line(record("conversion", "https://a.example/1", "text/plain", utf8(text))))
                .isEqualTo("a.warc!https://a.example/1:offset 0 https://a.example/1");
        assertThat(line(record("conversion", "https://a.example/1", "text/html", utf8(PAGE))))
                .contains("\"Ferry sails\"");
    }
}
