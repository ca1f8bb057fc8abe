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
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
