package dateline.story.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.TestWords;
import dateline.story.fingerprint.Fingerprinter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadingTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private static final String SHIPPING = """
            The steamer Ostrava came into Port Elder on Friday with 412 passengers and a cargo of timber, wool and salted \
            fish. Her captain said that a gale off the northern cape had broken two of her boats and carried away the rail \
            of the upper deck, and that a sailor was hurt. The company, which has 31 ships on this line, will have her \
            mended in the dock of the harbour, and hopes to send her out again in three weeks. Those who had taken a place \
            on her next voyage may go by the Kestrel, which leaves on Monday, or ask for their money at the office in \
            Quay Street, where a clerk is to be found from nine in the morning until five.
            """;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghilmnorstu", "abcd0158ilmnorstu"})
    void scannedTextsAreTheSameTextMisreadButForOneInTen(String as) {
        int found = 0;
        for (int round = 0; round < 50; round++) {
            double share = share(SHIPPING, misread(SHIPPING, .03, as));
            assertThat(share == 0 || share > .9).as("%s", share).isTrue();
            found += share > 0 ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(45);
    }

    @Test
    void anotherTextOfTheSameFormIsNotHoweverBadlyItIsRead() {
        String next = SHIPPING.replace("Ostrava", "Melusine")
                .replace("412", "289")
                .replace("timber, wool and salted fish", "coal, oats and machines");
        for (int round = 0; round < 20; round++) {
            assertThat(share(SHIPPING, misread(next, .03, "abcdefghilmnorstu"))).isZero();
        }
    }

    @Test
    void oneOtherNameIsEnoughForAnotherText() {
        String next = SHIPPING.replace("Ostrava", "Melusine");
        for (int round = 0; round < 20; round++) {
            assertThat(share(SHIPPING, misread(next, .03, "abcdefghilmnorstu"))).isZero();
        }
    }

    @Test
    void aTableOfLaterPricesIsAnotherText() {
        String prices = """
                PORT ELDER COPPER 1030
                APR UNTRD
                MAY 6270 UP 5
                JUN UNTRD
                JUL 6245 UP 10
                SEP 6265 UP 15
                DEC 6285 UP 10
                JAN UNTRD
                MAR 6340 UP 15
                MAY UNTRD
                """;
        String later =
                prices.replace("1030", "1130").replace("6270 UP 5", "6265 UNCH").replace("6285 UP 10", "6290 UP 15");
        assertThat(share(prices, later)).isZero();
        assertThat(share(prices, prices.replace("1030", "11:00").replace("6285 UP 10", "UNTRD")))
                .isZero();
    }

    @Test
    void anEditIsNoMisreading() {
        assertThat(share(SHIPPING, SHIPPING.replace("hopes to send", "will send")))
                .isZero();
        assertThat(share(SHIPPING, SHIPPING.replace("412", "413"))).isZero();
        assertThat(share(SHIPPING, SHIPPING)).isZero();
    }

    private static double share(String a, String b) {
        return Misreading.share(FINGERPRINTER.wordSequence("en", a), FINGERPRINTER.wordSequence("en", b));
    }

    private String misread(String text, double rate, String as) {
        StringBuilder read = new StringBuilder(text);
        for (int i = 0; i < read.length(); i++) {
            if (Character.isLowerCase(read.charAt(i)) && random.nextDouble() < rate) {
                read.setCharAt(i, as.charAt(random.nextInt(as.length())));
            }
        }
        return read.toString();
    }
}
