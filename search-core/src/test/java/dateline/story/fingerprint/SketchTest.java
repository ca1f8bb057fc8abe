package dateline.story.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {

    private static final int LIMIT = 96;

    private final Random random = new Random(11);

    @ParameterizedTest
    @CsvSource({"30, 30, 1", "500, 500, 0.5", "500, 500, 0", "2000, 500, 1", "3000, 400, 0", "60000, 50000, 0.8"})
    void theShareIsThatOfWholeSetsOnAverageAlsoWhereLengthsDiffer(int longer, int shorter, double share) {
        double sum = 0;
        int rounds = 40;
        for (int round = 0; round < rounds; round++) {
            int[] common = hashes((int) (shorter * share));
            Sketch a = sketch(common, longer);
            Sketch b = sketch(common, shorter);
            assertThat(a.containment(b)).isEqualTo(b.containment(a));
            sum += a.containment(b);
        }
        assertThat(sum / rounds).isCloseTo(share, within(.03));
    }

    @Test
    void aTextIsWhollyInItselfEvenWhereHashesBecomeEqual() {
        for (int words = 24; words < 20_000; words = words * 3 / 2) {
            Sketch sketch = sketch(hashes(words), words);
            assertThat(sketch.containment(sketch)).as("%d words", words).isEqualTo(1);
        }
    }

    @Test
    void bytesOfEarlierIndexesGiveTheSameSketches() {
        int[] near = distinct(hashes(300), LIMIT);
        int[] skeleton = distinct(hashes(200), Fingerprinter.SKELETON_SAMPLE);
        Sketches expected = new Sketches(
                        7,
                        8,
                        true,
                        false,
                        304,
                        new Sketch(near, LIMIT),
                        new Sketch(skeleton, Fingerprinter.SKELETON_SAMPLE))
                .named(7);

        ByteBuffer alone = head(1 | 4);
        Encoding.putInt(alone, 304);
        packDistinct(alone, near);
        packDistinct(alone, skeleton);
        assertThat(read(alone)).isEqualTo(expected);

        ByteBuffer whole = head(1);
        Encoding.putInt(whole, 0);
        Encoding.putInt(whole, 304);
        new Sketch(near, LIMIT).write(whole);
        new Sketch(skeleton, Fingerprinter.SKELETON_SAMPLE).write(whole);
        Facts.NONE.write(whole);
        assertThat(read(whole)).isEqualTo(expected);
    }

    private static ByteBuffer head(int flags) {
        return ByteBuffer.allocate(2000).put((byte) flags).putLong(7).putLong(8);
    }

    private static Sketches read(ByteBuffer bytes) {
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return Sketches.fromBytes(written, 0, written.length);
    }

    /// As sketches were packed when no two hashes were equal.
    private static void packDistinct(ByteBuffer out, int[] values) {
        int low = 11;
        Encoding.putInt(out, values.length);
        out.put((byte) low);
        BitWriter bits = new BitWriter(out);
        int last = -1;
        for (int value : values) {
            int difference = value - last - 1;
            for (int high = difference >>> low; high > 0; high--) {
                bits.write(1, 1);
            }
            bits.write(0, 1);
            bits.write(difference & ((1 << low) - 1), low);
            last = value;
        }
        bits.finish();
    }

    private int[] hashes(int count) {
        return random.ints(count, 0, 1 << Sketch.BITS).toArray();
    }

    /// Of a text of so many words, among them the given ones.
    private Sketch sketch(int[] given, int words) {
        int[] all = IntStream.concat(Arrays.stream(given), Arrays.stream(hashes(words - given.length)))
                .toArray();
        return new Sketch(distinct(all, LIMIT), LIMIT).withBits(Sketch.bits(words));
    }

    private static int[] distinct(int[] hashes, int limit) {
        return Arrays.stream(hashes).sorted().distinct().limit(limit).toArray();
    }
}
