package dateline.ingest.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

    @TempDir
    Path dir;

    @Test
    void itIsReadThrough() throws IOException {
        Reads reads = Reads.in(dir).file("news.jsonl.gz", gzip("{\"id\": \"a\"}\n{\"id\": \"b\"}\n"));

        assertThat(reads.lines()).containsExactly("news.jsonl.gz:1 a", "news.jsonl.gz:2 b");
    }

    @Test
    void allMembersAreRead() throws IOException {
        byte[] both = join(gzip("{\"id\": \"a\"}\n"), gzip("{\"id\": \"b\"}\n"), new byte[512]);

        assertThat(Reads.in(dir).file("news", both).lines()).containsExactly("news:1 a", "news:2 b");
    }

    @Test
    void layersAreReadThrough() throws IOException {
        byte[] deep = gzip("{\"id\": \"a\"}\n");
        for (int i = 0; i < 3; i++) {
            deep = gzip(deep);
        }
        Reads reads = Reads.in(dir).file("deep", deep);

        assertThat(reads.lines()).containsExactly("deep:1 a");
        assertThat(reads.with(ReadOptions.builder().maxArchives(3).build()).lines())
                .containsExactly("deep: archives are nested more than 3 levels deep, the limit of maxArchives");
    }

    @Test
    void whatIsCutIsReadUpToTheCut() throws IOException {
        byte[] whole = gzip("{\"id\": \"a\"}\n".repeat(10) + noise(1000));

        assertThat(Reads.in(dir)
                        .file("cut.gz", Arrays.copyOf(whole, whole.length - 600))
                        .lines())
                .hasSize(11)
                .last()
                .isEqualTo("cut.gz:11: gzip data ends early");
    }

    /// A header with all that it may have: an extra field, a name, a comment and a checksum.
    private static byte[] header(int flags, byte[] member) {
        byte[] head = {31, (byte) 139, 8, (byte) flags, 0, 0, 0, 0, 0, 3};
        byte[] extra = (flags & 4) == 0 ? new byte[0] : new byte[] {2, 0, 'x', 'y'};
        byte[] name = (flags & 8) == 0 ? new byte[0] : new byte[] {'n', 0};
        byte[] comment = (flags & 16) == 0 ? new byte[0] : new byte[] {'c', 'c', 0};
        byte[] crc = (flags & 2) == 0 ? new byte[0] : new byte[] {1, 2};
        return join(head, extra, name, comment, crc, Arrays.copyOfRange(member, 10, member.length));
    }

    @Test
    void headersMayHaveMore() throws IOException {
        for (int flags = 0; flags < 32; flags++) {
            byte[] bytes = header(flags, gzip("{\"id\": \"a\"}\n"));
            assertThat(Reads.in(dir).file("a.gz", bytes).lines("a.gz"))
                    .as("flags %s", flags)
                    .containsExactly("a.gz:1 a");
            for (int length = 10; length < bytes.length; length++) {
                assertThat(Reads.in(dir)
                                .file("cut.gz", Arrays.copyOf(bytes, length))
                                .lines("cut.gz"))
                        .as("flags %s, cut at %s", flags, length)
                        .last()
                        .asString()
                        .containsAnyOf("gzip data ends early", "(cut.gz: none of the formats that hold articles)");
            }
        }
    }

    @Test
    void whatIsNoMemberIsNamed() throws IOException {
        byte[] first = gzip("{\"id\": \"a\"}\n");
        byte[] wrongSize = gzip("{\"id\": \"b\"}\n");
        wrongSize[wrongSize.length - 1] ^= 1;
        assertThat(Reads.in(dir).file("a.gz", join(first, wrongSize)).lines())
                .containsExactly("a.gz:1 a", "a.gz:2 b", "a.gz:3: gzip data is damaged (its size is wrong)");
        assertThat(Reads.in(dir).file("a.gz", join(first, header(128, first))).lines())
                .containsExactly("a.gz:1 a", "a.gz:2: gzip data is damaged (unknown flags)");
        assertThat(Reads.in(dir).file("a.gz", join(first, new byte[] {1, 2, 3})).lines())
                .containsExactly("a.gz:1 a", "a.gz:2: something other than gzip follows");
    }

    @Test
    void damageIsSeen() throws IOException {
        byte[] whole = gzip("{\"id\": \"a\"}\n");
        whole[whole.length - 8] ^= 1;

        assertThat(Reads.in(dir).file("bad.gz", whole).lines())
                .containsExactly("bad.gz:1 a", "bad.gz:2: gzip data is damaged (its checksum is wrong)");
    }

    @Test
    void aBombIsDefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] line =
                    ("{\"id\": \"a\", \"body\": \"" + "x".repeat(1 << 20) + "\"}\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                gzip.write(line);
            }
        }

        List<String> lines = Reads.in(dir).file("bomb.gz", packed.toByteArray()).lines();

        assertThat(lines).hasSizeLessThan(100);
        assertThat(lines.getLast())
                .startsWith("bomb.gz:")
                .endsWith(": unpacks to more than 200 times its size, the limit of maxRatio");
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A header with fields that hardly anybody writes.
    private static byte[] header(int flags, String fields) {
        byte[] head = {0x1F, (byte) 0x8B, 8, (byte) flags, 0, 0, 0, 0, 0, 3};
        return join(head, fields.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] withHeader(int flags, String fields, String text) throws IOException {
        byte[] plain = gzip(text);
        return join(header(flags, fields), Arrays.copyOfRange(plain, 10, plain.length));
    }

    @ParameterizedTest
    @CsvSource({
        "4, '\u0003\u0000abc'",
        "8, 'news.jsonl\u0000'",
        "16, 'of Monday\u0000'",
        "2, 'xy'",
        "31, '\u0001\u0000ename\u0000comment\u0000xy'"
    })
    void fieldsOfAHeaderArePassedOver(int flags, String fields) throws IOException {
        byte[] packed = withHeader(flags, fields, "{\"id\": \"a\"}\n");
        assertThat(Reads.in(dir).file("a.jsonl.gz", packed).lines()).containsExactly("a.jsonl.gz:1 a");
        for (int length = 11; length < 10 + fields.length(); length++) {
            assertThat(Reads.in(dir)
                            .file("a.jsonl.gz", Arrays.copyOf(packed, length))
                            .lines())
                    .as("%d bytes", length)
                    .containsExactly("a.jsonl.gz: gzip data ends early");
        }
    }

    @Test
    void eachKindOfDamageIsNamedBehindWhatCouldBeRead() throws IOException {
        byte[] good = gzip("{\"id\": \"a\"}\n");
        byte[] checksum = good.clone();
        checksum[good.length - 8] ^= 1;
        byte[] size = good.clone();
        size[good.length - 4] ^= 1;
        byte[] flags = good.clone();
        flags[3] = (byte) 0x80;
        byte[] other = "and more".getBytes(StandardCharsets.US_ASCII);
        Map<byte[], String> said = Map.of(
                checksum,
                "gzip data is damaged (its checksum is wrong)",
                size,
                "gzip data is damaged (its size is wrong)",
                join(good, flags),
                "gzip data is damaged (unknown flags)",
                join(good, other),
                "something other than gzip follows");
        said.forEach((packed, reason) -> assertThat(
                        Reads.in(dir).file("a.jsonl.gz", packed).lines())
                .containsExactly("a.jsonl.gz:1 a", "a.jsonl.gz:2: " + reason));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String noise(int length) {
        Random random = new Random(1);
        return random.ints(length, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void membersBehindDamageAreFoundByTheirFirstBytes() throws IOException {
        byte[] good = gzip("{\"id\": \"b\"}\n");
        byte[] wrong = gzip("{\"id\": \"a\"}\n");
        wrong[wrong.length - 8] ^= 1;
        byte[][] between = {
            {},
            {31},
            {31, (byte) 139},
            {31, (byte) 139, 7, 0},
            {31, 0, 8, 0},
            {0, (byte) 139, 8, 0},
            {31, (byte) 139, 8, (byte) 0xE0, 31, (byte) 139, 8, 0x20},
            new byte[70_000]
        };
        for (byte[] bytes : between) {
            assertThat(Reads.in(dir).file("x.gz", join(wrong, bytes, good)).lines("x.gz"))
                    .as(Arrays.toString(Arrays.copyOf(bytes, Math.min(9, bytes.length))))
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("x.gz:1 a"),
                            fault -> assertThat(fault).contains("gzip data is damaged (its checksum is wrong)"));
            assertThat(Reads.in(dir)
                            .file("x.warc.gz", join(capture(1), damaged(capture(2)), bytes, capture(3)))
                            .lines("x.warc.gz"))
                    .as("captures, " + bytes.length)
                    .hasSizeBetween(2, 4)
                    .last()
                    .asString()
                    .endsWith("\"Page 3\"");
        }
    }

    private static byte[] damaged(byte[] packed) {
        byte[] damaged = packed.clone();
        damaged[packed.length - 5] ^= 0x40;
        return damaged;
    }

    private static byte[] capture(int n) throws IOException {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Page " + n
                + "</title></head><body><h1>Page " + n
                + "</h1><p>The ferry sails again, and nobody waved.</p></body></html>";
        return gzip(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1b8e0d5e-0000-4000-8000-00000000000" + n
                        + ">\r\nWARC-Date: 2022-11-14T09:12:44Z\r\nWARC-Target-URI: https://a.example/" + n
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + page.length()
                        + "\r\n\r\n" + page
                        + "\r\n\r\n");
    }

    @Test
    void whatFollowsAndIsNoMemberIsNamed() throws IOException {
        byte[] whole = gzip("{\"id\": \"a\"}\n");
        for (byte[] rest : new byte[][] {{1, 2, 3}, {31, 2, 3}, {31, (byte) 139, 9}, {31}, {31, (byte) 139}}) {
            assertThat(Reads.in(dir).file("x.gz", join(whole, rest)).lines("x.gz"))
                    .hasSize(2)
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("x.gz:1 a"),
                            fault -> assertThat(fault)
                                    .containsAnyOf("something other than gzip follows", "gzip data ends early"));
        }
    }
}
