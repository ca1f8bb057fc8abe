package dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate BEGIN = LocalDate.parse("2024-01-01");
    private static final String[] FILLERS = {
        "council", "budget", "library", "orchestra", "harvest", "timber", "railway", "museum", "clinic", "quarry"
    };

    private final Random random = new Random(20);

    @Test
    void countsByDayWithTheCollection() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(dated("a", "Flood in the valley", "2024-05-01"));
            index.add(dated("b", "Council meets", "2024-05-01"));
            index.add(dated("c", "Flood recedes", "2024-05-03"));
            index.commit();
            Timeline timeline = index.timeline(request(index, "flood"));
            assertThat(timeline.length()).isEqualTo(PeriodLength.DAY);
            assertThat(timeline.periods())
                    .containsExactly(
                            new TimelinePeriod(LocalDate.parse("2024-05-01"), 1, 1, 2),
                            new TimelinePeriod(LocalDate.parse("2024-05-02"), 0, 0, 0),
                            new TimelinePeriod(LocalDate.parse("2024-05-03"), 1, 1, 1));
            assertThat(timeline.periods().getFirst().perThousand()).isEqualTo(500);
            assertThat(timeline.bursts()).isEmpty();
        }
    }

    @Test
    void countsCopiesOnceAsAStory() {
        String text = sentences("flood", 60);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (String id : List.of("a", "b", "c")) {
                index.add(Article.builder(id)
                        .title("Flood")
                        .body(text)
                        .language("en")
                        .published(ArticleDate.parse("2024-05-01"))
                        .build());
            }
            index.commit();
            Timeline timeline = index.timeline(request(index, "flood"));
            assertThat(timeline.periods()).containsExactly(new TimelinePeriod(LocalDate.parse("2024-05-01"), 3, 1, 3));
            assertThat(timeline.stories()).isEqualTo(1);
        }
    }

    @Test
    void leavesWhatIsNotPreciseEnoughOutOfDaysAndSaysSo() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(dated("day", "Flood", "2024-05-01"));
            index.add(dated("instant", "Flood", "2024-05-02T10:00:00Z"));
            index.add(dated("day2", "Flood", "2024-05-02"));
            index.add(dated("month", "Flood", "2024-05"));
            index.add(dated("year", "Flood", "2024"));
            index.add(dated("none", "Flood", ""));
            index.add(dated("part", "Flood", "--05-01"));
            index.commit();
            Timeline days = index.timeline(request(index, "flood"));
            assertThat(days.periods()).extracting(TimelinePeriod::articles).containsExactly(1L, 2L);
            assertThat(List.of(days.articles(), days.undated(), days.monthOnly(), days.yearOnly()))
                    .containsExactly(7L, 2L, 1L, 1L);
            Timeline months = index.timeline(request(index, "flood").toBuilder()
                    .histogram(PeriodLength.MONTH)
                    .build());
            assertThat(months.periods()).extracting(TimelinePeriod::articles).containsExactly(4L);
            Timeline years = index.timeline(request(index, "flood").toBuilder()
                    .histogram(PeriodLength.YEAR)
                    .build());
            assertThat(years.periods()).extracting(TimelinePeriod::articles).containsExactly(5L);
        }
    }

    @Test
    void aBurstHasItsStoriesAndWords() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            fill(index);
            Timeline timeline = index.timeline(request(index, "river"));
            assertThat(timeline.length()).isEqualTo(PeriodLength.MONTH);
            assertThat(timeline.bursts()).singleElement().satisfies(burst -> {
                assertThat(burst.start()).isEqualTo(BEGIN.plusDays(100));
                assertThat(burst.end()).isEqualTo(BEGIN.plusDays(109));
                assertThat(burst.first().article().id().value()).isEqualTo("day-100-0");
                assertThat(burst.largest().articles()).isEqualTo(4);
                assertThat(burst.largest().article().id().value()).isEqualTo("wire-0");
                assertThat(burst.words()).extracting(BurstWord::word).contains("sandbags");
                assertThat(burst.words()).extracting(BurstWord::word).doesNotContain("river", "the");
                assertThat(burst.perThousand()).isGreaterThan(timeline.perThousand());
            });
            assertThat(index.timeline(
                                    request(index, "river").toBuilder().limit(0).build())
                            .bursts())
                    .isEmpty();
        }
    }

    @Test
    void theCollectionPassesTheFilters() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(dated("a", "Flood in May", "2024-05-01"));
            index.add(dated("b", "Council in May", "2024-05-01"));
            index.add(dated("c", "Council in June", "2024-06-01"));
            index.commit();
            Timeline timeline = index.timeline(SearchRequest.builder(Query.word("council"))
                    .filter(Query.published("2024-06"))
                    .build());
            assertThat(timeline.collection()).isEqualTo(1);
            assertThat(timeline.perThousand()).isEqualTo(1000);
        }
    }

    @Test
    void theTimelineOfAnArticleIsOfItsStoryAndTheLike() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            fill(index);
            Timeline timeline = index.timeline("wire-0", SearchRequest.of(Query.everything()))
                    .orElseThrow();
            assertThat(timeline.articles()).isBetween(100L, 104L);
            assertThat(timeline.bursts()).isNotEmpty();
            assertThat(index.timeline("nobody", SearchRequest.of(Query.everything())))
                    .isEmpty();
        }
    }

    @Test
    void anEmptyIndexHasAnEmptyTimeline() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            Timeline timeline = index.timeline(request(index, "flood"));
            assertThat(timeline.articles()).isZero();
            assertThat(timeline.periods()).isEmpty();
        }
    }

    @Test
    void refusesMoreDaysThanCanBeRead() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(dated("a", "Flood", "0001-01-01"));
            index.add(dated("b", "Flood", "2024-05-01"));
            index.commit();
            assertThat(index.timeline(request(index, "flood")).length()).isEqualTo(PeriodLength.YEAR);
            SearchRequest byDay = request(index, "flood").toBuilder()
                    .histogram(PeriodLength.DAY)
                    .build();
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.timeline(byDay))
                    .withMessageContaining("too many periods of a day from 0001-01-01 to 2024-05-01");
        }
    }

    /// Twenty articles each day, one of them on a river; for ten days nine more, and one of these in four papers.
    private void fill(ArticleIndex index) {
        for (int day = 0; day < 200; day++) {
            String date = BEGIN.plusDays(day).toString();
            for (int i = 0; i < 20; i++) {
                String id = "day-" + day + "-" + i;
                index.add(article(id, i == 0 ? "river" : "park", 30, date));
            }
            for (int i = 0; i < 9 && day >= 100 && day < 110; i++) {
                index.add(article("flood-" + day + "-" + i, "river sandbags evacuation", 30, date));
            }
        }
        String wire = sentences("river sandbags", 60);
        for (int i = 0; i < 4; i++) {
            index.add(Article.builder("wire-" + i)
                    .title("River rises")
                    .body(wire)
                    .language("en")
                    .published(ArticleDate.parse(BEGIN.plusDays(103).toString()))
                    .build());
        }
        index.commit();
    }

    private Article article(String id, String words, int length, String date) {
        return Article.builder(id)
                .title("News of the day")
                .body(sentences(words, length))
                .language("en")
                .published(ArticleDate.parse(date))
                .build();
    }

    private String sentences(String words, int length) {
        StringBuilder text = new StringBuilder("The " + words + " and ");
        for (int i = 0; i < length; i++) {
            text.append(FILLERS[random.nextInt(FILLERS.length)])
                    .append(random.nextInt(5))
                    .append(i % 9 == 8 ? ". The " : " ");
        }
        return text.append("end.").toString();
    }

    private static Article dated(String id, String title, String date) {
        return Article.builder(id)
                .title(title)
                .language("en")
                .published(ArticleDate.parse(date))
                .build();
    }

    private static SearchRequest request(ArticleIndex index, String text) {
        return SearchRequest.builder(index.parser().parse(text)).build();
    }
}
