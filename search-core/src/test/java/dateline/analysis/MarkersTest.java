package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.Terms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentence and paragraph markers: two words are in one sentence if between them there is no end of a sentence with the
/// start of another at the next position.
class MarkersTest {
    private static final LanguageAnalysis ENGLISH = LanguageAnalysis.of("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                                        | a         | b         | sentence | paragraph
            The missile fell. Russia protested.           | fell      | russia    | no       | yes
            The missile fell. Russia protested.           | fell      | missile   | yes      | yes
            The missile fell. Russia protested.           | russia    | protested | yes      | yes
            The U.S. Senate voted. Russia protested.      | us        | voted     | yes      | yes
            It fell.¶Russia protested.                    | fell      | russia    | no       | no
            It fell.¶Russia protested. It hit.            | russia    | hit       | no       | yes
            One. Two. Three.                              | one       | three     | no       | yes
            One two.¶!!!¶Three.                           | two       | three     | no       | no
            The cease-fire. Talks began.                  | ceasefire | talks     | no       | yes
            The talks on a cease-fire. It began.          | talks     | ceasefire | yes      | yes
            北京。上海。                                    | 北京       | 上海       | no       | yes
            """)
    void keepWordsApart(String text, String a, String b, String sentence, String paragraph) {
        List<List<String>> positions = twin(text.replace("¶", "\n\n"));
        assertThat(isTogether(positions, a, b, Terms.SENTENCE_END, Terms.SENTENCE_START))
                .as("sentence")
                .isEqualTo(sentence.equals("yes"));
        assertThat(isTogether(positions, a, b, Terms.PARAGRAPH_END, Terms.PARAGRAPH_START))
                .as("paragraph")
                .isEqualTo(paragraph.equals("yes"));
    }

    private static boolean isTogether(List<List<String>> positions, String a, String b, String end, String start) {
        int from = Math.min(position(positions, a), position(positions, b));
        int to = Math.max(position(positions, a), position(positions, b));
        for (int p = from; p < to; p++) {
            if (positions.get(p).contains(end) && positions.get(p + 1).contains(start)) {
                return false;
            }
        }
        return true;
    }

    private static int position(List<List<String>> positions, String term) {
        for (int p = 0; p < positions.size(); p++) {
            if (positions.get(p).contains(term)) {
                return p;
            }
        }
        throw new AssertionError(term + " is not in " + positions);
    }

    /// The twin's exact forms and markers by position.
    private static List<List<String>> twin(String text) {
        AnalyzedText tokens = new AnalyzedText();
        ENGLISH.newTextAnalyzer().analyze(text, tokens);
        List<List<String>> positions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, AnalyzedText.NEW_POSITION)) {
                positions.add(new ArrayList<>());
            }
            positions.getLast().add(tokens.exact(i));
        }
        return positions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fell Russia", "fell. Russia", "Senate voted Russia"})
    void breakNoPhrase(String phrase) {
        String text = "The missile fell.\n\nRussia and the Senate voted. Russia left.";
        assertThat(TextIndex.finds(ENGLISH, '"' + phrase + '"', text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"One sentence only", "One sentence only.", "  \n\n One sentence only.\n\n"})
    void aSingleSentenceHasNone(String text) {
        assertThat(twin(text)).flatExtracting(terms -> terms).noneMatch(Terms::isInternal);
    }
}
