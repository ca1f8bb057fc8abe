package dateline.story.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "hezbollah, hizbollah",
        "columbia, colombia",
        "fiscal, fsical",
        "calif, california",
        "rep, representatives",
        "tennessees, tennessee"
    })
    void spellingsOfOneNameAreVariants(String a, String b) {
        assertThat(Spelling.isVariant(a, b)).isTrue();
        assertThat(Spelling.isVariant(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"toledo, osceola", "austria, kenya", "il, un", "bob, rob", "kingsport, maryville"})
    void otherNamesAreNot(String a, String b) {
        assertThat(Spelling.isVariant(a, b)).isFalse();
        assertThat(Spelling.isVariant(b, a)).isFalse();
    }
}
