package dateline.search.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.article.Article;
import dateline.query.Query;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.terms.AliasTables;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermExpander;
import dateline.testkit.SnapshotIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-04T12:00:00Z"), ZoneOffset.UTC);

    private SnapshotIndex index;
    private Translator translator;

    @BeforeEach
    void open() throws IOException {
        index = SnapshotIndex.of(
                article(
                        "strike",
                        "Ferry strike",
                        "The crews of the night boat left the harbour. The mayor was silent."),
                article("boats", "Boats", "Two ferries met near the harbour of Carrick, and nobody saw the night."),
                article("market", "Market", "Fish was dear on Monday."));
        TermExpander expander = TermExpander.of(index.snapshot(), AliasTables.NONE);
        translator = new Translator(index.snapshot(), expander, CLOCK, Scoring.STANDARD, Deadline.NONE);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Article article(String id, String title, String body) {
        return Article.builder(id)
                .title(title)
                .body(body)
                .language("en")
                .published(id.equals("market") ? "2024-03-03" : "2024-03-04")
                .build();
    }

    private Translation translate(String query) throws IOException {
        return translator.translate(index.parse(query));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ferry, boats strike",
                "exact(ferries), boats",
                "title:ferry, strike",
                "ferry w/5 harbour, boats",
                "crew /s harbour, strike",
                "boat /s mayor, ``",
                "\"night boat\", strike",
                "ferry -crews, boats",
                "fer* AND boat*, boats strike",
                "date:today, boats strike",
                "date:yesterday, market"
            })
    void articlesThatMatchAreFound(String query, String ids) throws IOException {
        assertThat(String.join(" ", index.ids(translate(query).query()))).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"ferry", "exact(ferries)", "title:ferry", "ferry w/5 harbour", "crew /s harbour", "\"night boat\""
            })
    void bothTranslationsMatchTheSameArticles(String query) throws IOException {
        HighlightQuery highlight = translator.highlightQuery(index.parse(query), Deadline.NONE);
        assertThat(index.ids(highlight.query()))
                .isEqualTo(index.ids(translate(query).query()));
    }

    @Test
    void aWordIsScoredByItsStemAndHasTheSpellingOfTheQuery() throws IOException {
        List<ScoredWord> words = translate("ferries").words();
        assertThat(words).hasSize(1);
        assertThat(words.getFirst().terms())
                .isEqualTo(translate("ferry").words().getFirst().terms());
        assertThat(words.getFirst().spelled()).containsExactly("ferries");
    }

    @Test
    void functionWordsAreToldFromOthers() throws IOException {
        assertThat(translate("the ferry").words())
                .extracting(ScoredWord::function)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aBoostIsThatOfTheWord() throws IOException {
        assertThat(translate("ferry^3").words()).extracting(ScoredWord::boost).containsExactly(3f);
    }

    @Test
    void conditionsOnOtherFieldsAreNotScored() throws IOException {
        assertThat(translate("ferry AND date:2024").words()).hasSize(1);
        assertThat(translate("-ferry").words()).isEmpty();
    }

    @Test
    void aTextWithoutAWordFindsNothingAndSaysSo() throws IOException {
        Translation translation = translator.translate(Query.word("…"));
        assertThat(index.ids(translation.query())).isEmpty();
        assertThat(translation.warnings()).singleElement().asString().endsWith("holds no word");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> translator.translate(Query.in("nowhere", Query.word("ferry"))))
                .withMessageStartingWith("there is no field 'nowhere'");
    }
}
