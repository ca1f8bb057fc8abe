package dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.alert.AlertHit.Kind;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTest {

    /// By these, too, texts are told apart.
    private static final List<String> SMALL_WORDS = List.of(
            "of the",
            "and",
            "in a",
            "for",
            "with the",
            "by",
            "from",
            "to the",
            "at",
            "on",
            "after",
            "before",
            "under",
            "if");

    private static final SearchRequest FLOOD = SearchRequest.of(Query.word("flood"));

    @TempDir
    private Path folder;

    // --- what is new ---

    @Test
    void reportsWhatCameSince() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, article("old", "Flood in the north"));
            long seen = index.sequence();
            assertThat(alert(index, seen).hits()).isEmpty();
            addAll(index, article("new", "Flood in the south"), article("other", "Council meets"));
            AlertReport report = alert(index, seen);
            assertThat(ids(report, Kind.STORY)).containsExactly("new");
            assertThat(report.until()).isEqualTo(index.sequence()).isGreaterThan(seen);
            assertThat(alert(index, report.until()).hits()).isEmpty();
            assertThat(ids(alert(index, seen), Kind.STORY)).as("a repeat").containsExactly("new");
        }
    }

    /// However fast commits follow one another, and whatever the clock says.
    @Test
    void aClockThatStandsOrGoesBackHidesNothing() {
        for (String time : List.of("2024-05-01T10:00:00Z", "2024-05-01T09:00:00Z")) {
            Path place = folder.resolve("index" + time.hashCode());
            long seen;
            try (ArticleIndex index = ArticleIndex.create(place, at("2024-05-01T10:00:00Z"))) {
                addAll(index, article("a", "Flood one"));
                seen = index.sequence();
            }
            try (ArticleIndex index = ArticleIndex.open(place, at(time))) {
                addAll(index, article("b", "Flood two"));
                assertThat(ids(alert(index, seen), Kind.STORY)).containsExactly("b");
                seen = index.sequence();
                index.add(article("c", "Flood three"));
                index.commit();
                assertThat(ids(alert(index, seen), Kind.STORY)).containsExactly("c");
            }
        }
    }

    @Test
    void numbersOutliveARebuild() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("index"), at("2024-05-01T10:00:00Z"))) {
            addAll(index, article("a", "Flood one"));
            long seen = index.sequence();
            addAll(index, article("b", "Flood two"));
            index.compact();
            assertThat(ids(alert(index, seen), Kind.STORY)).containsExactly("b");
        }
    }

    // --- stories ---

    @Test
    void aCopyOfWhatWasThereIsNoNewStory() {
        String text = text(new Random(1), "flood");
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, copy("wire", text, "2024-05-01"));
            long seen = index.sequence();
            addAll(index, copy("paper", text, "2024-05-02"));
            assertThat(ids(alert(index, seen), Kind.STORY)).isEmpty();
            assertThat(ids(alert(index, seen), Kind.COPY)).containsExactly("paper");
        }
    }

    @Test
    void aStoryOfSeveralArticlesIsOneHit() {
        String text = text(new Random(2), "flood");
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, copy("late", text, "2024-05-03"), copy("early", text, "2024-05-01"));
            assertThat(alert(index, 0).hits()).singleElement().satisfies(hit -> {
                assertThat(hit.article().id().value()).isEqualTo("early");
                assertThat(hit.copies()).isEqualTo(1);
            });
        }
    }

    /// Its earlier articles are there, but say nothing of the subject.
    @Test
    void aStoryIsNewWhenNoEarlierArticleMatches() {
        String text = text(new Random(3), "storm");
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, copy("first", text, "2024-05-01"));
            long seen = index.sequence();
            addAll(index, copy("second", text + " A flood followed.", "2024-05-02"));
            assertThat(index.stories().of("second").orElseThrow()).hasSize(2);
            assertThat(ids(alert(index, seen), Kind.STORY)).containsExactly("second");
        }
    }

    @Test
    void aChangedArticleIsToldFromANewOne() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, article("a", "Flood at noon"), article("same", "Flood stays"));
            long seen = index.sequence();
            addAll(index, article("a", "Flood at night"), article("same", "Flood stays"), article("b", "Flood again"));
            AlertReport report = alert(index, seen);
            assertThat(ids(report, Kind.CHANGED)).containsExactly("a");
            assertThat(ids(report, Kind.STORY)).containsExactly("b");
            addAll(index, article("a", "Flood at dawn"));
            assertThat(ids(alert(index, seen), Kind.CHANGED))
                    .as("changed twice")
                    .containsExactly("a");
        }
    }

    /// However it is added: alone or among others.
    @Test
    void anArticleThatIsAddedAloneIsToldFromANewOneToo() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            addAll(index, article("a", "Flood at noon"));
            long seen = index.sequence();
            index.add(article("a", "Flood at night"));
            index.add(article("b", "Flood again"));
            index.commit();
            AlertReport report = alert(index, seen);
            assertThat(ids(report, Kind.CHANGED)).containsExactly("a");
            assertThat(ids(report, Kind.STORY)).containsExactly("b");
            index.add(article("a", "Flood at dawn"));
            index.add(article("a", "Flood at dusk"));
            index.commit();
            assertThat(ids(alert(index, seen), Kind.CHANGED)).containsExactly("a");
        }
    }

    // --- in any batch size ---

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 1000})
    void reportsEachStoryOnce(int batch) {
        Random random = new Random(2024);
        List<Article> articles = generated(random);
        Map<String, Integer> times = new HashMap<>();
        Set<String> expected = new HashSet<>();
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            long seen = 0;
            for (int from = 0; from < articles.size(); from += batch) {
                List<Article> next = articles.subList(from, Math.min(from + batch, articles.size()));
                index.addAll(next);
                index.commit();
                AlertReport report = alert(index, seen);
                assertThat(alert(index, seen)).as("a repeat").isEqualTo(report);
                for (AlertHit hit : report.hits(Kind.STORY)) {
                    times.merge(family(hit.article().id().value()), 1, Integer::sum);
                }
                seen = report.until();
            }
            for (Article each : articles) {
                if (each.body().contains("flood")) {
                    expected.add(family(each.id().value()));
                }
            }
            // Families whose articles the index took for copies, so that what is expected is what it knows.
            assertThat(index.search(FLOOD.toBuilder()
                                    .stories(StoryView.FOLD)
                                    .limit(1)
                                    .build())
                            .stories()
                            .orElseThrow())
                    .isEqualTo(expected.size());
        }
        assertThat(times.keySet()).isEqualTo(expected);
        assertThat(times.values()).as("seed 2024, batches of %d", batch).containsOnly(1);
    }

    @Test
    void theReplayByDateReportsTheSameStories() {
        List<Article> articles = generated(new Random(2025));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            List<String> whole = families(index.alert(FLOOD, AlertOrder.PUBLISHED, 0));
            List<String> byMonth = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                LocalDate begin = LocalDate.of(2024, month, 1);
                long from = begin.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() - 1;
                long to = begin.plusMonths(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli()
                        - 1;
                index.alert(FLOOD, AlertOrder.PUBLISHED, from).hits(Kind.STORY).stream()
                        .filter(hit -> hit.number() <= to)
                        .forEach(hit -> byMonth.add(family(hit.article().id().value())));
            }
            assertThat(byMonth).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    /// Eighty texts, half of them on floods, each in one to five papers, shuffled.
    private static List<Article> generated(Random random) {
        List<Article> articles = new ArrayList<>();
        for (int family = 0; family < 80; family++) {
            String text = text(random, family % 2 == 0 ? "flood" : "council");
            int papers = 1 + random.nextInt(5);
            for (int paper = 0; paper < papers; paper++) {
                articles.add(copy(
                        family + "-" + paper,
                        text,
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)).toString()));
            }
        }
        Collections.shuffle(articles, random);
        return articles;
    }

    private static List<String> families(AlertReport report) {
        return report.hits(Kind.STORY).stream()
                .map(hit -> family(hit.article().id().value()))
                .toList();
    }

    private static String family(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private static String text(Random random, String subject) {
        StringBuilder text = new StringBuilder("Much " + subject + " ");
        for (int sentence = 0; sentence < 20; sentence++) {
            int words = 4 + random.nextInt(12);
            for (int word = 0; word < words; word++) {
                for (int letter = 0; letter < 3; letter++) {
                    text.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
                }
                text.append(' ');
                if (random.nextInt(3) > 0) {
                    text.append(SMALL_WORDS.get(random.nextInt(SMALL_WORDS.size())))
                            .append(' ');
                }
            }
            text.append(random.nextInt(1000)).append(". ");
        }
        return text.toString();
    }

    private static Article copy(String id, String text, String date) {
        return Article.builder(id).body(text).language("en").published(date).build();
    }

    private static Article article(String id, String title) {
        return Article.builder(id).title(title).language("en").build();
    }

    private static void addAll(ArticleIndex index, Article... articles) {
        index.addAll(List.of(articles));
        index.commit();
    }

    private static IndexOptions at(String time) {
        return IndexOptions.builder()
                .clock(Clock.fixed(Instant.parse(time), ZoneOffset.UTC))
                .build();
    }

    private static AlertReport alert(ArticleIndex index, long since) {
        return index.alert(FLOOD, AlertOrder.ADDED, since);
    }

    private static List<String> ids(AlertReport report, Kind kind) {
        return report.hits(kind).stream().map(hit -> hit.article().id().value()).toList();
    }
}
