package dateline.analysis.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The forms of a word are the same whether they are remembered, were forgotten, or are new.
class WordFormsTest {

    /// More words than are remembered.
    private static final int WORDS = 90_000;

    private static final String[] FREQUENT = {"Houses", "running", "the", "US"};

    /// Some make words of more than sixteen letters, some of letters that are not Latin.
    private static final String[] ENDINGS = {"ing", "s", "", "andeverythinglonger", "ование", "é"};

    private static String word(int number) {
        StringBuilder letters = new StringBuilder(number % 3 == 0 ? "Word" : "word");
        for (int rest = number; rest > 0; rest /= 20) {
            letters.append((char) ('b' + rest % 20));
        }
        return letters + ENDINGS[number % ENDINGS.length];
    }

    private static String forms(WordForms forms, String word) {
        forms.find(word.toCharArray(), 0, word.length());
        int exact = forms.exactLength();
        int stem = Math.max(0, forms.stemLength());
        return text(forms, 0, exact)
                + '|'
                + text(forms, exact, stem)
                + '|'
                + text(forms, exact + stem, forms.casedLength());
    }

    private static String text(WordForms forms, int from, int length) {
        return new String(forms.pool(), forms.offset() + from, length, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsForgottenIsMadeAnew() {
        WordForms full = new WordForms(AnalyzerSpecs.spec("en").orElseThrow());
        for (int i = 0; i < WORDS; i++) {
            forms(full, word(i));
            if (i % 1000 == 0) {
                WordForms fresh = new WordForms(AnalyzerSpecs.spec("en").orElseThrow());
                for (String frequent : FREQUENT) {
                    assertThat(forms(full, frequent)).isEqualTo(forms(fresh, frequent));
                }
                for (int earlier = Math.max(0, i - 40); earlier <= i; earlier++) {
                    assertThat(forms(full, word(earlier))).isEqualTo(forms(fresh, word(earlier)));
                }
                assertThat(forms(full, word(i / 2))).isEqualTo(forms(fresh, word(i / 2)));
            }
        }
        assertThat(forms(full, "Houses")).isEqualTo("houses|hous|Houses");
    }
}
