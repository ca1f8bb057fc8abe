package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.query.parser.QueryParser;
import dateline.result.ClauseExplanation;
import dateline.result.Explanation;
import dateline.result.Hit;
import dateline.result.QuerySuggestion;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an answer holds besides its articles, on a cluster and in memory.
class AnswersTest {

    private static final Query OFTEN = Query.best(Query.word("ferry"), Query.word("harbour"), Query.word("strike"));
    private static final IndexOptions OPTIONS = IndexOptions.builder()
            .clock(Clock.fixed(Instant.parse("2024-01-15T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private static ArticleIndex here;
    private static ArticleIndex there;

    @BeforeAll
    static void index() {
        Nodes nodes = Nodes.running();
        List<Article> articles = new SampleNews(5).articles(400);
        here = ArticleIndex.inMemory(OPTIONS);
        there = ArticleIndex.open(nodes.index("answers").storage(), OPTIONS);
        for (ArticleIndex index : List.of(here, there)) {
            index.addAll(articles);
            index.commit();
        }
    }

    @AfterAll
    static void close() {
        Stream.of(here, there).filter(index -> index != null).forEach(ArticleIndex::close);
    }

    private static SearchRequest.Builder asked(Query query) {
        return SearchRequest.builder(query).stories(StoryView.SHOW);
    }

    @Test
    void totalsFacetsAndHistogramsAreThoseOfAllThatMatches() {
        SearchRequest request = asked(OFTEN)
                .facet("publisher", 3)
                .facet("tag", 10)
                .facet("year", 10)
                .facet("desk", 5)
                .histogram(PeriodLength.MONTH)
                .build();
        ResultPage expected = here.search(request);
        ResultPage actual = there.search(request);
        assertThat(expected.total().articles()).isGreaterThan(150);
        assertThat(actual.total()).isEqualTo(expected.total());
        assertThat(actual.facets()).isEqualTo(expected.facets());
        assertThat(actual.histogram()).isEqualTo(expected.histogram());
    }

    @Test
    void pagesShowTheSameHitsAndHighlightsWithoutOverlap() {
        List<String> expected = pages(here);
        assertThat(pages(there)).isEqualTo(expected);
        assertThat(expected).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    private static List<String> pages(ArticleIndex index) {
        List<String> shown = new ArrayList<>();
        SearchRequest request = asked(OFTEN).limit(35).build();
        ResultPage page = index.search(request);
        while (true) {
            page.forEach(hit -> shown.add(hit.rank() + " " + hit.article().id() + " " + hit.title() + hit.snippets()));
            if (!page.hasMore()) {
                return shown;
            }
            page = index.search(
                    request.toBuilder().cursor(page.cursor().orElseThrow()).build());
        }
    }

    @Test
    void sortsByDatesNumbersAndNames() {
        for (Sort sort : List.of(
                Sort.NEWEST,
                Sort.OLDEST,
                new Sort(Sort.By.FIELD, "words", true),
                new Sort(Sort.By.FIELD, "publisher", false),
                new Sort(Sort.By.FIELD, "price", true))) {
            SearchRequest request = asked(OFTEN).sort(sort).limit(60).build();
            assertThat(ids(there.search(request))).as("by %s", sort).isEqualTo(ids(here.search(request)));
        }
    }

    @Test
    void olderArticlesFallBehindAndFeedbackAddsWordsAsInMemory() {
        for (SearchRequest request : List.of(
                asked(OFTEN).recency(Duration.ofDays(200)).build(),
                asked(OFTEN).ranking(RankingModel.DEEP).build())) {
            ResultPage expected = here.search(request);
            ResultPage actual = there.search(request);
            assertThat(ids(actual)).isEqualTo(ids(expected));
            assertThat(actual.hits().getFirst().score())
                    .isCloseTo(expected.hits().getFirst().score(), withPercentage(.01));
        }
    }

    @Test
    void filtersByDateSayHowManyUndatedArticlesTheyLeaveOut() {
        SearchRequest request = asked(OFTEN).filter(Query.published("2021")).build();
        ResultPage expected = here.search(request);
        assertThat(expected.warnings()).isNotEmpty();
        ResultPage actual = there.search(request);
        assertThat(actual.warnings()).isEqualTo(expected.warnings());
        assertThat(actual.total()).isEqualTo(expected.total());
        assertThat(ids(actual)).isEqualTo(ids(expected));
    }

    @Test
    void explainsWhyAnArticleMatchesByTheSameScore() {
        SearchRequest request = asked(OFTEN).build();
        Hit first = here.search(request).hits().getFirst();
        String id = first.article().id().value();
        assertThat(there.why(id, request).orElseThrow().score())
                .isCloseTo(here.why(id, request).orElseThrow().score(), withPercentage(.01));
        assertThat(there.why("no such article", request)).isEmpty();
    }

    @Test
    void anotherModelIsRefusedWhereNotAllCanBeFetchedAndElseTheSame() {
        SearchRequest request = asked(OFTEN).ranking(RankingModel.BM25).build();
        assertThat(ids(there.search(request))).isEqualTo(ids(here.search(request)));
    }

    @Test
    void readsSingleArticlesAndAllThatMatch() {
        assertThat(there.article("n00007")).isEqualTo(here.article("n00007"));
        assertThat(there.article("missing")).isEmpty();
        Query nested = Query.near(3, Query.near(5, Query.word("ferry"), Query.word("the")), Query.word("and"));
        try (Stream<Article> expected = here.articles(nested);
                Stream<Article> actual = there.articles(nested)) {
            assertThat(actual.map(Article::id))
                    .containsExactlyInAnyOrderElementsOf(
                            expected.map(Article::id).toList());
        }
    }

    @Test
    void findsWhatIsLikeAnArticle() {
        for (String id : List.of("n00003", "n00100", "n00399")) {
            assertThat(ids(there.stories().related(id).orElseThrow()))
                    .isEqualTo(ids(here.stories().related(id).orElseThrow()))
                    .isNotEmpty();
        }
    }

    @Test
    void countsEachPartOfAQueryAndSaysWhichIsCheckedHere() {
        Query nested = Query.near(3, Query.near(5, Query.word("ferry"), Query.word("the")), Query.word("and"));
        for (Query query : List.of(OFTEN, Query.all(nested, Query.not(Query.word("strike"))))) {
            SearchRequest request =
                    asked(query).filter(Query.published("2021..2022")).build();
            Explanation expected = here.explain(request);
            Explanation actual = there.explain(request);
            assertThat(actual.reading()).isEqualTo(expected.reading());
            assertThat(totals(actual.clause())).isEqualTo(totals(expected.clause()));
        }
        assertThat(there.explain(SearchRequest.of(nested)).warnings())
                .anyMatch(warning ->
                        warning.matches("the cluster cannot find .*ferri.* exactly: what it finds is checked here"));
        assertThat(there.explain(SearchRequest.of(Query.word("zeppelin"))).unknown())
                .containsExactly("zeppelin");
    }

    @Test
    void wordsThatNoArticleHasAndOtherQueriesAreToldAsInMemory() {
        List<QuerySuggestion> suggested = new ArrayList<>();
        for (String text : List.of(
                "zeppelin",
                "fery strike",
                "harbor ferrys",
                "\"northern fery\"",
                "Marlwo",
                "title:zeppelin OR ferry",
                "author:\"jane okafr\"",
                "ferry AND zeppelin AND strike",
                "(ferry w/1 zeppelin) harbour",
                "\"ferry crew harbour council budget\"",
                "ferry NOT the",
                "tag:fery",
                "tag:ferry publisher:daily",
                "author:Marlow",
                "Küsste",
                "ferry")) {
            SearchRequest request =
                    asked(QueryParser.standard().parse(text).query()).build();
            ResultPage expected = here.search(request);
            ResultPage actual = there.search(request);
            assertThat(actual.warnings()).as(text).isEqualTo(expected.warnings());
            assertThat(actual.suggestions()).as(text).isEqualTo(expected.suggestions());
            suggested.addAll(expected.suggestions());
            Explanation told = here.explain(request);
            assertThat(there.explain(request).unknown()).as(text).isEqualTo(told.unknown());
            assertThat(there.explain(request).suggestions()).as(text).isEqualTo(told.suggestions());
            assertThat(there.explain(request).warnings()).as(text).isEqualTo(told.warnings());
        }
        assertThat(suggested).hasSizeGreaterThan(5);
        try (ArticleIndex empty =
                ArticleIndex.open(Nodes.running().index("empty").storage(), OPTIONS)) {
            assertThat(empty.search(asked(OFTEN).build()).warnings()).containsExactly("the index holds no articles");
        }
    }

    private static List<String> totals(ClauseExplanation clause) {
        List<String> totals = new ArrayList<>();
        totals.add(clause.query() + " " + clause.total() + " " + clause.removed());
        clause.clauses().forEach(inner -> totals.addAll(totals(inner)));
        return totals;
    }

    /// Three shards with some 1,300 words each that begin so, where a shard tries no more than 1,024.
    @Test
    void patternsOfMoreWordsThanCanBeTriedAreCheckedHere() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            articles.add(Article.builder("p" + i)
                    .body("zeta" + i + " zetb" + i + (i % 3 == 0 ? " ferry" : " and then at last the ferry"))
                    .language("en")
                    .build());
        }
        try (ArticleIndex memory = ArticleIndex.inMemory(OPTIONS);
                ArticleIndex index =
                        ArticleIndex.open(Nodes.running().index("broad").storage(), OPTIONS)) {
            for (ArticleIndex each : List.of(memory, index)) {
                each.addAll(articles);
                each.commit();
            }
            for (Query near : List.of(
                    Query.near(2, Query.prefix("zet"), Query.word("ferry")),
                    Query.before(2, Query.regex("zet[a-z0-9]+"), Query.word("ferry")))) {
                assertThat(index.count(near)).as("%s", near).isEqualTo(667);
                assertThat(memory.count(near)).as("%s", near).isEqualTo(667);
                assertThat(ids(index.search(asked(near).build())))
                        .as("%s", near)
                        .isEqualTo(ids(memory.search(asked(near).build())));
                assertThat(index.explain(SearchRequest.of(near)).warnings()).anyMatch(each -> each.contains("exactly"));
            }
            assertThat(index.count(Query.notNear(2, Query.word("ferry"), Query.prefix("zet"))))
                    .isEqualTo(1_333);
            assertThat(index.count(Query.all(
                            Query.word("ferry"), Query.not(Query.near(2, Query.prefix("zet"), Query.word("ferry"))))))
                    .isEqualTo(1_333);
        }
    }

    /// Of three shards some have more than 1,024 words that begin so, and some have fewer.
    @Test
    void patternsThatAreTooBroadForSomeShardsAreCheckedHere() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 1_530; i++) {
            articles.add(Article.builder("p" + i)
                    .body("zeta" + i + " zetb" + i + (i % 3 == 0 ? " ferry" : " and then at last the ferry"))
                    .language("en")
                    .build());
        }
        try (ArticleIndex index =
                ArticleIndex.open(Nodes.running().index("uneven").storage(), OPTIONS)) {
            index.addAll(articles);
            index.commit();
            Query near = Query.near(2, Query.prefix("zet"), Query.word("ferry"));
            assertThat(index.count(near)).isEqualTo(510);
            ResultPage page = index.search(asked(near).build());
            assertThat(page.hits()).hasSize(10);
            assertThat(page.total().exact())
                    .as("a total of more than there are")
                    .isFalse();
        }
    }

    /// `CORP` is also found as `Corp`, which a single article has: so one shard of three has both, and the others one.
    @Test
    void aSpellingThatSomeShardsLackDoesNotChangeTheOrder() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            articles.add(Article.builder(String.format(Locale.ROOT, "c%03d", i))
                    .title((i == 250 ? "Harbour Corp Holiday " : "HARBOUR CORP HOLIDAY ") + i)
                    .body("zeta" + i)
                    .language("en")
                    .build());
        }
        try (ArticleIndex memory = ArticleIndex.inMemory(OPTIONS);
                ArticleIndex index =
                        ArticleIndex.open(Nodes.running().index("spelled").storage(), OPTIONS)) {
            for (ArticleIndex each : List.of(memory, index)) {
                each.addAll(articles);
                each.commit();
            }
            Query cased = QueryParser.standard().parse("title:CORP").query();
            for (Query query : List.of(cased, Query.best(cased, Query.word("zeta7")), Query.boost(cased, 3))) {
                for (int offset : List.of(0, 40, 120)) {
                    SearchRequest request = asked(query).offset(offset).build();
                    assertThat(index.rank(request))
                            .isEqualTo(memory.rank(request))
                            .hasSize(10);
                    ResultPage page = index.search(request);
                    assertThat(page.hits().stream().map(hit -> hit.article().id()))
                            .as("%s from %d", query, offset)
                            .isEqualTo(memory.search(request).hits().stream()
                                    .map(hit -> hit.article().id())
                                    .toList());
                    assertThat(page.total()).isEqualTo(memory.search(request).total());
                }
            }
        }
    }

    /// What tells words in capitals apart stands beside marks of sentences, which are no words. Of the other words,
    /// more
    /// and more frequent, some are next to it in their scores.
    @Test
    void wordsInCapitalsHaveTheScoresThatTheyHaveInAFolder() {
        List<String> words = List.of("quay", "crew", "oar", "mast", "keel", "helm", "buoy", "sail", "rope", "deck");
        List<Article> articles = new ArrayList<>();
        for (int word = -1; word < words.size(); word++) {
            for (int i = 0; i < (word < 0 ? 200 : 40 + 20 * word); i++) {
                articles.add(Article.builder("w" + articles.size())
                        .title(word < 0 ? "SETS" : words.get(word))
                        .body("number " + articles.size())
                        .language("en")
                        .build());
            }
        }
        try (ArticleIndex memory = ArticleIndex.inMemory(OPTIONS);
                ArticleIndex index =
                        ArticleIndex.open(Nodes.running().index("capitals").storage(), OPTIONS)) {
            for (ArticleIndex each : List.of(memory, index)) {
                each.addAll(articles);
                each.commit();
            }
            for (String word : words) {
                SearchRequest request = asked(QueryParser.standard()
                                .parse("title:(SETS OR " + word + ")")
                                .query())
                        .build();
                assertThat(index.rank(request)).as(word).isEqualTo(memory.rank(request));
            }
        }
    }

    /// The cluster takes the first 300 for matches of a clause that need not match, and puts them before the others.
    @Test
    void clausesThatNeedNotMatchAndAreTranslatedWiderDoNotChangeTheOrder() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            articles.add(Article.builder("o" + i)
                    .body("the " + "quay ".repeat(12) + (i < 300 ? "anchor one two three" : "quay quay quay quay"))
                    .language("en")
                    .build());
        }
        Query often = Query.atLeast(4, Query.notNear(2, Query.word("anchor"), Query.word("cable")));
        try (ArticleIndex memory = ArticleIndex.inMemory(OPTIONS);
                ArticleIndex index =
                        ArticleIndex.open(Nodes.running().index("order").storage(), OPTIONS)) {
            for (ArticleIndex each : List.of(memory, index)) {
                each.addAll(articles);
                each.commit();
            }
            index.compact();
            for (Query query : List.of(
                    Query.best(often, Query.word("quay")),
                    Query.any(often, Query.word("quay")),
                    Query.all(Query.word("the"), Query.best(often, Query.word("quay"))))) {
                SearchRequest request = SearchRequest.builder(query)
                        .stories(StoryView.SHOW)
                        .limit(10)
                        .build();
                assertThat(index.rank(request).stream().map(ScoredId::id).toList())
                        .as("%s", query)
                        .isEqualTo(
                                memory.rank(request).stream().map(ScoredId::id).toList());
                assertThat(ids(index.search(request))).isEqualTo(ids(memory.search(request)));
            }
        }
    }

    @Test
    void countsByCombinationsOfValues() {
        SearchRequest request = asked(OFTEN).build();
        for (List<String> fields :
                List.of(List.of("publisher"), List.of("month", "tag"), List.of("desk", "section", "year"))) {
            assertThat(there.counts(request, fields))
                    .isEqualTo(here.counts(request, fields))
                    .isNotEmpty();
        }
        Query nested = Query.near(3, Query.near(5, Query.word("ferry"), Query.word("the")), Query.word("and"));
        assertThatThrownBy(() -> there.counts(SearchRequest.of(nested), List.of("year")))
                .hasMessageContaining("and so not count by fields");
    }

    @Test
    void describesTheFields() {
        assertThat(there.fields()).isEqualTo(here.fields());
    }

    @Test
    void saysWhatAClusterCannotDoAndWhatToDoInstead() {
        assertThatThrownBy(() -> there.terms(java.util.Optional.empty(), "fer*", 10))
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_REQUEST))
                .hasMessageContaining("is on a cluster and cannot list its words: search with the pattern instead");
    }

    @Test
    void statisticsNameWhatIsThere() {
        assertThat(there.stats().articles()).isEqualTo(400);
        assertThat(there.stats().undated()).isEqualTo(here.stats().undated());
        assertThat(there.stats().languages()).isEqualTo(here.stats().languages());
        assertThat(there.stats().extras()).isEqualTo(here.stats().extras());
        assertThat(there.fingerprint()).isEqualTo(here.fingerprint());
    }

    private static List<String> ids(ResultPage page) {
        return page.hits().stream().map(hit -> hit.article().id().value()).toList();
    }
}
