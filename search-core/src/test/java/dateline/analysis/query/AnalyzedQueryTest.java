package dateline.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a query is understood: its words, and the forms of each.
class AnalyzedQueryTest {
    private static final LanguageAnalysis ENGLISH = LanguageAnalysis.of("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # query            | words, each with what is looked for instead
            Kim’s letters      | Kim [kim] letters [letter]
            cease-fire         | cease-fire [ceas fire, ceasefir]
            Jong-un spoke      | Jong-un [jong un, jongun] spoke [spoke]
            F-16               | F-16 [f 16, f16]
            covid19            | covid19 [covid 19, covid19]
            3,000              | 3,000 [3000]
            3-1                | 3-1 [3 1]
            10:30              | 10:30 [10 30]
            and/or             | and/or [and or]
            one,two            | one [one] two [two]
            Paris–London       | Paris [pari] London [london]
            U.S.               | U.S. [US]
            US-led             | US-led [US led, usl]
            AT&T               | AT&T [at&t]
            O’Brien            | O’Brien [o'brien, obrien]
            example.com        | example.com [exampl com, example.com]
            https://a.co/b     | https://a.co/b [https a co b, https a.co b]
            `#MeToo`           | `#MeToo [#metoo]`
            @foo_bar           | @foo_bar [@foo_bar bar, foo_bar]
            東京都             | 東京都 [東京 京都 都]
            東                 | 東 [東]
            ???                |
            """)
    void understands(String query, String expected) {
        String shown = ENGLISH.analyzeQuery(query).words().stream()
                .map(word -> word + " ["
                        + word.alone().stream().map(AnalyzedQueryTest::shown).collect(Collectors.joining(", ")) + "]")
                .collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(expected == null ? "" : expected.replace("`", ""));
        assertThat(firstForms(ENGLISH.analyzeWords(query))).isEqualTo(firstForms(ENGLISH.analyzeQuery(query)));
    }

    private static List<String> firstForms(AnalyzedQuery query) {
        return query.words().stream()
                .map(word -> word + " " + shown(word.forms().getFirst()))
                .toList();
    }

    /// A tatweel only stretches letters: by itself it is no word, and no place within one.
    @ParameterizedTest
    @CsvSource({"a-ـ, a", "ـ-a, a", "a-ـ-b, a-b", "ـ-a-b, a-b", "a-b-ـ, a-b"})
    void aPartThatFoldingLeavesNothingOfIsPassedOver(String query, String without) {
        LanguageAnalysis arabic = LanguageAnalysis.of("ar");
        assertThat(forms(arabic.analyzeQuery(query))).isEqualTo(forms(arabic.analyzeQuery(without)));
    }

    private static List<List<QueryForm>> forms(AnalyzedQuery query) {
        return query.words().stream().map(QueryWord::alone).toList();
    }

    /// Acronyms and signed words as in the twin, all else by stem.
    private static String shown(QueryForm form) {
        return form.terms().stream()
                .map(term -> term.isAcronym()
                        ? term.cased().getFirst()
                        : "#@".indexOf(term.exact().charAt(0)) >= 0 ? term.exact() : term.stem())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # query              | which of its words ask for capitals, and which capitals do
            US                   | US
            us                   |
            Us                   |
            U.S.                 | US
            u.s.                 |
            NATO                 | NATO Nato
            nato                 |
            NATO summit          | NATO Nato
            NATO SUMMIT          |
            U.S. SUMMIT          | US
            US and UN sanctions  | US; UN Un
            COVID                |
            AT&T                 |
            G7                   |
            I                    |
            iPhone               |
            """)
    void capitalsCountWhereTheySaySomething(String query, String expected) {
        String cased = ENGLISH.analyzeQuery(query).words().stream()
                .filter(QueryWord::isAcronym)
                .map(word -> String.join(
                        " ", word.forms().getFirst().terms().getFirst().cased()))
                .collect(Collectors.joining("; "));
        assertThat(cased).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aPhraseHasTheWaysInWhichAllTermsAreKnown() {
        AnalyzedQuery phrase = ENGLISH.analyzeQuery("new cease fire talks");
        assertThat(phrases(phrase, List.of())).containsExactly("new cease fire talks");
        assertThat(phrases(phrase, List.of("ceasefire")))
                .containsExactly("new cease fire talks", "new ceasefire talks");
        assertThat(phrases(ENGLISH.analyzeQuery("a ceasefire now"), List.of("ceasefire", "\u0006ceasefire")))
                .containsExactly(
                        "a ceasefire now",
                        "a ceasefire \u0006ceasefire now",
                        "a ceasefire \u0006ceasefire \u0006ceasefire now");
    }

    private static List<String> phrases(AnalyzedQuery text, List<String> known) {
        return text.phrases(term -> known.contains(term.exact()), 100).stream()
                .map(terms -> terms.stream().map(QueryTerm::exact).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aLongPhraseIsLookedForAsTyped() {
        AnalyzedQuery phrase = ENGLISH.analyzeQuery("cease-fire ".repeat(100));
        assertThat(phrase.phrases(term -> true, 1000)).hasSize(1);
    }

    @Test
    void wordsKnowWhereTheyWereTyped() {
        String query = "“Kim’s” cease-fire, #MeToo!";
        AnalyzedQuery text = ENGLISH.analyzeQuery(query);
        assertThat(text.words())
                .allSatisfy(word ->
                        assertThat(query.substring(word.start(), word.end())).isEqualTo(word.text()))
                .extracting(QueryWord::text)
                .containsExactly("Kim", "cease-fire", "#MeToo");
    }

    @Test
    void piecesOfPatternsComeInTheTwinsLetters() {
        assertThat(ENGLISH.exactLetters("MISSIL")).isEqualTo("missil");
        assertThat(ENGLISH.exactLetters("Ärz")).isEqualTo("arz");
        assertThat(LanguageAnalysis.of("de").exactLetters("Ärz")).isEqualTo("ärz");
        assertThat(LanguageAnalysis.of("tr").exactLetters("ISI")).isEqualTo("ısı");
        assertThat(LanguageAnalysis.unknown().exactLetters("Ärz")).isEqualTo("ärz");
    }
}
