package dateline.ingest.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("bzip2")
class Bzip2Test {

    private static final int ARTICLES = 3000;

    @TempDir
    Path dir;

    private static byte[] articles() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> "{\"id\": \"a" + i + "\", \"text\": \"Cranes " + i * 7919L % 6007 + " move again\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @param size of a block, in 100 KB
    private static byte[] packed(byte[] bytes, int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(packed, size)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private List<String> lines(byte[] packed) {
        return Reads.in(dir).file("news.jsonl.bz2", packed).lines();
    }

    private static byte[] changed(byte[] bytes, int at, int length) {
        byte[] changed = bytes.clone();
        Arrays.fill(changed, at, at + length, (byte) 0x55);
        return changed;
    }

    @Test
    void of_one_block_that_is_damaged_gives_no_article_but_the_reason() {
        byte[] whole = packed(articles(), 9);
        for (int part = 2; part < 18; part++) {
            assertThat(lines(changed(whole, whole.length * part / 20, 9)))
                    .as("changed at " + part + "/20")
                    .singleElement()
                    .asString()
                    .startsWith("news.jsonl.bz2: bzip2 data ");
        }
    }

    /// The last byte of a block's data need not be the first that is wrong.
    @Test
    void with_any_bit_changed_never_gives_an_article_that_was_not_packed() {
        byte[] whole = packed(articles(), 9);
        List<String> right = lines(whole);
        Random random = new Random(20_190_503);
        for (int round = 0; round < 40; round++) {
            byte[] changed = whole.clone();
            int bit = 32 + random.nextInt(8 * changed.length - 32);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            List<String> lines = lines(changed);
            List<String> read =
                    lines.stream().filter(line -> !line.contains(": ")).toList();
            assertThat(read).as("bit " + bit).isEqualTo(right.subList(0, Math.min(read.size(), right.size())));
            assertThat(lines).as("bit " + bit).hasSizeBetween(read.size(), read.size() + 1);
        }
    }

    @Test
    void of_many_blocks_is_read_up_to_the_one_that_is_damaged() {
        byte[] whole = packed(articles(), 1);
        assertThat(lines(whole)).hasSize(ARTICLES);
        List<String> lines = lines(changed(whole, whole.length * 3 / 4, 9));
        assertThat(lines)
                .hasSizeBetween(ARTICLES / 2, ARTICLES - 1)
                .last()
                .asString()
                .contains(": bzip2 data is damaged (");
        assertThat(lines.subList(0, lines.size() - 1)).isEqualTo(lines(whole).subList(0, lines.size() - 1));
    }

    @Test
    void loses_nothing_where_only_what_follows_it_is_wrong() {
        byte[] whole = packed(articles(), 9);
        byte[] wrongChecksum = whole.clone();
        wrongChecksum[whole.length - 3] ^= 0x10;
        byte[] rest = "something else".getBytes(StandardCharsets.UTF_8);
        byte[] behind = Arrays.copyOf(whole, whole.length + rest.length);
        System.arraycopy(rest, 0, behind, whole.length, rest.length);
        for (byte[] file : List.of(
                wrongChecksum,
                behind,
                Arrays.copyOf(whole, whole.length + 512),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length - 4))) {
            List<String> lines = lines(file);
            assertThat(lines).hasSize(ARTICLES + 1).last().asString().contains(": bzip2 data ");
            assertThat(lines.get(ARTICLES - 1)).endsWith(":3000 a2999");
        }
    }

    @Test
    void of_one_byte_that_is_repeated_for_long_is_read_as_it_comes() {
        String title = "{\"title\": \"Ferry\", \"body\": \"" + "x".repeat(9_500_000) + "\"}\n";
        assertThat(lines(packed(title.repeat(2).getBytes(StandardCharsets.UTF_8), 9)))
                .hasSize(2)
                .allMatch(line -> line.endsWith("\"Ferry\""));
    }

    @Test
    void of_many_streams_is_one_file() throws IOException {
        byte[] one = packed("{\"id\": \"a\"}\n".getBytes(StandardCharsets.UTF_8), 9);
        byte[] none = packed(new byte[0], 9);
        ByteArrayOutputStream streams = new ByteArrayOutputStream();
        for (byte[] stream : List.of(none, one, none, one, none)) {
            streams.write(stream);
        }
        assertThat(lines(streams.toByteArray())).containsExactly("news.jsonl.bz2:1 a", "news.jsonl.bz2:2 a");
        assertThat(lines(none)).containsExactly("(news.jsonl.bz2: empty file)");
    }
}
