package dateline.search;

import static dateline.testkit.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.query.SearchRequest;
import dateline.result.QuerySuggestion;
import dateline.result.ResultPage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of a query that no article has, or hardly one, and what is said of them while other words find something.
class DoubtfulWordsTest {

    /// So many articles have the frequent words.
    private static final int FREQUENT = 1_100;

    private static final ArticleIndex INDEX = ArticleIndex.inMemory();

    @BeforeAll
    static void index() {
        for (int i = 0; i < FREQUENT; i++) {
            INDEX.add(article(
                    "frequent-" + i, "More than one summit of governments met in Chernobyl and Nancy Brown spoke."));
        }
        INDEX.add(article("rare", "Sumit wrote a letter. The goverments met. In 1987 the B12 form was filed."));
        INDEX.add(article(
                "sport", "Alex Ferguson and Donald Trump watched the accident, and the letters. Mr Reagan spoke."));
        for (int i = 0; i < 12; i++) {
            INDEX.add(article("other-" + i, "That is the reason for a suit."));
        }
        for (int i = 0; i < 8; i++) {
            INDEX.add(article("occurs-" + i, "What occurs there had occurred before."));
        }
        for (int i = 0; i < 10; i++) {
            INDEX.add(article("occurrence-" + i, "The occurrence was noted."));
        }
        INDEX.add(article("name", "They had seen Spike there, but Spike wrote nothing of the summitry."));
        INDEX.add(article("misspelled-name", "There they met Nansy Brown."));
        INDEX.add(article("greek", "Αθήνα"));
        INDEX.commit();
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sir Alex Fergusen       | no article has the word 'Fergusen': did you mean Ferguson? | Sir Alex Ferguson
            donald tump             | no article has the word 'tump': did you mean trump?        | donald trump
            DONALD TUMP             | no article has the word 'TUMP': did you mean TRUMP?        | DONALD TRUMP
            chernobil acident       | no article has the word 'chernobil': did you mean chernobyl? | chernobyl accident
            chernobil acident       | no article has the word 'acident': did you mean accident?  | chernobyl accident
            Gorbachov Reagon summit | no article has the word 'Reagon': did you mean Reagan?     | Gorbachov Reagan summit
            alex w/3 fergusen       | no article has the word 'fergusen': did you mean ferguson? | alex w/3 ferguson
            "alex fergusen" OR trump | no article has the word 'fergusen': did you mean ferguson? | "alex ferguson" OR trump
            nancy sumit             | only 1 article has the word 'sumit': did you mean summit?  | nancy summit
            nancy goverments        | only 1 article has the word 'goverments': did you mean governments? | nancy governments
            Reagon suit             | no article has the word 'Reagon': did you mean Reagan?     | Reagan suit
            nansy brown             | only 1 article has the word 'nansy': did you mean nancy?   | nancy brown
            occurence letter        | no article has the spelling 'occurence': did you mean occurrence? | occurrence letter
            Occurence letter        | no article has the spelling 'Occurence': did you mean Occurrence? | Occurrence letter
            """)
    void aDoubtfulWordIsNamedWithTheCorrectedQuery(String query, String remark, String corrected) {
        ResultPage page = search(query);
        assertThat(page.warnings()).contains(remark);
        assertThat(page.suggestions())
                .filteredOn(each -> each.kind() == QuerySuggestion.Kind.DID_YOU_MEAN)
                .extracting(QuerySuggestion::query)
                .containsExactly(corrected);
        assertThat(INDEX.explain(request(query)).warnings()).contains(remark);
    }

    @Test
    void anAbsentWordIsNamedWhereNothingIsNear() {
        ResultPage page = search("zzzq letters");
        assertThat(page.hits()).isNotEmpty();
        assertThat(page.warnings()).containsExactly("no article has the word 'zzzq'");
        assertThat(page.suggestions()).isEmpty();
    }

    /// Of another kind: a function word, a number, another script, a word of two other letters.
    @ParameterizedTest
    @ValueSource(strings = {"korea", "morre", "1986", "B13", "Aθήνα", "rummet"})
    void noWordOfAnotherKindIsSuggested(String word) {
        ResultPage page = search(word + " letters");
        assertThat(page.suggestions()).isEmpty();
        assertThat(page.warnings()).containsExactly("no article has the word '" + word + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter accident",
                "trumps",
                "ferguson",
                "reagan spoke more",
                "filed form",
                "Spike letter",
                "spike letter",
                "summitry",
                "occurring letters"
            })
    void nothingIsSaidOfOtherWords(String query) {
        ResultPage page = search(query);
        assertThat(page.warnings()).isEmpty();
        assertThat(page.suggestions()).isEmpty();
    }

    @Test
    void onlyWholeWordsAreCorrected() {
        assertThat(search("\"tump tumpen\" letters").suggestions())
                .extracting(QuerySuggestion::query)
                .allSatisfy(query -> assertThat(query).contains("trump tumpen"));
        assertThat(search("tump tumpen letters").suggestions())
                .extracting(QuerySuggestion::query)
                .isEqualTo(List.of("trump tumpen letters"));
    }

    private static SearchRequest request(String query) {
        return SearchRequest.builder(INDEX.parser().parse(query)).build();
    }

    private static ResultPage search(String query) {
        return INDEX.search(request(query));
    }
}
