package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.Freshness;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScorePart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Age in the score.
class RecencyTest {

    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");
    private static final Duration HALF_YEAR = Duration.ofDays(180);

    private final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String published, String body) {
        index.add(Article.builder(id)
                .title("Report")
                .body(body)
                .published(published)
                .language("en")
                .build());
    }

    private SearchRequest.Builder request(String word) {
        return SearchRequest.builder(Query.word(word))
                .recency(HALF_YEAR)
                .asOf(NOW)
                .zone(ZoneOffset.UTC);
    }

    private List<String> ids(SearchRequest request) {
        index.commit();
        return index.search(request).hits().stream()
                .map(hit -> hit.article().id().value())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEMANTIC", "DEEP_SEMANTIC"}) // these need a model
    void ofEqualArticlesTheNewerComesFirst(RankingModel model) {
        add("a-old", "2021-05", "The ferry sails.");
        add("b-undated", "", "The ferry sails.");
        add("c-new", "2024-02-20", "The ferry sails.");
        add("d-middle", "2023-07-01T10:00:00Z", "The ferry sails.");
        add("e-older", "2012", "The ferry sails.");
        add("f-much-better", "2022-03-01", "The ferry of ferries: a ferry, a ferry, and no end of ferry after ferry.");

        assertThat(ids(request("ferry").ranking(model).build()))
                .as("what is older than ten half-lives comes with what has no date, by relevance, then by id")
                .startsWith("c-new", "d-middle")
                .endsWith("b-undated", "e-older");
        assertThat(ids(SearchRequest.of(Query.word("ferry")))).startsWith("f-much-better", "a-old", "b-undated");
    }

    @Test
    void theScoreIsHalfAfterAHalfLife() {
        add("new", "2024-03-01T00:00:00Z", "The ferry sails.");
        add("old", "2023-09-03T00:00:00Z", "The ferry sails.");
        index.commit();

        List<Hit> hits = index.search(request("ferry").build()).hits();

        assertThat(hits.get(1).score()).isEqualTo(hits.get(0).score() / 2);
        Freshness freshness = hits.get(1).freshness().orElseThrow();
        assertThat(freshness.age()).contains(Duration.ofDays(180));
        assertThat(freshness.relevance() * freshness.factor())
                .isCloseTo(hits.get(1).score(), within(1e-6));
    }

    @Test
    void oneLineSaysIt() {
        assertThat(new Freshness(7.13, .8506, Optional.of(Duration.ofDays(42)), HALF_YEAR))
                .hasToString("relevance 7.1 × freshness 0.85 (42 days, half-life 180)");
        assertThat(new Freshness(7.13, Freshness.LEAST, Optional.empty(), HALF_YEAR))
                .hasToString("relevance 7.1 × freshness 0.001 (without a date, half-life 180 days)");
        assertThat(new Freshness(1, .5, Optional.of(Duration.ofHours(12)), Duration.ofHours(12)))
                .hasToString("relevance 1.0 × freshness 0.50 (12 hours, half-life 12)");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEMANTIC", "DEEP_SEMANTIC"}) // these need a model
    void whyGivesTheSameScoreAsTheRanking(RankingModel model) {
        for (int i = 0; i < 80; i++) {
            add("a" + i, day(i), "The ferry sails " + "again ".repeat(i % 7) + "to the harbour of number " + i);
        }
        index.commit();
        SearchRequest request = request("ferry").ranking(model).limit(80).build();

        for (Hit hit : index.search(request).hits()) {
            MatchExplanation why =
                    index.why(hit.article().id().value(), request).orElseThrow();
            assertThat(why.score()).isEqualTo(hit.score());
            assertThat(why.freshness()).isEqualTo(hit.freshness());
            double parts = why.parts().stream().mapToDouble(ScorePart::value).sum();
            assertThat(parts).isCloseTo(hit.freshness().orElseThrow().relevance(), within(.01));
        }
    }

    @Test
    void pagesNeitherOverlapNorSkipThoughTimePasses() {
        for (int i = 0; i < 60; i++) {
            add("a" + i, day(i * 5), "The ferry sails " + "again ".repeat(i % 5));
        }
        index.commit();
        SearchRequest unpinned = SearchRequest.builder(Query.word("ferry"))
                .recency(Duration.ofDays(3))
                .limit(7)
                .build();

        List<String> seen = new ArrayList<>();
        ResultPage page = index.search(unpinned);
        page.forEach(hit -> seen.add(hit.article().id().value()));
        while (page.cursor().isPresent()) {
            page = index.search(unpinned.toBuilder().cursor(page.cursor().get()).build());
            page.forEach(hit -> seen.add(hit.article().id().value()));
        }

        assertThat(new HashSet<>(seen)).hasSize(60);
        assertThat(seen).hasSize(60);
    }

    @Test
    void foldedStoriesAreAgedToo() {
        add("old", "2020-01-01", "The ferry sails again after nineteen years of waiting in the northern harbour.");
        add("new", "2024-02-01", "The ferry sails again.");
        index.commit();

        assertThat(ids(request("ferry").stories(StoryView.FOLD).build())).containsExactly("new", "old");
    }

    @Test
    void whatIsPublishedLaterThanNowIsNew() {
        add("later", "2030-01-01", "The ferry sails.");
        index.commit();

        Hit hit = index.search(SearchRequest.builder(Query.word("ferry"))
                        .recency(HALF_YEAR)
                        .build())
                .hits()
                .getFirst();

        assertThat(hit.freshness().orElseThrow().factor()).isEqualTo(1);
    }

    @Test
    void onlyRelevanceAges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request("ferry").sort(Sort.NEWEST).build());
        assertThatIllegalArgumentException().isThrownBy(() -> request("ferry").recency(Duration.ZERO));
    }

    private static String day(int before) {
        return LocalDate.of(2024, 2, 28).minusDays(before).toString();
    }
}
