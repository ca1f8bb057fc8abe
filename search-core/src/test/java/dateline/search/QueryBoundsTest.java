package dateline.search;

import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ClauseExplanation;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No query is endless, and none fails otherwise than by a sentence. The time limits only end what would hang.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class QueryBoundsTest {

    private static ArticleIndex index;

    @BeforeAll
    static void index() {
        index = ArticleIndex.inMemory();
        for (int i = 0; i < 60; i++) {
            index.add(Article.builder("" + i)
                    .title("Oil nation " + i)
                    .body("The establishment of a station " + i + " on the nation's coast needs attention and oil. "
                            + "The harbour master, the mayor and the crew of ship" + i + " met there.")
                    .tag(letters(i))
                    .author("Ann Author" + i)
                    .language("en")
                    .build());
        }
        index.commit();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    /// A word of letters only: `t58` is two words, a phrase.
    private static String letters(int number) {
        return "tag"
                + Integer.toString(number, 10)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + 'a')))
                        .collect(Collectors.joining());
    }

    private static String tags(int from, int to, String separator) {
        return IntStream.range(from, to).mapToObj(QueryBoundsTest::letters).collect(Collectors.joining(separator));
    }

    private static String list(int from, int to, String prefix, String separator) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(separator));
    }

    private static SearchRequest.Builder request(String query) {
        return SearchRequest.builder(index.parser().parse(query));
    }

    // --- long lists for a keyword field ---

    @ParameterizedTest
    @ValueSource(strings = {" ", " OR ", " , "})
    void aLongListOfValuesIsLookedForAsAWhole(String separator) {
        for (String field : List.of("id", "tag", "-title:zebra id")) {
            String values = field.endsWith("tag") ? tags(58, 5_058, separator) : list(58, 5_058, "", separator);
            ResultPage page = index.search(
                    request(field + ":(" + values + ")").stories(StoryView.SHOW).build());
            assertThat(ids(page)).as(field).containsExactlyInAnyOrder("58", "59");
            assertThat(page.warnings()).isEmpty();
        }
    }

    @Test
    void aLongListBesideOtherConditionsIsComplete() {
        String values = tags(0, 3_000, " ");
        assertThat(index.search("nation AND tag:(" + values + ")").total().articles())
                .isEqualTo(60);
        assertThat(index.search("nation NOT tag:(" + values + ")").total().articles())
                .isZero();
        assertThat(index.search("tag:(" + tags(50, 3_000, " ") + ") OR id:3")
                        .total()
                        .articles())
                .isEqualTo(11);
    }

    /// Phrases cannot be looked up as one set: what is too much of them is left out, with a warning.
    @ParameterizedTest
    @ValueSource(strings = {" ", " OR "})
    void aLongListOfPhrasesIsCutWithAWarning(String separator) {
        ResultPage page = index.search("author:(" + list(0, 3_000, "ann-author", separator) + ")");
        assertThat(page.total().articles()).isEqualTo(60);
        assertThat(page.warnings()).isNotEmpty();
    }

    @Test
    void aWholeTextOfPhrasesInAKeywordFieldEnds() {
        Query about = Query.in("tag", new Query.About(list(0, 5_000, "a-t", " ")));
        assertThat(index.count(Query.any(about, Query.in("id", Query.word("7")))))
                .isEqualTo(1);
    }

    // --- regular expressions that stay non-deterministic ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "re:/[a-z]{2,40}(tion|ment).{0,20}/",
                "re:/(.{1,30}){1,30}/",
                "re:/.*a.{20}/",
                "re:/(a|b|.)*n.{12}/",
                "title:re:/.*o.{1,25}n.*/",
                "re:/[a-z]{2,40}(tion|ment).{0,20}/ w/5 nation",
                "NOT re:/(.{1,30}){1,30}/",
                "author:re:/.*a.{20}/",
                "tag:re:/(.{1,30}){1,30}/",
                "first/5 re:/(.{1,30}){1,30}/"
            })
    void anyRegularExpressionIsAnswered(String query) {
        SearchRequest request = request(query).facet("tag", 3).build();
        ResultPage page = index.search(request);
        assertThat(page.complete()).isTrue();
        assertThat(index.explain(request).clause().total().articles())
                .isEqualTo(page.total().articles());
        assertThat(index.why("3", request)).isPresent();
    }

    @Test
    void wordsOfSuchAnExpressionAreMarked() {
        Hit hit = index.search(request("re:/[a-z]{2,40}(tion|ment).{0,20}/").build())
                .iterator()
                .next();
        assertThat(hit.title().marks()).isNotEmpty();
    }

    // --- boosts ---

    @ParameterizedTest
    @ValueSource(strings = {"1000", "0.001"})
    void boostsWithinOneAnotherStayNumbers(String factor) {
        String nested = "oil";
        for (int i = 0; i < 60; i++) {
            nested = "(" + nested + "^" + factor + ")";
            for (String query : List.of(nested, nested + " nation", "title:" + nested, nested + " w/9 nation")) {
                ResultPage page = index.search(query);
                assertThat(page.hits())
                        .isNotEmpty()
                        .allSatisfy(hit -> assertThat(hit.score()).as(query).isFinite());
            }
        }
        assertThat(index.search("about(\"oil nation\")^1000").hits()).isNotEmpty();
    }

    // --- completion and lists of words ---

    @ParameterizedTest
    @ValueSource(strings = {"a*", "*", "?", "a?*", "oil *"})
    void wildcardsCannotStopCompletion(String part) {
        String text = part.repeat(5_000);
        assertThat(index.suggest(text, 5)).isEmpty();
        assertThat(index.suggest("tag:" + text, 5)).isEmpty();
        try {
            assertThat(index.terms(Optional.empty(), text, 5)).hasSizeBetween(0, 5);
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).isEqualTo(Reason.BAD_REQUEST);
            assertThat(e).hasMessageContaining("wildcards");
        }
    }

    @Test
    void aStarIsNoLetterOfACompletion() {
        assertThat(index.suggest("oi", 3)).extracting(Completion::text).startsWith("oil");
        assertThat(index.suggest("o*l", 3)).isEmpty();
    }

    @Test
    void aQueryOfTooManyWildcardsIsRefused() {
        Query query = new Query.Wildcard("a*".repeat(2_000) + "b");
        SearchRequest request = SearchRequest.builder(query).build();
        List<Function<ArticleIndex, Object>> ways =
                List.of(i -> i.search(request), i -> i.explain(request), i -> i.why("1", request), i -> i.count(query));
        for (Function<ArticleIndex, Object> way : ways) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> way.apply(index))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_REQUEST));
        }
    }

    // --- time ---

    private static final Duration NO_TIME = Duration.ofNanos(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oil",
                "oil nation",
                "harbor~2",
                "na*n",
                "re:/.*a.{20}/",
                "re:/.*a.*/ w/5 re:/.*o.*/",
                "id:(1 2 3)",
                "zzzz yyyy xxxx",
                "about(\"oil nation station\")",
                "caps(oil)"
            })
    void aSearchWithoutTimeSaysThatItIsIncomplete(String query) {
        for (StoryView stories : StoryView.values()) {
            SearchRequest request = request(query)
                    .timeout(NO_TIME)
                    .stories(stories)
                    .filter(Query.in("tag", Query.word(letters(1))))
                    .build();
            ResultPage page = index.search(request);
            assertThat(page.complete()).isFalse();
            assertThat(page.total().exact()).isFalse();
        }
    }

    @Test
    void anExplanationWithoutTimeIsIncompleteAtOnce() {
        SearchRequest request = request(String.join(" w/5 ", Collections.nCopies(60, "the")))
                .timeout(NO_TIME)
                .build();
        Explanation explanation = index.explain(request);
        assertThat(totals(explanation.clause())).isNotEmpty().containsOnly(false);
        assertThat(explanation.suggestions()).isEmpty();
    }

    private static List<Boolean> totals(ClauseExplanation clause) {
        List<Boolean> exact = new ArrayList<>();
        exact.add(clause.total().exact());
        clause.clauses().forEach(each -> exact.addAll(totals(each)));
        return exact;
    }

    /// Whether an article answers cannot be half known.
    @Test
    void whyWithoutTimeIsRefused() {
        SearchRequest request = request("oil nation").timeout(NO_TIME).build();
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> index.why("1", request))
                .withMessageContaining("timeout")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_REQUEST));
    }

    /// What is not looked at any more is not said to be wrong.
    @Test
    void whyOfVeryManyClausesSaysNothingFalse() {
        List<Query> clauses = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            clauses.add(Query.word("oil"));
        }
        MatchExplanation why = index.why(
                        "1", SearchRequest.builder(new Query.Or(clauses)).build())
                .orElseThrow();
        assertThat(why.matches()).isTrue();
        assertThat(why.clauses().getFirst().clauses())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.matches()).isTrue());
    }

    static List<String> nests() {
        return List.of(
                "ferry (harbour ".repeat(60) + "sails" + ")".repeat(60),
                "ferry AND (harbour ".repeat(60) + "sails" + ")".repeat(60),
                "re:/" + "(".repeat(40) + "a" + "{1,9})".repeat(40) + "/",
                "re:/" + "(a|".repeat(20_000) + ")".repeat(20_000) + "/",
                "2 of (ferry harbour (".repeat(50) + "sails" + "))".repeat(50));
    }

    /// A book in one record and one paragraph, of which thousands of pairs of words are near one another, and are
    /// marked.
    @ParameterizedTest
    @ValueSource(strings = {"mayor w/100 crew", "mayor /p crew", "(mayor /p ship1) /p (crew /p port2)"})
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyPairsOfWordsInALongTextAreMarkedSoon(String query) {
        String text = IntStream.range(0, 60_000)
                .mapToObj(i -> "The mayor met the crew of ship" + i % 97 + " and the mayor of port" + i % 89 + ".")
                .collect(Collectors.joining(" "));
        try (ArticleIndex book = ArticleIndex.inMemory()) {
            book.add(Article.builder("book").body(text).language("en").build());
            book.commit();
            Query pairs = book.parser().parse(query).query();
            ResultPage page = book.search(
                    SearchRequest.builder(pairs).timeout(Duration.ofMinutes(5)).build());
            assertThat(ids(page)).containsExactly("book");
            assertThat(page.hits().getFirst().snippets()).isNotEmpty();
        }
    }

    /// What is done twice at each level is done for ever at the sixtieth.
    @ParameterizedTest
    @MethodSource("nests")
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void bracketsWithinOneAnotherEnd(String query) {
        assertThat(index.search(query).hits()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void aDeepNestIsExplainedWithinItsTime() {
        SearchRequest request = request(String.join(" w/5 ", Collections.nCopies(2_000, "the")))
                .timeout(Duration.ofSeconds(2))
                .build();
        assertThat(index.explain(request).clause()).isNotNull();
    }

    @Test
    void deletingAndCountingAreNeverHalfDone() {
        String values = list(0, 5_000, "", " ");
        Query query = index.parser().parse("id:(" + values + ")").query();
        assertThat(index.count(query)).isEqualTo(60);
    }
}
