package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.result.ClauseExplanation;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.QuerySuggestion;
import dateline.result.ResultPage;
import dateline.result.ScorePart;
import dateline.result.TermCount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that explain themselves: how a query was read, why an article matched, what else there is to ask.
class ExplanationTest {

    private static final ArticleIndex INDEX = ArticleIndex.inMemory();

    @BeforeAll
    static void index() {
        INDEX.add(article("ferry-1", "Ferry sails again", "The northern ferry sails. Crowds met the captain."));
        INDEX.add(article("ferry-2", "No ferry", "The harbour master said that a ferry was out of the question."));
        INDEX.add(article("strike", "Crane drivers strike", "The strike at the harbour enters its second week."));
        INDEX.commit();
    }

    private static Article article(String id, String title, String body) {
        return Article.builder(id)
                .title(title)
                .body(body)
                .publisher("Harbour Wire")
                .language("en")
                .build();
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static SearchRequest request(String text) {
        ParseResult parsed = INDEX.parser().parse(text);
        return SearchRequest.builder(parsed).build();
    }

    private static ResultPage search(String text) {
        return INDEX.search(request(text));
    }

    // --- explain ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry",
                "ferry strike",
                "ferry AND (harbour OR sails) NOT master",
                "title:ferry date:2023",
                "\"a b\""
            })
    void theReadingNeedsNoIndex(String text) {
        SearchRequest request = request(text);
        assertThat(SearchIndex.reading(request.query()))
                .isEqualTo(INDEX.explain(request).reading())
                .startsWith("Articles ");
    }

    @Test
    void eachClauseIsCounted() {
        Explanation explanation = INDEX.explain(request("ferry AND (harbour OR sails) NOT master"));

        ClauseExplanation all = explanation.clause();
        assertThat(all.total().articles()).isEqualTo(1);
        assertThat(all.clauses()).extracting(ClauseExplanation::query).startsWith("ferry");
        ClauseExplanation ferry = all.clauses().getFirst();
        assertThat(ferry.total().articles()).isEqualTo(2);
        assertThat(ferry.terms()).extracting(TermCount::term).containsExactly("ferri");
        assertThat(explanation.unknown()).isEmpty();
        assertThat(explanation.suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ferry -master, 1", "ferry AND NOT master, 1", "harbour NOT w/2 master, 1", "NOT ferry, 2"})
    void whatAnExclusionTakesAwayIsCounted(String query, long removed) {
        ClauseExplanation excluded = INDEX.explain(request(query)).clause().clauses().stream()
                .filter(clause -> clause.role() == ClauseExplanation.Role.EXCLUDED)
                .findFirst()
                .orElseThrow();

        assertThat(excluded.removed()).hasValue(removed);
    }

    @Test
    void clausesWithinAFieldAreCountedThere() {
        ClauseExplanation in =
                INDEX.explain(request("title:(ferry OR harbour)")).clause();

        ClauseExplanation any = in.clauses().getFirst();
        assertThat(any.clauses()).extracting(each -> each.total().articles()).containsExactly(2L, 0L);
    }

    @Test
    void patternsShowTheWordsThatTheyStandFor() {
        ClauseExplanation clause = INDEX.explain(request("s*s")).clause();

        assertThat(clause.terms()).containsExactly(new TermCount("sails", 1, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ferry w/5 master                | Articles with ferry within 5 words of master
            ferry pre/5 master              | Articles with ferry at most 5 words before master
            ferry AND (sails OR strike)     | Articles with ferry and (with sails or with strike)
            title:ferry                     | Articles with ferry in the title
            (ferry OR crane) /s harbour     | Articles with (ferry or crane) in the same sentence as harbour
            atleast2(ferry)                 | Articles with ferry at least 2 times
            first/9(ferry) date:2023        | Articles with ferry within the first 9 words of the body or published in the period 2023, the more the better
            ferry -strike                   | Articles with ferry, but not with strike
            words:5..9                      | Articles whose words is at least 5 and at most 9
            *:*                             | Every article
            """)
    void theReadingIsPlain(String query, String reading) {
        assertThat(INDEX.explain(request(query)).reading()).isEqualTo(reading);
    }

    /// Whatever another language of the index would make of the word.
    @ParameterizedTest
    @ValueSource(strings = {"da", "de", "et", "fi", "fr", "hu", "lt", "nb", "nl", "pt", "ro", "sv", "tr"})
    void aWordIsNotSaidToStandForMoreThanItFinds(String language) {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("letters", "Letters", "The editor prints letters."));
            index.add(article("let", "A flat", "The flat is to let, and they let it."));
            index.add(article("let-2", "A house", "The house is let."));
            index.add(article("lett", "A Lett", "A Lett and a lette."));
            index.add(article("lett-2", "Two Letts", "A Lett and his brother."));
            index.add(Article.builder("other").title("Oslo").language(language).build());
            index.commit();

            ClauseExplanation word = index.explain(
                            SearchRequest.builder(index.parser().parse("letters"))
                                    .build())
                    .clause();

            assertThat(word.terms())
                    .extracting(TermCount::articles)
                    .allMatch(articles -> articles <= word.total().articles());
        }
    }

    @Test
    void unknownWordsAreNamedWithTheNearest() {
        Explanation explanation = INDEX.explain(request("ferry captian publisher:harbuor"));

        assertThat(explanation.unknown()).containsExactly("captian", "harbuor");
        assertThat(explanation.warnings())
                .contains(
                        "no article has the word 'captian': did you mean captain?",
                        "no article has the word 'harbuor' in publisher: did you mean harbour?");
    }

    // --- nothing found ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            captian                   | DID_YOU_MEAN | captain                        | 1
            "feryr sials"~3           | DID_YOU_MEAN | "ferry sails"~3                | 1
            captain AND strike        | WITHOUT      | captain                        | 1
            ferry AND NOT harbour AND NOT sails | WITHOUT | ferry AND NOT harbour     | 1
            captain AND strike        | LOOSER       | captain OR strike              | 2
            captain w/1 crowds        | LOOSER       | captain w/3 crowds             | 1
            captain /s northern       | LOOSER       | captain /p northern            | 1
            exact(drives)             | LOOSER       | drives                         | 0
            caps(MASTER)              | LOOSER       | master                         | 1
            title:captain             | LOOSER       | captain                        | 1
            atleast3(captain)         | LOOSER       | captain                        | 1
            """)
    void whereNothingIsFoundOtherQuestionsAreOffered(
            String query, QuerySuggestion.Kind kind, String other, long articles) {
        ResultPage page = search(query);

        assertThat(page.total().articles()).isZero();
        if (articles > 0) {
            assertThat(page.suggestions())
                    .filteredOn(hint -> hint.kind() == kind)
                    .extracting(QuerySuggestion::query)
                    .contains(other);
            assertThat(page.suggestions())
                    .allSatisfy(hint ->
                            assertThat(search(hint.query()).total().articles()).isEqualTo(hint.articles()));
        }
    }

    @Test
    void aLongTextIsNoQuestionToOfferOthersFor() {
        String text = "zeppelin".repeat(2) + " zappelin".repeat(500);

        assertThat(search(text).suggestions()).isEmpty();
        assertThat(search(text).warnings()).hasSize(2);
        assertThat(INDEX.explain(request(text)).clause().clauses()).hasSize(501);
    }

    @Test
    void aWordOfAnyLengthIsAnswered() {
        assertThat(search("x".repeat(90_000)).suggestions()).isEmpty();
    }

    @Test
    void whereSomethingIsFoundNothingButACorrectionIsOffered() {
        assertThat(search("ferry captain").suggestions()).isEmpty();
        assertThat(search("ferry captian").suggestions())
                .singleElement()
                .satisfies(hint -> assertThat(hint.query()).isEqualTo("ferry captain"));
    }

    // --- why ---

    @Test
    void whyAnArticleMatchesIsSaidClauseByClause() {
        MatchExplanation why = INDEX.why("ferry-2", request("ferry w/3 master OR harbour pre/1 master"))
                .orElseThrow();

        assertThat(why.matches()).isTrue();
        ClauseMatch any = why.clauses().getFirst();
        assertThat(any.clauses()).extracting(ClauseMatch::matches).containsExactly(false, true);
        assertThat(any.clauses().getLast().where().getFirst().marks()).hasSize(2);
    }

    @Test
    void aFilterThatFailsIsShown() {
        SearchRequest request = request("ferry").toBuilder()
                .filter(INDEX.parser().parse("date:2023"))
                .build();

        MatchExplanation why = INDEX.why("ferry-1", request).orElseThrow();

        assertThat(why.matches()).isFalse();
        assertThat(why.clauses()).extracting(ClauseMatch::matches).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"ferry", "ferry harbour", "ferry^3 sails", "\"northern ferry\" captain", "ferr* captain"})
    void thePartsOfTheScoreSumUpToIt(String query) {
        for (Hit hit : search(query)) {
            MatchExplanation why =
                    INDEX.why(hit.article().id().value(), request(query)).orElseThrow();

            assertThat(why.score()).isEqualTo(hit.score());
            assertThat(why.parts().stream().mapToDouble(ScorePart::value).sum()).isCloseTo(hit.score(), within(.01));
        }
    }

    @Test
    void noArticleNoReason() {
        assertThat(INDEX.why("nosuch", request("ferry"))).isEmpty();
    }

    // --- what there is ---

    @Test
    void aBeginningGoesOnWithWordsAndTitles() {
        assertThat(INDEX.suggest("Northern fe", 5))
                .containsExactly(new Completion(Completion.Kind.WORDS, "Northern ferry", 2));
        assertThat(INDEX.suggest("fe", 5))
                .extracting(Completion::text)
                .containsExactlyInAnyOrder("ferry", "Ferry sails again", "No ferry");
        assertThat(INDEX.suggest("publisher:wi", 5))
                .containsExactly(new Completion(Completion.Kind.VALUE, "Harbour Wire", 3));
        assertThat(INDEX.suggest("", 5)).isEmpty();
        assertThat(INDEX.suggest("zzz", 5)).isEmpty();
    }

    @Test
    void wordsAreListedByFrequency() {
        assertThat(INDEX.terms(Optional.empty(), "ha", 5)).containsExactly(new TermCount("harbour", 2, 2));
        assertThat(INDEX.terms(Optional.of("publisher"), "*re", 5)).containsExactly(new TermCount("wire", 3, 3));
        assertThat(INDEX.terms(Optional.empty(), "", 1))
                .extracting(TermCount::term)
                .containsExactly("the");
    }

    @Test
    void fieldsAreListedWithTheirValues() {
        List<FieldSummary> fields = INDEX.fields();

        assertThat(fields)
                .filteredOn(field -> field.name().equals("publisher"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.articles()).isEqualTo(3);
                    assertThat(field.aliases()).containsExactly("source");
                    assertThat(field.examples().getFirst().value()).isEqualTo("Harbour Wire");
                });
        assertThat(fields).filteredOn(field -> field.name().equals("lead")).allMatch(field -> field.articles() == 0);
    }

    @Test
    void hintsAreQueriesInTheQueryLanguage() {
        for (QuerySuggestion hint : search("captain AND strike").suggestions()) {
            assertThat(QueryParser.standard().parseStrict(hint.query()).query()).hasToString(hint.query());
        }
    }
}
