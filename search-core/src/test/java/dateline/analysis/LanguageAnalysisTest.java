package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.language.FunctionWords;
import dateline.analysis.token.AnalysisStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalysisTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en-GB, en",
        "en_US, en",
        "de-CH, de",
        "zh-Hant-TW, zh",
        "in, id",
        "nb-NO, nb",
        "pl, und",
        "iw, und",
        "br, und",
        "und, und",
        "'', und",
        "not a tag, und"
    })
    void isChosenByThePrimaryLanguage(String tag, String expected) {
        assertThat(LanguageAnalysis.of(tag).tag()).isEqualTo(expected);
    }

    @Test
    void listsItsLanguages() {
        assertThat(LanguageAnalysis.languages())
                .contains("ar", "de", "en", "fa", "fr", "hi", "ja", "ko", "pt", "ru", "th", "tr", "zh")
                .allSatisfy(tag -> assertThat(LanguageAnalysis.of(tag).tag()).isEqualTo(tag));
    }

    @Test
    void eachChainHasItsOwnFingerprint() {
        Set<String> fingerprints = new HashSet<>();
        for (String tag : LanguageAnalysis.languages()) {
            fingerprints.add(LanguageAnalysis.of(tag).fingerprint());
        }
        assertThat(fingerprints).hasSize(LanguageAnalysis.languages().size());
    }

    /// If this fails, a chain is another one now: raise the version in the fingerprint, so that old indexes are
    /// noticed.
    @Test
    void theChainsAreThoseOfVersion4() {
        String chains = Stream.concat(
                        LanguageAnalysis.languages().stream().map(LanguageAnalysis::of),
                        Stream.of(LanguageAnalysis.unknown(), LanguageAnalysis.words()))
                .map(LanguageAnalysis::fingerprint)
                .collect(Collectors.joining(" "));
        assertThat(LanguageAnalysis.fingerprintOfAll(Spellings.JOINED)).isEqualTo("analysis/4");
        assertThat(Integer.toHexString(chains.hashCode())).as(chains).isEqualTo("81f5e1a3");
    }

    @Test
    void describesEachStep() {
        String steps = LanguageAnalysis.of("en").describe("Kim’s Cease-Fire. NEWS!").stream()
                .map(AnalysisStep::toString)
                .collect(Collectors.joining("\n"));
        assertThat(steps).isEqualTo("""
                normal text: Kim’s Cease-Fire. NEWS!
                words: Kim Cease Fire NEWS
                ascii-folding: Kim Cease Fire NEWS
                lower-case: kim cease fire news
                british-spelling: kim cease fire news
                porter2: kim ceas fire news
                text field: kim ceas|ceasefir fire|<ceasefir goes on> news
                exact twin: kim|Kim cease|Cease|ceasefire|CeaseFire fire|Fire|<ceasefire goes on>|sentence> news|NEWS|<sentence""");
    }

    @Test
    void functionWordsAreInTheLettersOfExactForms() {
        assertThat(FunctionWords.of("en")).contains("the", "us", "who", "don't");
        assertThat(FunctionWords.of("de-CH")).contains("der", "und", "für");
        assertThat(FunctionWords.of("ar")).contains("من");
        assertThat(FunctionWords.of("pl")).isEmpty();
        for (String tag : LanguageAnalysis.languages()) {
            assertThat(FunctionWords.of(tag))
                    .as(tag)
                    .allSatisfy(word -> assertThat(LanguageAnalysis.of(tag).exactLetters(word))
                            .isEqualTo(word));
        }
    }

    @Test
    void namesAndLabelsAreNotStemmed() {
        assertThat(TextIndex.finds(LanguageAnalysis.words(), "jose", "José Díaz"))
                .isTrue();
        assertThat(TextIndex.finds(LanguageAnalysis.words(), "Jones", "Jone")).isFalse();
        assertThat(TextIndex.finds(LanguageAnalysis.words(), "Jean-Luc", "Jean Luc"))
                .isTrue();
        assertThat(TextIndex.finds(LanguageAnalysis.words(), "O'Brien", "Pat OBrien"))
                .isTrue();
    }

    @Test
    void theQueryAnalyzerServesLucenesParser() throws Exception {
        QueryParser parser = new QueryParser("body", LanguageAnalysis.of("en").queryAnalyzer());
        assertThat(List.of("missiles", "\"missiles fell\"", "Ärz*", "cease-fire", "\"the cease-fire talks\""))
                .extracting(query -> parser.parse(query).toString("body"))
                .containsExactly(
                        "missil",
                        "\"missil fell\"",
                        "arz*",
                        "((+ceas +fire) ceasefir)",
                        "\"the ceas fire talk\" \"the ceasefir talk\"");
    }
}
