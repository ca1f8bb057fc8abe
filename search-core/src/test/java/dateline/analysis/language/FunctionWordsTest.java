package dateline.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.filter.AnalyzerSpecs;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    /// What lets plain words of the lists stay as they are.
    @Test
    void plainLettersAreTheirOwnExactForm() {
        for (String language : AnalyzerSpecs.TAGS) {
            assertThat(LanguageAnalysis.of(language).exactLetters(ALPHABET))
                    .as(language)
                    .isEqualTo(ALPHABET);
        }
    }

    @Test
    void wordsAreInTheirExactForm() {
        assertThat(FunctionWords.of("en"))
                .contains("the", LanguageAnalysis.of("en").exactLetters("don't"));
        assertThat(FunctionWords.of("fr")).contains(LanguageAnalysis.of("fr").exactLetters("étant"));
        assertThat(FunctionWords.of("xx")).isEmpty();
    }
}
