package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.article.Article;
import dateline.ingest.resolve.DateText;
import dateline.ingest.zstd.ZstdStream;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bytes that mean no good: whatever they are, what reads them ends, and by a result or by the exception that it says.
///
/// Tried are inputs that were kept, in the resources of this class, and changes of them by chance.
/// `-Ddateline.mutations=100000` makes so many of each, `-Ddateline.seed` other ones.
@Timeout(3600)
class HostileInputTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "dateline", "ingest", "hostile");

    private static final int MUTATIONS = Integer.getInteger("dateline.mutations", 40);
    private static final long SEED = Long.getLong("dateline.seed", 1);

    private static final List<String> ENDINGS = List.of(
            "json", "jsonl", "csv", "tsv", "xml", "html", "eml", "mbox", "md", "txt", "warc", "sgm", "zip", "gz", "zst",
            "tar", "xz", "bz2");

    /// Takes an input.
    @FunctionalInterface
    private interface Target {
        void take(byte[] bytes) throws IOException;
    }

    /// Gives a target the inputs that are kept in a folder, and changes of them.
    private static void attack(String kept, Target target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(KEPT.resolve(kept))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        assertThat(inputs).isNotEmpty();
        for (byte[] input : inputs) {
            take(target, input, "kept input");
        }
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            byte[] bytes = mutated(inputs, random);
            take(target, bytes, "seed " + SEED + ", mutation " + i);
        }
    }

    private static void take(Target target, byte[] bytes, String what) {
        try {
            target.take(bytes);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError(
                    what + ": " + new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1), e);
        }
    }

    /// {@return an input with some bytes flipped, put in, taken out or repeated, or with the end of another one}
    private static byte[] mutated(List<byte[]> inputs, Random random) {
        byte[] bytes = inputs.get(random.nextInt(inputs.size())).clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            int rest = at;
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (at < bytes.length) {
                        out.write(bytes[at] ^ 1 << random.nextInt(8));
                        rest++;
                    }
                }
                case 1 -> out.write(random.nextInt(256));
                case 2 -> rest = Math.min(bytes.length, at + random.nextInt(20));
                case 3 -> {
                    int length = Math.min(bytes.length - at, random.nextInt(30));
                    for (int times = random.nextInt(50); times > 0; times--) {
                        out.write(bytes, at, length);
                    }
                }
                default -> {
                    byte[] other = inputs.get(random.nextInt(inputs.size()));
                    int from = other.length == 0 ? 0 : random.nextInt(other.length);
                    out.write(other, from, other.length - from);
                    rest = bytes.length;
                }
            }
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    @Test
    void anyBytesAreReadOrRejected() throws IOException {
        attack("files", HostileInputTest::read);
    }

    private static void read(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        int first = bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
        Path file = folder.resolve("file." + ENDINGS.get(first % ENDINGS.size()));
        try {
            Files.write(file, bytes);
            try (ArticleReader reader = ArticleReader.open(List.of(file.toString()), ReadOptions.defaults())) {
                reader.forEachRemaining(result -> assertThat(result.toString()).isNotNull());
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    @Test
    void anyTextIsAQuery() throws IOException {
        attack("queries", HostileInputTest::parse);
    }

    private static void parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Query query = QueryParser.builder().build().parse(text).query();
        assertThat(QueryParser.builder().build().parse(query.toString()).query().toString())
                .isNotNull();
    }

    @Test
    void anyCursorIsContinuedOrRefused() throws IOException {
        attack("cursors", HostileInputTest::search);
    }

    private static void search(byte[] bytes) {
        String cursor = new String(bytes, StandardCharsets.UTF_8);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(Article.builder("1").title("Ferry").build());
            index.commit();
            index.search(SearchRequest.of(Query.everything()).toBuilder()
                    .cursor(cursor)
                    .build());
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (ArticleIndexException e) {
            assertThat(e.reason())
                    .isIn(ArticleIndexException.Reason.BAD_REQUEST, ArticleIndexException.Reason.EXPIRED_CURSOR);
        }
    }

    @Test
    void anyTextIsADateOrNone() throws IOException {
        attack("dates", HostileInputTest::findDates);
    }

    private static void findDates(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(DateText.read(text)).isNotNull();
        assertThat(DateText.all(text, 10)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void anyBytesAreUnpackedOrRefused() throws IOException {
        attack("zstd", HostileInputTest::unpack);
    }

    private static void unpack(byte[] bytes) {
        byte[] frame = new byte[bytes.length + 4];
        // The mark of a frame, which chance would not find.
        frame[0] = 0x28;
        frame[1] = (byte) 0xb5;
        frame[2] = 0x2f;
        frame[3] = (byte) 0xfd;
        System.arraycopy(bytes, 0, frame, 4, bytes.length);
        try (InputStream in = new ZstdStream(new ByteArrayInputStream(frame))) {
            assertThat(in.readNBytes(1 << 20)).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }
}
