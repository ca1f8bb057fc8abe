package dateline.vector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class WindowVectorsTest {

    private static final BytesRef NAME = new TextName(1, 2).key();

    private static float[] random(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// {@return bytes amid others, as they are read}
    private static BytesRef amid(byte... bytes) {
        byte[] all = new byte[3 + bytes.length + 5];
        Arrays.fill(all, (byte) 1);
        System.arraycopy(bytes, 0, all, 3, bytes.length);
        return new BytesRef(all, 3, bytes.length);
    }

    @Test
    void aCosineDiffersLittleFromThatOfWholeNumbers() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            float[] query = random(random, 384);
            float[] near = random(random, 384);
            float[] far = random(random, 384);
            WindowVectors article = WindowVectors.of(far, near);
            assertThat(article.cosine(0, WindowVectors.of(query).vector(0)))
                    .isCloseTo(cosine(far, query), within(.003));
            assertThat(article.cosine(1, WindowVectors.of(query).vector(0)))
                    .isCloseTo(cosine(near, query), within(.003));
        }
    }

    @Test
    void whatIsStoredComesBackEqual() {
        WindowVectors vectors = WindowVectors.of(random(new Random(1), 12), new float[12], random(new Random(2), 12));
        assertThat(WindowVectors.of(NAME, amid(vectors.toBytes(NAME)))).contains(vectors);
    }

    @Test
    void whatIsDamagedOrOfAnotherTextIsNotBelieved() {
        byte[] bytes = WindowVectors.of(random(new Random(3), 8)).toBytes(NAME);
        assertThat(WindowVectors.of(new TextName(1, 3).key(), amid(bytes))).isEmpty();
        assertThat(WindowVectors.of(NAME, amid())).isEmpty();
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            byte[] flipped = bytes.clone();
            flipped[i / Byte.SIZE] ^= (byte) (1 << (i % Byte.SIZE));
            assertThat(WindowVectors.of(NAME, amid(flipped))).as("bit %d", i).isEmpty();
        }
        for (int length = 0; length < bytes.length; length++) {
            assertThat(WindowVectors.of(NAME, amid(Arrays.copyOf(bytes, length))))
                    .isEmpty();
        }
    }
}
