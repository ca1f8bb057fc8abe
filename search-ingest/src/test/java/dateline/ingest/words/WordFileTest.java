package dateline.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final WordFile GOOD = read("good.txt");

    private static WordFile read(String name) {
        return WordFile.of(name, WordFileTest.class.getResourceAsStream(name));
    }

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(GOOD.meaning("LANGE")).contains("length");
        assertThat(GOOD.meaning("load-date")).contains("loaded");
        assertThat(GOOD.means("Load Date", "loaded")).isTrue();
        assertThat(GOOD.means("length", "loaded")).isFalse();
        assertThat(GOOD.meaning("width")).isEmpty();
    }

    @Test
    void aWordStandsOnceInALanguage() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("repeated.txt"))
                .withMessage("repeated.txt:2: 'Länge' is repeated or empty");
    }

    @Test
    void aWordHasOneMeaning() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("torn.txt"))
                .withMessage("torn.txt:4: 'Lange' means 'length' already");
    }
}
