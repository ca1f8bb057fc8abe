package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Contents;
import dateline.result.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A text that holds several articles is no copy of them, and does not make one story of them.
class RoundupTest {

    /// How a roundup is laid out.
    enum Layout {
        TITLES,
        TIMES,
        PLAIN,
        MIXED_PARAGRAPHS;

        String of(List<Article> items) {
            List<String> parts = new ArrayList<>();
            for (Article item : items) {
                switch (this) {
                    case TITLES -> parts.add(item.title() + "\n" + item.body());
                    case TIMES -> parts.add("1" + parts.size() + ":15\n" + item.body());
                    case PLAIN -> parts.add(item.body());
                    case MIXED_PARAGRAPHS -> parts.addAll(List.of(item.body().split("\n", -1)));
                }
            }
            if (this == MIXED_PARAGRAPHS) {
                Collections.shuffle(parts, new Random(4));
            }
            return String.join("\n\n", parts);
        }
    }

    private static Article article(String id, String body) {
        return Article.builder(id)
                .title("About " + id)
                .body(body)
                .language("en")
                .build();
    }

    private static Article report(String id, Random random) {
        return article(id, String.join("\n", TestWords.report(random, 5)));
    }

    private static List<Article> reports(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> report("report-" + i, random))
                .toList();
    }

    private static List<String> story(SearchIndex index, String id) {
        return index.stories().of(id).orElseThrow().stream()
                .map(each -> each.article().id().value())
                .sorted()
                .toList();
    }

    private static List<String> contains(SearchIndex index, String id) {
        return values(index.stories().of(id).orElseThrow().contents().contains());
    }

    private static List<String> partOf(SearchIndex index, String id) {
        return values(index.stories().of(id).orElseThrow().contents().partOf());
    }

    private static List<String> values(List<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toList();
    }

    private static String half(Article article, boolean first) {
        String body = article.body();
        int middle = body.indexOf(". ", body.length() / 2) + 2;
        return first ? body.substring(0, middle) : body.substring(middle);
    }

    // --- what a roundup joins ---

    @ParameterizedTest
    @EnumSource
    void aRoundupJoinsNoneOfItsItemsAndSaysWhatItContains(Layout layout) {
        List<Article> reports = reports(4, new Random(1));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            reports.forEach(index::add);
            index.add(article("roundup", layout.of(reports)));
            index.commit();
            assertThat(story(index, "roundup")).containsExactly("roundup");
            assertThat(story(index, "report-0")).containsExactly("report-0");
            assertThat(contains(index, "roundup")).containsExactly("report-0", "report-1", "report-2", "report-3");
            assertThat(partOf(index, "roundup")).isEmpty();
            assertThat(partOf(index, "report-2")).containsExactly("roundup");
            assertThat(contains(index, "report-2")).isEmpty();
        }
    }

    /// Of a text so short beside the other one, samples of word sequences tell nothing.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theFirstParagraphAloneIsACopyOfALongArticle(int seed) {
        List<String> paragraphs = TestWords.report(new Random(seed), 16);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("whole", String.join("\n", paragraphs)));
            index.add(article("first", paragraphs.getFirst()));
            index.commit();
            assertThat(story(index, "first")).containsExactly("first", "whole");
            assertThat(partOf(index, "first")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aLongDigestDoesNotJoinTheShortItemThatItBeginsWith(int seed) {
        Random random = new Random(seed);
        List<Article> items = IntStream.range(0, 16)
                .mapToObj(i -> article("item-" + i, TestWords.report(random, 1).getFirst()))
                .toList();
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(items.getFirst());
            index.add(article("digest", Layout.PLAIN.of(items)));
            index.commit();
            assertThat(story(index, "digest")).containsExactly("digest");
        }
    }

    @Test
    void manyRoundupsOfTheSameArticlesMakeNoStory() {
        Random random = new Random(2);
        List<Article> reports = reports(12, random);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            reports.forEach(index::add);
            for (int i = 0; i < 20; i++) {
                List<Article> some = new ArrayList<>(reports);
                Collections.shuffle(some, random);
                Layout layout = Layout.values()[i % Layout.values().length];
                index.add(article("roundup-" + i, layout.of(some.subList(0, 2 + i % 5))));
            }
            index.commit();
            for (Article report : reports) {
                assertThat(story(index, report.id().value()))
                        .containsExactly(report.id().value());
            }
        }
    }

    @Test
    void copiesOfAnItemStayOneStoryAndAreAllPartOfTheRoundup() {
        List<Article> reports = reports(3, new Random(3));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            reports.forEach(index::add);
            index.add(article("trimmed", half(reports.get(1), true)));
            index.add(article("roundup", Layout.TITLES.of(reports)));
            index.commit();
            assertThat(story(index, "report-1")).containsExactly("report-1", "trimmed");
            assertThat(partOf(index, "trimmed")).containsExactly("roundup");
            assertThat(contains(index, "roundup")).containsExactly("report-0", "report-1", "report-2", "trimmed");
        }
    }

    @Test
    void aRoundupPrintedTwiceIsOneStoryWithoutItsItems() {
        List<Article> reports = reports(4, new Random(5));
        String body = Layout.TITLES.of(reports);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            reports.forEach(index::add);
            index.add(article("roundup", body));
            index.add(article("reprint", body + "\nThe next one comes on Monday at noon."));
            index.commit();
            assertThat(story(index, "roundup")).containsExactly("reprint", "roundup");
            assertThat(partOf(index, "report-0")).containsExactly("reprint", "roundup");
        }
    }

    @Test
    void severalIndexesReadAsOneKeepTheirRoundups() {
        List<Article> reports = reports(4, new Random(8));
        try (ArticleIndex one = ArticleIndex.inMemory();
                ArticleIndex other = ArticleIndex.inMemory()) {
            reports.forEach(one::add);
            one.add(article("roundup", Layout.TITLES.of(reports)));
            one.commit();
            other.add(article("reprint", reports.get(2).body()));
            other.add(report("elsewhere", new Random(9)));
            other.commit();
            SearchIndex both = SearchIndex.union(List.of(one, other));
            assertThat(values(both.stories().contents("report-1").partOf())).containsExactly("roundup");
            assertThat(values(both.stories().contents("roundup").contains()))
                    .contains("report-0", "report-1", "report-2", "report-3");
            assertThat(both.search("*").hits())
                    .filteredOn(hit -> hit.article().id().value().equals("roundup"))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.contents().contains()).hasSizeGreaterThan(3));
        }
    }

    @Test
    void whatIsNotThereContainsNothing() {
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndex withoutStories = ArticleIndex.inMemory(
                        IndexOptions.builder().stories(false).build())) {
            withoutStories.add(report("report", new Random(10)));
            withoutStories.commit();
            assertThat(index.stories().contents("report")).isEqualTo(Contents.NONE);
            assertThat(withoutStories.stories().contents("report")).isEqualTo(Contents.NONE);
        }
    }

    // --- what is no roundup ---

    @Test
    void bothHalvesOfAnArticleAreCopiesOfIt() {
        Article report = report("report", new Random(6));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(report);
            index.add(article("first", half(report, true)));
            index.add(article("second", half(report, false)));
            index.commit();
            assertThat(story(index, "report")).containsExactly("first", "report", "second");
            assertThat(index.stories().of("report").orElseThrow().contents()).isEqualTo(Contents.NONE);
        }
    }

    @Test
    void anArticleWithTheBoilerplateOfItsPageIsACopyOfIt() {
        Article report = report("report", new Random(7));
        String boilerplate = IntStream.range(0, 12)
                .mapToObj(i -> "Read also " + TestWords.word(new Random(i)) + " in pictures")
                .collect(Collectors.joining("\n"));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(report);
            index.add(
                    article("page", boilerplate + "\n" + report.body() + "\nShare this article\nAll rights reserved"));
            index.commit();
            assertThat(story(index, "report")).containsExactly("page", "report");
        }
    }

    // --- in any order ---

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void theOrderOfArrivalLeavesNoTrace(long seed) {
        List<Article> reports = reports(4, new Random(seed));
        List<Article> all = new ArrayList<>(reports);
        all.add(article("roundup", Layout.TITLES.of(reports)));
        all.add(article("trimmed", half(reports.get(0), true)));
        all.add(article("other-roundup", Layout.TIMES.of(reports.subList(0, 2))));
        Random random = new Random(seed);
        Collections.shuffle(all, random);
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndex anew = ArticleIndex.inMemory()) {
            for (Article article : all) {
                index.add(article);
                if (random.nextInt(2) == 0) {
                    index.commit();
                }
            }
            index.add(article("passing", Layout.PLAIN.of(reports.subList(1, 4))));
            index.commit();
            index.delete("passing");
            index.delete("report-3");
            index.commit();
            all.removeIf(article -> article.id().value().equals("report-3"));
            all.forEach(anew::add);
            anew.commit();
            for (Article article : all) {
                String id = article.id().value();
                assertThat(story(index, id)).as("seed %d, %s", seed, id).isEqualTo(story(anew, id));
                assertThat(index.stories().of(id).orElseThrow().contents())
                        .as("seed %d, %s", seed, id)
                        .isEqualTo(anew.stories().of(id).orElseThrow().contents());
            }
            assertThat(story(index, "report-0")).containsExactly("report-0", "trimmed");
        }
    }

    // --- in answers ---

    @Test
    void hitsSayWhatTheyContain() {
        List<Article> reports = reports(3, new Random(8));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            reports.forEach(index::add);
            index.add(article("roundup", Layout.TITLES.of(reports)));
            index.commit();
            List<Hit> hits = index.search(
                            SearchRequest.builder(Query.everything()).limit(10).build())
                    .hits();
            assertThat(hits)
                    .hasSize(4)
                    .allSatisfy(hit -> assertThat(hit.copies()).isEmpty());
            for (Hit hit : hits) {
                boolean isRoundup = hit.article().id().value().equals("roundup");
                assertThat(new TreeSet<>(values(hit.contents().contains()))).hasSize(isRoundup ? 3 : 0);
                assertThat(values(hit.contents().partOf())).isEqualTo(isRoundup ? List.of() : List.of("roundup"));
            }
        }
    }
}
