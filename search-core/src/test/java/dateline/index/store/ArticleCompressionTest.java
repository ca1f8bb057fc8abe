package dateline.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCompressionTest {

    private static final String[] WORDS =
            "harbour storm council vote of the in a said that budget river mill".split(" ", -1);

    private final Random random = new Random(7);

    /// Around the sizes at which a chunk gets a dictionary and another block.
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 8192, 24_575, 24_576, 24_577, 32_768, 32_769, 180_224, 360_447})
    void everyPartComesBackAsItWas(int length) throws IOException {
        byte[] plain = text(length);
        byte[] packed = compress(plain);
        for (int i = 0; i < 50; i++) {
            int offset = random.nextInt(length);
            int part = 1 + random.nextInt(length - offset);
            assertThat(decompress(packed, length, offset, part))
                    .as("%d bytes at %d of %d", part, offset, length)
                    .isEqualTo(Arrays.copyOfRange(plain, offset, offset + part));
        }
        assertThat(decompress(packed, length, 0, length)).isEqualTo(plain);
        assertThat(decompress(packed, length, 0, 0)).isEmpty();
    }

    @Test
    void whatCannotBeCompressedComesBackToo() throws IOException {
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(decompress(compress(noise), noise.length, 50_000, 20_000))
                .isEqualTo(Arrays.copyOfRange(noise, 50_000, 70_000));
    }

    @Test
    void textIsMuchSmaller() throws IOException {
        assertThat(compress(text(ArticleCompression.CHUNK)).length).isLessThan(ArticleCompression.CHUNK / 2);
    }

    @Test
    void damageIsNamed() throws IOException {
        byte[] packed = compress(text(100_000));
        Arrays.fill(packed, 100, 2_000, (byte) 0xFF);
        assertThatThrownBy(() -> decompress(packed, 100_000, 0, 100_000)).isInstanceOf(CorruptIndexException.class);
    }

    @Test
    void luceneFindsTheCodecByItsName() {
        assertThat(Codec.forName("Dateline1")).isInstanceOf(DatelineCodec.class);
    }

    private byte[] text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(20) == 0 ? ".\n" : " ");
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] compress(byte[] plain) throws IOException {
        var in = new ByteBuffersDataOutput();
        in.writeBytes(plain);
        var out = new ByteBuffersDataOutput();
        try (Compressor compressor = ArticleCompression.INSTANCE.newCompressor()) {
            compressor.compress(in.toDataInput(), out);
        }
        return out.toArrayCopy();
    }

    private static byte[] decompress(byte[] packed, int length, int offset, int part) throws IOException {
        BytesRef bytes = new BytesRef();
        ArticleCompression.INSTANCE
                .newDecompressor()
                .decompress(new ByteArrayDataInput(packed), length, offset, part, bytes);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
