package dateline.story.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.result.CopyKind;
import dateline.story.TestWords;
import dateline.story.compare.Copy;
import dateline.story.compare.CopyVerifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprinterTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private static Fingerprint of(String title, String body) {
        return FINGERPRINTER.fingerprint("en", title, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Blah blah blah.",
                "(no text)",
                "Photo",
                "blah blah blah blah blah blah blah blah blah"
            })
    void fillersJoinNothing(String body) {
        Fingerprint filler = of("A title", body);
        assertThat(filler.joins()).isFalse();
        assertThat(filler.bands()).isEmpty();
        assertThat(CopyVerifier.compare(filler, of("A title", body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shares rose in early trade as the bank cut its forecast, SHARES ROSE in early trade -- as the bank cut its forecast!",
        "The U.S. and the U.N. met the press at nine on Monday, The US and the UN met the press at nine on Monday",
        "It sold 1.234 cars and 3 bikes to nine dealers, It sold 1'234 cars and 3 bikes to nine dealers"
    })
    void capitalsAndPunctuationMakeNoOtherWording(String a, String b) {
        assertThat(of("", a).sketches().wording())
                .isEqualTo(of("", b).sketches().wording());
        assertThat(CopyVerifier.compare(of("", a), of("", b))).contains(new Copy(CopyKind.SAME, 1));
    }

    @Test
    void aShortBodyIsTheSameOnlyUnderTheSameTitle() {
        String body = "The company said it will pay a dividend of nine cents a share.";
        assertThat(of("Alpha dividend", body).sketches().wording())
                .isNotEqualTo(of("Beta dividend", body).sketches().wording());
    }

    @Test
    void aLongBodyIsTheSameUnderAnyTitle() {
        String body = TestWords.prose(new Random(1), 100);
        assertThat(of("One", body)).isEqualTo(of("Another", body));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bytesReadBackAsTheSameFingerprint(long seed) {
        Random random = new Random(seed);
        for (int words = 0; words < 2000; words = words * 3 / 2 + 5) {
            Fingerprint fingerprint = of("A title", TestWords.prose(random, words));
            byte[] bytes = fingerprint.toBytes();
            assertThat(Fingerprint.fromBytes(bytes)).as("%d words", words).isEqualTo(fingerprint);
            assertThat(bytes.length).as("%d words", words).isLessThanOrEqualTo(900);
            assertThat(Sketches.fromBytes(bytes, 0, bytes.length))
                    .as("of the whole, %d words", words)
                    .isEqualTo(fingerprint.sketches());
            byte[] sketches = fingerprint.sketches().toBytes();
            assertThat(Sketches.fromBytes(sketches, 0, sketches.length))
                    .as("by themselves, %d words", words)
                    .isEqualTo(fingerprint.sketches());
            assertThat(sketches.length).as("%d words", words).isLessThanOrEqualTo(230);
        }
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = of("A title", TestWords.prose(new Random(2), 300)).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.fromBytes(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fingerprint.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void damagedSketchesAreRefused() {
        byte[] bytes =
                of("A title", TestWords.prose(new Random(2), 300)).sketches().toBytes();
        for (int length = 0; length < bytes.length; length++) {
            int cut = length;
            assertThatIllegalArgumentException().isThrownBy(() -> Sketches.fromBytes(bytes, 0, cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketches.fromBytes(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length + 1));
        byte[] ones = Arrays.copyOf(bytes, bytes.length);
        Arrays.fill(ones, 20, ones.length, (byte) 0xFF);
        assertThatIllegalArgumentException().isThrownBy(() -> Sketches.fromBytes(ones, 0, ones.length));
    }

    @Test
    void aTrimmedCopyMeetsItsOriginal() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            String body = TestWords.prose(random, 400);
            Fingerprint whole = of("", body);
            Fingerprint trimmed = of("", body.substring(0, body.length() * 2 / 5));
            assertThat(common(whole, trimmed)).as("round %d", round).isPositive();
            assertThat(CopyVerifier.compare(whole, trimmed))
                    .hasValueSatisfying(copy -> assertThat(copy.kind()).isEqualTo(CopyKind.NEAR));
        }
    }

    private static long common(Fingerprint a, Fingerprint b) {
        return LongStream.of(a.bands())
                .filter(band -> Arrays.binarySearch(b.bands(), band) >= 0)
                .count();
    }

    @Test
    void unrelatedTextsDoNotMeet() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            Fingerprint a = of("", TestWords.prose(random, 400));
            Fingerprint b = of("", TestWords.prose(random, 400));
            assertThat(common(a, b)).isZero();
            assertThat(CopyVerifier.compare(a, b)).isEmpty();
        }
    }

    @Test
    void textsWithoutSpacesAreComparedByTheirSigns() {
        Random random = new Random(5);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            body.append(i % 25 == 24 ? '。' : (char) ('一' + random.nextInt(3000)));
        }
        Fingerprint whole = FINGERPRINTER.fingerprint("zh", "", body.toString());
        Fingerprint trimmed = FINGERPRINTER.fingerprint("zh", "", body.substring(0, 200));
        assertThat(CopyVerifier.compare(whole, trimmed))
                .hasValueSatisfying(copy -> assertThat(copy.kind()).isEqualTo(CopyKind.NEAR));
    }

    @Test
    void aLanguageWithoutFunctionWordsIsTakenByItsShortWords() {
        Fingerprinter none = new Fingerprinter(language -> List.of());
        Fingerprint fingerprint = none.fingerprint("xx", "", TestWords.prose(new Random(6), 300));
        assertThat(fingerprint.sketches().skeleton().isEmpty()).isFalse();
    }
}
