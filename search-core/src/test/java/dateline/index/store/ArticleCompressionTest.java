package dateline.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCompressionTest {

    private static final String[] WORDS =
            "harbour storm council vote of the in a said that budget river mill".split(" ", -1);

    private static final ArticleCompression MODE = ArticleCompression.OF_24_KB;

    private final Random random = new Random(7);

    /// Around the sizes at which a chunk gets a dictionary and another block.
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 8192, 24_575, 24_576, 24_577, 32_767, 32_768, 32_769, 57_345, 180_224, 360_447})
    void everyPartComesBackAsItWas(int length) throws IOException {
        byte[] plain = text(length);
        for (ArticleCompression mode : List.of(ArticleCompression.OF_8_KB, ArticleCompression.OF_24_KB)) {
            byte[] packed = compress(mode, plain);
            for (int i = 0; i < 50; i++) {
                int offset = random.nextInt(length);
                int part = 1 + random.nextInt(length - offset);
                assertThat(decompress(mode, packed, length, offset, part))
                        .as("%s, %d bytes at %d of %d", mode, part, offset, length)
                        .isEqualTo(Arrays.copyOfRange(plain, offset, offset + part));
            }
            assertThat(decompress(mode, packed, length, 0, length)).isEqualTo(plain);
            assertThat(decompress(mode, packed, length, 0, 0)).isEmpty();
        }
    }

    @Test
    void whatCannotBeCompressedComesBackToo() throws IOException {
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(decompress(MODE, compress(MODE, noise), noise.length, 50_000, 20_000))
                .isEqualTo(Arrays.copyOfRange(noise, 50_000, 70_000));
    }

    @Test
    void textIsMuchSmaller() throws IOException {
        assertThat(compress(MODE, text(ArticleCompression.CHUNK)).length).isLessThan(ArticleCompression.CHUNK / 2);
    }

    @Test
    void damageIsNamed() throws IOException {
        byte[] packed = compress(MODE, text(100_000));
        Arrays.fill(packed, 100, 2_000, (byte) 0xFF);
        assertThatThrownBy(() -> decompress(MODE, packed, 100_000, 0, 100_000))
                .isInstanceOf(CorruptIndexException.class);
    }

    @Test
    void luceneFindsTheCodecByItsName() {
        assertThat(Codec.forName("Dateline1")).isInstanceOf(Dateline1Codec.class);
        assertThat(Codec.forName("Dateline2")).isInstanceOf(DatelineCodec.class);
    }

    /// The dictionary of the chunk read last is remembered, and must not be taken for another's.
    @Test
    void articlesAreReadInAnyOrder() throws IOException {
        List<byte[]> articles = IntStream.range(0, 600)
                .mapToObj(i -> text(i % 50 == 0 ? 400_000 : 1 + random.nextInt(3_000)))
                .toList();
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, new DatelineCodec(), articles.subList(0, 300));
            write(directory, new DatelineCodec(), articles.subList(300, 600));
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                StoredFields stored = reader.storedFields();
                for (int i = 0; i < 1_000; i++) {
                    int doc = random.nextInt(articles.size());
                    assertThat(stored.document(doc).getBinaryValue("source"))
                            .as("article %d", doc)
                            .isEqualTo(new BytesRef(articles.get(doc)));
                }
            }
        }
    }

    @Test
    void segmentsOfTheFirstCodecAreReadAndMerged() throws IOException {
        List<byte[]> articles =
                IntStream.range(0, 300).mapToObj(i -> text(2_000)).toList();
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, new Dateline1Codec(), articles.subList(0, 200));
            assertThat(stored(directory)).containsExactlyElementsOf(articles.subList(0, 200));
            write(directory, new DatelineCodec(), articles.subList(200, 300));
            assertThat(stored(directory)).containsExactlyElementsOf(articles);
            assertThat(codecs(directory)).containsExactly("Dateline1", "Dateline2");
            try (IndexWriter writer = writer(directory, new DatelineCodec())) {
                writer.forceMerge(1);
            }
            assertThat(stored(directory)).containsExactlyElementsOf(articles);
            assertThat(codecs(directory)).containsExactly("Dateline2");
        }
    }

    private static void write(Directory directory, Codec codec, List<byte[]> articles) throws IOException {
        try (IndexWriter writer = writer(directory, codec)) {
            for (byte[] article : articles) {
                writer.addDocument(List.of(new StoredField("source", article)));
            }
        }
    }

    private static IndexWriter writer(Directory directory, Codec codec) throws IOException {
        return new IndexWriter(
                directory, new IndexWriterConfig().setCodec(codec).setMergePolicy(new LogDocMergePolicy()));
    }

    private static List<byte[]> stored(Directory directory) throws IOException {
        List<byte[]> articles = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            StoredFields stored = reader.storedFields();
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                articles.add(BytesRef.deepCopyOf(stored.document(doc).getBinaryValue("source")).bytes);
            }
        }
        return articles;
    }

    private static List<String> codecs(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).asList().stream()
                .map(segment -> segment.info.getCodec().getName())
                .toList();
    }

    private byte[] text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(20) == 0 ? ".\n" : " ");
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] compress(ArticleCompression mode, byte[] plain) throws IOException {
        var in = new ByteBuffersDataOutput();
        in.writeBytes(plain);
        var out = new ByteBuffersDataOutput();
        try (Compressor compressor = mode.newCompressor()) {
            compressor.compress(in.toDataInput(), out);
        }
        return out.toArrayCopy();
    }

    private static byte[] decompress(ArticleCompression mode, byte[] packed, int length, int offset, int part)
            throws IOException {
        BytesRef bytes = new BytesRef();
        mode.newDecompressor().decompress(new ByteArrayDataInput(packed), length, offset, part, bytes);
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
