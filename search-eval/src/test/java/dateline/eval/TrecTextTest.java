package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrecTextTest {

    @Test
    void columnsAreSplitAtAsciiWhiteSpaceOnly() {
        assertThat(TrecText.columns(" 1\tQ0  a\u00A0b \u000B2\f3\r")).containsExactly("1", "Q0", "a\u00A0b", "2", "3");
        assertThat(TrecText.columns("  ")).isEmpty();
    }

    @Test
    void idsWithWhiteSpaceSurvive() {
        assertThat(TrecText.column("My file\t1.txt")).isEqualTo("My␠file␉1.txt");
        assertThat(TrecText.id("My␠file␉1.txt")).isEqualTo("My file\t1.txt");
        assertThat(TrecText.column("http://a/b%20c?d=e")).isEqualTo("http://a/b%20c?d=e");
    }

    @Test
    void idsThatWouldReadBackAsOthersAreRefused() {
        assertThatThrownBy(() -> TrecText.column("a␠b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrecText.column("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderIsThatOfTheBytesOfUtf8() {
        long seed = 20240307;
        var random = new Random(seed);
        int[] alphabet = {'a', 'b', 'Z', '-', 0xE9, 0x3B1, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F680, 0x10FFFF};
        for (int round = 0; round < 5_000; round++) {
            String a = word(random, alphabet);
            String b = word(random, alphabet);
            int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(TrecText.compare(a, b)))
                    .as("seed %d: '%s' and '%s'", seed, a, b)
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    private static String word(Random random, int[] alphabet) {
        var word = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            word.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return word.toString();
    }
}
