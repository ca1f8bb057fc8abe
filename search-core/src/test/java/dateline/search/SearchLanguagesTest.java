package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.result.ResultPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLanguagesTest extends SmallIndexTest {

    @ParameterizedTest
    @CsvSource({
        "de, Die Häuser am Hafen, Haus",
        "fr, Les grèves des marins, grève",
        "es, Las huelgas de los marineros, huelga",
        "en, The strikes of the sailors, strike",
    })
    void findsInflectedFormsInTheLanguageOfTheArticle(String language, String title, String query) {
        add(
                Article.builder("1").title(title).language(language),
                Article.builder("2").title("nothing of the kind").language("en"));
        assertThat(ids(query)).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Die Häfen wurden geschlossen, weil das Wetter nicht besser wurde.; Hafen; de",
                "Les ports ont été fermés parce que le temps ne changeait pas.; port; fr",
                "The harbours were closed because the weather did not change.; harbour; en",
            })
    void showsTheLanguageThatAnArticleDoesNotState(String body, String query, String language) {
        add(Article.builder("1").body(body));
        assertThat(ids(query)).containsExactly("1");
        assertThat(ids("lang:" + language)).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Myanmar; 1 2",
                "burma; 1 2",
                "UN; 3 4",
                "united nations; 3 4",
                "\"united nations\"; 3 4",
                "+united +nations; 3 4",
                "\"envoy to Burma\"; 1",
                "Republicans; 5",
                "GOP; 5 6",
            })
    void findsOtherNames(String query, String expected) {
        index.changeSettings(settings ->
                settings.withAliases("Myanmar = Burma # renamed in 1989\nUN, United Nations\nGOP => Republicans"));
        add(
                english("1").title("The envoy to Myanmar spoke"),
                english("2").title("Elections in Burma"),
                english("3").title("The UN met"),
                english("4").title("The United Nations met"),
                english("5").title("Republicans met"),
                english("6").title("The GOP met"));
        assertThat(String.join(" ", ids(query))).isEqualTo(expected);
    }

    @Test
    void refusesWrongAliasesWithTheirLine() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> index.changeSettings(settings -> settings.withAliases("Myanmar = Burma\nlonely")))
                .withMessageContaining("line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "…",
                "don't stop",
                "Jong-un -",
                "\"unbalanced quote",
                "10:30",
                "really?",
                "https://example.org/a?b=c",
                "C++ (",
                "AND"
            })
    void answersAnyText(String text) {
        add(english("1").title("storm"));
        ParseResult parsed = index.parser().parse(text);
        ResultPage page = index.search(SearchRequest.builder(parsed).build());
        assertThat(page.total().articles()).isZero();
    }
}
