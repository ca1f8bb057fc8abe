package dateline.story.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.CopyKind;
import dateline.story.TestWords;
import dateline.story.fingerprint.Fingerprinter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAlignmentTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private static final String GRANT = """
            The fire service of Port Elder will receive a grant of 48,500 crowns for new hoses and boots, the ministry \
            said on Friday. "Our volunteers are the first to come and the last to go home," said the minister, Petra \
            Solberg. "This money helps them to do a dangerous job in safety." The grants are given to services in small \
            towns that cannot pay for such things by themselves. The ministry has given 31 of them since 2009, and asks \
            all others to apply before the end of the year.
            """;

    private static boolean allowsCopy(String first, String second) {
        boolean there = TextAlignment.allows(
                CopyKind.NEAR, FINGERPRINTER.wordSequence("en", first), FINGERPRINTER.wordSequence("en", second));
        boolean back = TextAlignment.allows(
                CopyKind.NEAR, FINGERPRINTER.wordSequence("en", second), FINGERPRINTER.wordSequence("en", first));
        assertThat(back).as("the other way round").isEqualTo(there);
        return there;
    }

    @Test
    void theSameWordsForAnotherTownAreNoCopy() {
        assertThat(allowsCopy(GRANT, GRANT.replace("Port Elder", "Kings Haven")))
                .isFalse();
        assertThat(allowsCopy(GRANT, GRANT.replace("Port Elder", "Kings Haven").replace("48,500", "12,750")))
                .isFalse();
    }

    @Test
    void oneNameForAnotherThroughoutIsAnotherSubjectWhateverElseIsEdited() {
        String funds = """
                Senator Reed asked for funds that could bring the schools of Eureka County more teachers next year, and \
                said that the children of Eureka County must not wait. Under the old law Eureka County had a payment for \
                the forests that cannot be taxed, which paid for police, for fire engines and for roads in the hills. He \
                said that the law should be kept for another seven years, as the counties had been promised by those who \
                wrote it, and that he would go on to speak for it in the committee and on the floor.
                """;
        String next = funds.replace("Eureka", "Lyon")
                .replace("must not wait", "have waited for too long")
                .replace("more teachers", "nurses and guards")
                .replace("for police, for fire engines", "for books, for a bridge");
        assertThat(allowsCopy(funds, next)).isFalse();
        assertThat(allowsCopy(funds, next.replace("Lyon", "Eureka"))).isTrue();
    }

    @Test
    void anotherTownAtTheVeryBeginIsAnotherText() {
        assertThat(allowsCopy("In Haverston, " + GRANT, "In Northfield, " + GRANT))
                .isFalse();
    }

    @Test
    void figuresThatAreAllOtherMakeAnotherText() {
        String next = GRANT.replace("48,500", "12,750")
                .replace("31 of them", "44 of them")
                .replace("2009", "2011")
                .replace("Friday", "Tuesday");
        assertThat(allowsCopy(GRANT, next)).isFalse();
    }

    @Test
    void aPageOfBoilerplateWithAnotherDateIsAnotherPage() {
        String boilerplate =
                "Browse all releases by subject and by year, or sign up for the letter of the press room of"
                        + " the ministry, which comes each week and costs nothing at all";
        String first = "Press room of the ministry, telephone 20 97, 13 February 2007. " + boilerplate;
        String second = "Press room of the ministry, telephone 20 97, 8 June 2007. "
                + TestWords.prose(new Random(4), 90) + " " + boilerplate;
        assertThat(allowsCopy(first, second)).isFalse();
    }

    @Test
    void anotherNameWithOtherNumbersMakesAnotherTextHoweverLong() {
        String rest = TestWords.prose(new Random(5), 400);
        String other = GRANT.replace("Port Elder", "Kings Haven")
                .replace("48,500", "12,750")
                .replace("31 of them", "44 of them");
        assertThat(allowsCopy(GRANT + rest, other + rest)).isFalse();
    }

    @Test
    void aFigureBroughtUpToDateIsAnUpdate() {
        assertThat(allowsCopy(GRANT, GRANT.replace("31 of them", "32 of them"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Solberg, Sohlberg", "Solberg, Solbreg", "minister, Min"})
    void aNameInAnotherSpellingIsTheSame(String name, String other) {
        assertThat(allowsCopy(GRANT, GRANT.replace(name, other))).isTrue();
    }

    @Test
    void cutsAndAdditionsAreNoContradictions() {
        String cut = GRANT.substring(0, GRANT.indexOf("The grants are given"));
        assertThat(allowsCopy(GRANT, cut + "Read also: Storm in Norrhaven. Anna Berg, 12 March 2014."))
                .isTrue();
        assertThat(allowsCopy(GRANT, GRANT.replace("the minister,", "the minister for the interior in Norrhaven,")))
                .isTrue();
    }

    @Test
    void oneOtherNameInALongTextIsACorrection() {
        String rest = TestWords.prose(new Random(1), 400);
        String right = GRANT + rest;
        assertThat(allowsCopy(right, right.replace("Port Elder", "Kings Haven")))
                .isTrue();
        assertThat(allowsCopy(
                        right, right.replace("Port Elder", "Kings Haven").replace("Petra Solberg", "Ada Brennan")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void paragraphsInAnotherOrderAreLaidTogether(long seed) {
        Random random = new Random(seed);
        String first = TestWords.prose(random, 80);
        String second = TestWords.prose(random, 80);
        TextAlignment.Differences differences = TextAlignment.differences(
                FINGERPRINTER.wordSequence("en", first + "\n\n" + second),
                FINGERPRINTER.wordSequence("en", second + "\n\n" + first));
        assertThat(differences.words()).as("seed %d", seed).isEqualTo(160);
    }

    @Test
    void emptyAndUnlikeTextsAreRead() {
        assertThat(allowsCopy("", "")).isTrue();
        assertThat(allowsCopy(GRANT, "")).isTrue();
        assertThat(allowsCopy(GRANT, TestWords.prose(new Random(2), 50))).isTrue();
    }

    @Test
    void aRewriteKeepsNamesAndNumbersWhereverTheWordsWent() {
        String spun = GRANT.replace("receive", "obtain")
                .replace("hoses and boots", "pipes and shoes")
                .replace("volunteers", "helpers")
                .replace("dangerous job", "risky task")
                .replace("small towns", "little places")
                .replace("apply", "ask for it");
        assertThat(allowsRewrite(GRANT, spun)).isTrue();
        assertThat(allowsRewrite(
                        GRANT, spun.replace("Port Elder", "Kings Haven").replace("Petra Solberg", "Ada Brennan")))
                .isFalse();
        assertThat(allowsRewrite(
                        GRANT,
                        spun.replace("48,500", "12,750")
                                .replace("31 of", "44 of")
                                .replace("2009", "2011")))
                .isFalse();
    }

    private static boolean allowsRewrite(String first, String second) {
        return TextAlignment.allows(
                CopyKind.REWRITE, FINGERPRINTER.wordSequence("en", first), FINGERPRINTER.wordSequence("en", second));
    }
}
