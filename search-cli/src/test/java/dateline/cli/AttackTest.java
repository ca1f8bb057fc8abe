package dateline.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `dateline index` of hostile files, all made here: what is said of each and where, how it ends, and that a good file
/// beside it is read all the same. The time limit is there to end a run that hangs.
@Timeout(60)
class AttackTest {

    private static final String GOOD =
            "{\"id\": \"good\", \"title\": \"Ferry sails\", \"body\": \"It sails again.\"}\n";

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        here = Surroundings.of(folder);
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a-good.jsonl"), GOOD);
    }

    /// Something hostile.
    ///
    /// @param name    the file's name
    /// @param content its bytes
    /// @param code    the exit code
    /// @param said    what standard error holds; empty for nothing at all
    private static Arguments attack(String name, byte[] content, int code, String said) {
        return Arguments.of(name, content, code, said);
    }

    private static Arguments attack(String name, String content, int code, String said) {
        return attack(name, content.getBytes(UTF_8), code, said);
    }

    static Stream<Arguments> json() throws IOException {
        String first = "{\"id\": \"1\", \"title\": \"x\"}\n";
        return Stream.of(
                attack(
                        "deep.jsonl",
                        first + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "\n" + first,
                        3,
                        "deep.jsonl:2: record is nested more than 100 levels deep, the limit of --max-nesting"),
                attack(
                        "wide.jsonl",
                        first + "{\"a\": [" + "1,".repeat(20_000) + "1]}\n",
                        3,
                        "wide.jsonl:2: record has more than 10,000 values, the limit of --max-values"),
                attack(
                        "number.jsonl",
                        first + "{\"id\": " + "9".repeat(100_000) + "}\n",
                        3,
                        "number.jsonl:2: bad JSON: a number of more than 1,000 digits"),
                attack(
                        "name.jsonl",
                        first + "{\"" + "n".repeat(100_000) + "\": 1}\n",
                        3,
                        "name.jsonl:2: bad JSON: a name of more than 1,000 characters"),
                attack(
                        "twice.jsonl",
                        first + "{\"id\": \"1\", \"id\": \"2\"}\n",
                        3,
                        "twice.jsonl:2: bad JSON: duplicate field 'id'"),
                attack("garbage.jsonl", "garbage\n\n" + first + "[1]\n7\n{\"a\": \n", 3, "garbage.jsonl:6: bad JSON"),
                attack(
                        "comment.jsonl",
                        first + "// {}\n",
                        3,
                        "comment.jsonl:2: bad JSON: unexpected character ('/' (code 47))"),
                attack("surrogate.jsonl", first + "{\"id\": \"2\", \"title\": \"\\ud800 \\u0000\"}\n", 0, ""),
                attack("cut.json", "[{\"id\": \"1\", \"title\": \"x\"}, {\"id\": \"2\", ", 3, "cut.json:"),
                attack("latin1.jsonl", "{\"id\": \"1\", \"title\": \"caf\u00e9\"}\n".getBytes(ISO_8859_1), 0, ""));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                attack(
                        "unclosed.csv",
                        "id,title,body\n1,Ferry,x\n2,\"never closed,x\n",
                        3,
                        "unclosed.csv:3: a quote is not closed"),
                attack(
                        "wide.csv",
                        columns(50_000),
                        3,
                        "wide.csv:1: record has more than 10,000 values, the limit of --max-values"),
                attack(
                        "ragged.csv",
                        "id,title,body\n1,Ferry,x\n2,Strike,y,z,z,z\n",
                        3,
                        "ragged.csv:3: row has 6 cells, the table has 3 columns"),
                attack("returns.csv", "id,title\r1,Ferry\r2,Strike\r", 0, ""),
                attack("quote.csv", "id,title\n1,a\"b\n", 0, ""),
                attack("formula.csv", "id,title\n1,\"=cmd|'/c calc'!A0\"\n", 0, ""),
                attack(
                        "nameless.csv",
                        "a,b\n1,2\n",
                        3,
                        "nameless.csv:2: no title, text or id among its fields (a, b)"));
    }

    private static String columns(int n) {
        StringBuilder row = new StringBuilder("c0");
        for (int i = 1; i < n; i++) {
            row.append(",c").append(i);
        }
        return row.append('\n').toString();
    }

    static Stream<Arguments> xml() {
        String item = "<item><title>Ferry &eacute;</title><description>It sails.</description></item>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"lol\">");
        for (char c = 'b'; c < 'l'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        String rss = "<rss version=\"2.0\"><channel>" + item + "</channel></rss>";
        return Stream.of(
                attack("laughs.xml", laughs + "]>" + rss.replace("It sails.", "&k;"), 0, ""),
                attack("external.xml", "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">" + rss, 0, ""),
                attack(
                        "entity.xml",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rss.replace("It sails.", "&x;"),
                        0,
                        ""),
                attack(
                        "blowup.xml",
                        "<!DOCTYPE rss [<!ENTITY x \"" + "x".repeat(50_000) + "\">]>"
                                + rss.replace("It sails.", "&x;".repeat(20_000)),
                        0,
                        ""),
                attack(
                        "deep.xml",
                        "<rss version=\"2.0\"><channel><item><title>x</title><description>" + "<a>".repeat(100_000),
                        3,
                        "deep.xml:1: "),
                attack(
                        "cut.xml",
                        "<rss version=\"2.0\"><channel>\n" + item + "\n<item><title>cut",
                        3,
                        "cut.xml:3: the file ends within this record"));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                attack("comment.html", "visible <!-- never closed text", 0, ""),
                attack("forms.html", "<form>".repeat(50_000), 0, "forms.html: a web page without an article"),
                attack("deep.html", "<div>".repeat(200_000) + "x", 0, ""),
                attack("binary.html", "<html>\0\1\2\3".repeat(100), 0, ""));
    }

    static Stream<Arguments> webArchives() {
        String good = record(
                "Content-Length: 71\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Ferry</h1><p>It sails.");
        return Stream.of(
                attack(
                        "header.warc",
                        "WARC/1.0\r\nX: " + "x".repeat(200_000),
                        3,
                        "header.warc:offset 0: the record's header is longer than 64 KB, or has no end"),
                attack("missing.warc", record("", "x") + good, 3, "missing.warc:offset 0: the record states no length"),
                attack(
                        "overflow.warc",
                        record("Content-Length: 99999999999999999999\r\n", "x") + good,
                        3,
                        "overflow.warc:offset 0: the record states no length, or none that can be"),
                attack(
                        "wrong.warc",
                        record("Content-Length: 3\r\n", "HTTP/1.1 200 OK\r\n\r\nx") + good,
                        3,
                        "wrong.warc:offset 0: the record's length is wrong"));
    }

    private static String record(String length, String content) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/" + content.length() + "\r\n"
                + "WARC-Date: 2022-11-14T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
                + "Content-Type: application/http; msgtype=response\r\n" + length + "\r\n" + content + "\r\n\r\n";
    }

    static Stream<Arguments> packs() throws IOException {
        byte[] articles = gzip(GOOD.repeat(200).getBytes(UTF_8));
        byte[] damaged = articles.clone();
        damaged[damaged.length - 6] ^= 1;
        byte[] nested = GOOD.getBytes(UTF_8);
        for (int i = 0; i < 12; i++) {
            nested = gzip(nested);
        }
        return Stream.of(
                attack(
                        "bomb.jsonl.gz",
                        bomb(),
                        3,
                        "bomb.jsonl.gz:1: unpacks to more than 200 times its size, the limit of --max-ratio"),
                attack("crc.jsonl.gz", damaged, 3, "crc.jsonl.gz:201: gzip data is damaged (its checksum is wrong)"),
                attack("cut.jsonl.gz", Arrays.copyOf(articles, articles.length - 12), 3, "gzip data ends early"),
                attack(
                        "nested.gz",
                        nested,
                        3,
                        "archives are nested more than 8 levels deep, the limit of --max-archives"),
                attack(
                        "slip.zip",
                        zip("../../evil.txt", "/abs/evil.txt", "a/../../b.jsonl", "\u001B]0;t\u0007.jsonl"),
                        0,
                        ""));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /// 100 MB of spaces, in 100 KB.
    private static byte[] bomb() throws IOException {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("{\"id\": \"../../evil\", \"title\": \"Ferry\"}\n".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                attack("binary.txt", new byte[4096], 0, "binary.txt: none of the formats that hold articles"),
                attack("utf16.txt", "A ferry sails again.\n\nIt sails.".getBytes(Charset.forName("UTF-16LE")), 0, ""),
                attack("overlong.txt", new byte[] {'f', 'e', 'r', 'r', 'y', ' ', (byte) 0xC0, (byte) 0x80}, 0, ""),
                attack("empty.jsonl", "", 0, "empty.jsonl: empty file"),
                attack("escape\u001B[31m.jsonl", "{bad\n", 3, ".jsonl:1: bad JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"json", "tables", "xml", "pages", "webArchives", "packs", "texts"})
    void isSaidWithItsPlaceAndStopsNothing(String name, byte[] content, int code, String said) throws IOException {
        Files.write(folder.resolve("in").resolve(name), content);
        Ran ran = here.dateline("index", "in");
        assertThat(ran.err()).contains(said).doesNotContain("\u001B", "Exception", "dateline.ingest");
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(here.dateline("query", "ferry", "--format", "ids").out()).contains("good\n");
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("in", ".dateline");
        }
    }

    @Test
    void noFileOrAddressThatXmlNamesIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "xyzzy");
        Files.writeString(
                folder.resolve("in/entity.xml"),
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><rss version=\"2.0\"><channel>"
                        + "<item><title>Ferry</title><description>It says &x;.</description></item></channel></rss>");
        assertThat(here.dateline("index", "in").code()).isZero();
        assertThat(here.dateline("query", "xyzzy", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void limitsAreLiftedByTheOptionsTheyName() throws IOException {
        Files.writeString(
                folder.resolve("in/deep.jsonl"),
                "{\"id\": \"d\", \"title\": \"deep\", \"a\": " + "[".repeat(150) + "]".repeat(150) + "}\n");
        Files.writeString(
                folder.resolve("in/wide.jsonl"),
                "{\"id\": \"w\", \"title\": \"wide\", \"a\": [" + "1,".repeat(20_000) + "1]}\n");
        Files.writeString(
                folder.resolve("in/large.jsonl"), "{\"id\": \"l\", \"title\": \"" + "large ".repeat(400) + "\"}\n");
        Ran strict = here.dateline("index", "in", "--max-record", "2KB");
        assertThat(strict.err())
                .contains("large.jsonl:1: record is larger than 2 KB, the limit of --max-record", "--max-nesting");
        assertThat(strict.code()).isEqualTo(3);
        Ran loose = here.dateline("index", "in", "--max-nesting", "1000", "--max-values", "100000");
        assertThat(loose.err()).isEmpty();
        assertThat(loose.code()).isZero();
    }

    @Test
    void whatIsNoFileIsPassedByWithALine() throws IOException, InterruptedException {
        Path in = folder.resolve("in");
        Files.createSymbolicLink(in.resolve("loop"), in);
        Files.createSymbolicLink(in.resolve("nowhere.jsonl"), in.resolve("gone"));
        Files.createSymbolicLink(in.resolve("null.jsonl"), Path.of("/dev/zero"));
        assertThat(new ProcessBuilder("mkfifo", in.resolve("pipe.jsonl").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(in.resolve("locked.jsonl"), GOOD);
        Files.setPosixFilePermissions(in.resolve("locked.jsonl"), PosixFilePermissions.fromString("---------"));
        boolean locked = !Files.isReadable(in.resolve("locked.jsonl"));
        Ran ran = here.dateline("index", "in");
        assertThat(ran.err()).contains("loop: ", "nowhere.jsonl: ", "null.jsonl: ", "pipe.jsonl: ");
        assertThat(ran.code()).isEqualTo(locked ? 3 : 0);
        assertThat(here.dateline("query", "ferry", "--format", "ids").out()).isEqualTo("good\n");
    }
}
