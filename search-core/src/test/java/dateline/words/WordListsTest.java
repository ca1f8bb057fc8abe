package dateline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

    @Test
    void listsAreReadByLanguage() {
        WordLists lists = WordLists.of(WordListsTest.class, "good-words.txt");
        assertThat(lists.words("en", "title")).containsExactly("mr", "Mrs", "dr");
        assertThat(lists.words("de", "title")).containsExactly("dr");
        assertThat(lists.words("de", "abbreviation")).isEmpty();
        assertThat(lists.words("fr", "title")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "repeated-word.txt, repeated-word.txt:3: 'Mr' is repeated or empty",
                "repeated-section.txt, repeated-section.txt:3: a second section [en]",
                "no-list.txt, no-list.txt:2: no ' = ' in 'mr dr'"
            })
    void faultsAreNamedWithTheirLine(String file, String message) {
        assertThatThrownBy(() -> WordLists.checked(file, WordListsTest.class.getResourceAsStream(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "en, function-words.txt, words.WordLists",
        "de, language-traits.txt, words.WordLists",
        "en, spelling.txt, analysis.filter.SpellingFilter",
        "ru, abbreviations.txt, analysis.sentence.SentenceRules",
        "en, sentence-words.txt, analysis.sentence.SentenceRules",
        "fr, date-words.txt, query.parser.QueryParser",
        "fr, elided.txt, analysis.filter.AnalyzerSpecs",
        "de, speech-words.txt, quote.QuoteExtractor",
        "fr, speech-parts.txt, quote.QuoteExtractor"
    })
    void filesOfTheEngineFollowTheRules(String language, String file, String owner) throws Exception {
        Class<?> type = Class.forName("dateline." + owner);
        WordLists lists = WordLists.checked(file, type.getResourceAsStream(file));
        assertThat(lists.languages()).contains(language);

        String text = new String(type.getResourceAsStream(file).readAllBytes(), StandardCharsets.UTF_8);
        String head = text.lines().takeWhile(line -> !line.startsWith("[")).collect(Collectors.joining("\n"));
        assertThat(WordLists.entries(file, type.getResourceAsStream(file)))
                .allSatisfy(entry -> assertThat(head).containsPattern("\\b" + entry.list() + "\\b"));
    }
}
