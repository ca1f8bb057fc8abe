package dateline.story;

import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.Copies;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedSearchTest {

    private static final String WORD = "harbour";
    private static ArticleIndex index = ArticleIndex.inMemory();
    private static final Map<String, String> storyOf = new LinkedHashMap<>();

    private static Article article(String id, String date, String publisher, String body) {
        return Article.builder(id)
                .title("About the " + WORD)
                .body(body)
                .language("en")
                .published(date)
                .publisher(publisher)
                .build();
    }

    /// Some 700 articles of 300 stories, more than are scored again.
    @BeforeAll
    static void fill() {
        Random random = new Random(21);
        for (int story = 0; story < 300; story++) {
            String body = TestWords.prose(random, 60 + random.nextInt(60));
            for (int copies = random.nextInt(8) == 0 ? 12 : random.nextInt(3); copies >= 0; copies--) {
                String id = "s" + story + "c" + copies;
                String date = "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                String more = " " + WORD.repeat(1) + (" " + WORD).repeat(random.nextInt(6));
                index.add(article(id, date, "Publisher " + random.nextInt(5), body + more));
            }
        }
        index.commit();
        try (Stream<Article> found = index.articles(Query.everything())) {
            found.forEach(article -> storyOf.put(
                    article.id().value(),
                    index.stories().of(article.id().value()).orElseThrow().id()));
        }
        assertThat(new HashSet<>(storyOf.values())).as("stories made").hasSizeGreaterThan(290);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchRequest.Builder request(StoryView view) {
        return SearchRequest.builder(Query.word(WORD)).stories(view).snippets(0);
    }

    private static List<Hit> all(SearchRequest request) {
        List<Hit> hits = new ArrayList<>();
        ResultPage page = index.search(request);
        page.forEach(hits::add);
        while (page.cursor().isPresent()) {
            page = index.search(request.toBuilder().cursor(page.cursor().get()).build());
            page.forEach(hits::add);
        }
        return hits;
    }

    @Test
    void everyArticleIsShownUnlessAskedOtherwise() {
        ResultPage page = index.search(SearchRequest.of(Query.word(WORD)));
        assertThat(page.total().articles()).isEqualTo(storyOf.size());
        assertThat(page.stories()).isEmpty();
        assertThat(page).allSatisfy(hit -> assertThat(hit.copies()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 50, 250, 1000})
    void pagesShowEachStoryOnceInTheOrderOfItsBestArticle(int limit) {
        List<String> unfolded =
                ids(index.search(request(StoryView.SHOW).limit(5000).build()));
        List<String> expected = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : unfolded) {
            if (seen.add(storyOf.get(id))) {
                expected.add(id);
            }
        }
        List<Hit> hits = all(request(StoryView.FOLD).limit(limit).build());
        assertThat(ids(hits)).isEqualTo(expected);
        for (int i = 0; i < hits.size(); i++) {
            assertThat(hits.get(i).rank()).isEqualTo(i + 1);
        }
        assertThat(ids(index.search(request(StoryView.FOLD).offset(5).limit(4).build())))
                .isEqualTo(expected.subList(5, 9));
    }

    @ParameterizedTest
    @EnumSource(
            value = StoryView.class,
            names = {"FOLD", "FIRST", "LONGEST"})
    void nothingIsLost(StoryView view) {
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.NEWEST)) {
            ResultPage page = index.search(request(view).sort(sort).limit(5000).build());
            long articles = 0;
            for (Hit hit : page) {
                articles += 1 + hit.copies().map(Copies::articles).orElse(0L);
            }
            assertThat(articles).isEqualTo(storyOf.size());
            assertThat(page.total()).hasToString(storyOf.size() + " articles");
            assertThat(page.stories()).hasValue(page.hits().size());
        }
    }

    @Test
    void totalsAreTheSameOnEveryPageAndWithoutHits() {
        long stories = new HashSet<>(storyOf.values()).size();
        for (int limit : new int[] {0, 1, 10}) {
            ResultPage page = index.search(request(StoryView.FOLD).limit(limit).build());
            assertThat(page.total().articles()).isEqualTo(storyOf.size());
            assertThat(page.stories()).hasValue(stories);
        }
    }

    /// Where positions decide, all are counted while the best are found.
    @ParameterizedTest
    @ValueSource(
            strings = {"atleast4(harbour)", "about w/2 harbour", "harbour pre/1 harbour", "caps(About) AND harbour"})
    void storiesAreCountedOnTheWay(String text) {
        ParseResult query = index.parser().parse(text);
        List<String> articles = ids(index.search(
                SearchRequest.builder(query).limit(5000).snippets(0).build()));
        long stories = articles.stream().map(storyOf::get).distinct().count();
        assertThat(articles).isNotEmpty();
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.NEWEST)) {
            for (int limit : new int[] {0, 1, 10, 5000}) {
                ResultPage page = index.search(SearchRequest.builder(query)
                        .stories(StoryView.FOLD)
                        .snippets(0)
                        .sort(sort)
                        .limit(limit)
                        .build());
                assertThat(page.total()).hasToString(articles.size() + " articles");
                assertThat(page.stories()).hasValue(stories);
            }
        }
    }

    @Test
    void copiesAreCountedAmongWhatWasFound() {
        Query query = Query.word(WORD);
        ResultPage page = index.search(request(StoryView.FOLD)
                .filter(Query.published("2024-03..2024-05"))
                .limit(5000)
                .build());
        assertThat(page.total().articles()).isLessThan(storyOf.size());
        long articles = page.hits().stream()
                .mapToLong(hit -> 1 + hit.copies().map(Copies::articles).orElse(0L))
                .sum();
        assertThat(articles).isEqualTo(page.total().articles());
        assertThat(index.count(query)).isEqualTo(storyOf.size());
    }

    @Test
    void theFirstIsTheEarliestAndTheLongestTheLongest() {
        for (Hit hit : index.search(request(StoryView.FIRST).limit(5000).build())) {
            Story story = index.stories().of(hit.article().id().value()).orElseThrow();
            assertThat(hit.article().id()).isEqualTo(story.first().article().id());
            assertThat(hit.copies().map(Copies::first))
                    .isIn(
                            java.util.Optional.empty(),
                            java.util.Optional.of(hit.article().id()));
            assertThat(hit.copies().map(Copies::articles).orElse(0L))
                    .isEqualTo(story.articles().size() - 1L);
        }
        for (Hit hit : index.search(request(StoryView.LONGEST).limit(5000).build())) {
            Story story = index.stories().of(hit.article().id().value()).orElseThrow();
            assertThat(story.stream().mapToLong(each -> each.article().wordCount()))
                    .allMatch(words -> words <= hit.article().wordCount());
        }
    }

    @Test
    void aHitSaysWhatItStandsFor() {
        try (ArticleIndex small = ArticleIndex.inMemory()) {
            String body = TestWords.prose(new Random(5), 80) + " " + WORD;
            small.add(article("1", "2024-03-02", "Herald", body));
            small.add(article("2", "2024-03-01", "Wire", body + " " + WORD + " " + WORD));
            small.add(article("3", "2024-03-03", "Herald", body));
            small.add(article("4", "2024-03-04", "Courier", body));
            small.commit();
            ResultPage page =
                    small.search(request(StoryView.LONGEST).sort(Sort.NEWEST).build());
            assertThat(ids(page)).containsExactly("2");
            Copies copies = page.hits().getFirst().copies().orElseThrow();
            assertThat(copies.articles()).isEqualTo(3);
            assertThat(copies.publishers()).isEqualTo(2);
            assertThat(copies.first().value()).isEqualTo("2");
            assertThat(copies.firstPublisher()).contains("Wire");
            assertThat(copies.firstPublished()).hasToString("2024-03-01");
            assertThat(copies.story())
                    .isEqualTo(small.stories().of("3").orElseThrow().id());
        }
    }

    @Test
    void onlyStoriesWithCopiesCanBeAskedFor() {
        ResultPage page = index.search(request(StoryView.ONLY).limit(5000).build());
        assertThat(page).isNotEmpty().allSatisfy(hit -> assertThat(hit.copies()).isPresent());
        long alone = storyOf.values().stream()
                .filter(story -> storyOf.values().stream().filter(story::equals).count() == 1)
                .count();
        assertThat(page.total().articles()).isEqualTo(storyOf.size() - alone);
    }

    @Test
    void facetsCountStoriesToo() {
        ResultPage page = index.search(
                request(StoryView.FOLD).facet("publisher", 3).facet("month", 12).build());
        for (Map.Entry<String, List<FacetCount>> facet : page.facets().entrySet()) {
            assertThat(facet.getValue()).isNotEmpty();
            for (FacetCount count : facet.getValue()) {
                Set<String> stories = new TreeSet<>();
                try (Stream<Article> found = index.articles(Query.everything())) {
                    found.forEach(article -> {
                        if (count.value().equals(article.publisher().orElse(""))
                                || article.published().toString().startsWith(count.value())) {
                            stories.add(storyOf.get(article.id().value()));
                        }
                    });
                }
                assertThat(count.stories()).as(count.value()).hasValue(stories.size());
            }
        }
        assertThat(page.stories()).hasValue(new HashSet<>(storyOf.values()).size());
    }

    @Test
    void severalIndexesAreFoldedAsOne() {
        try (ArticleIndex other = ArticleIndex.inMemory()) {
            String body = TestWords.prose(new Random(6), 80) + " " + WORD;
            other.add(article("x", "2024-03-02", "Herald", body));
            other.add(article("y", "2024-03-01", "Wire", body));
            other.commit();
            ResultPage page = SearchIndex.union(List.of(index, other))
                    .search(request(StoryView.FOLD).limit(5000).build());
            assertThat(page.total().articles()).isEqualTo(storyOf.size() + 2L);
            assertThat(page.stories()).hasValue(new HashSet<>(storyOf.values()).size() + 1L);
        }
    }

    @Test
    void anIndexWithoutStoriesHasOneForEachArticle() {
        try (ArticleIndex plain =
                ArticleIndex.inMemory(IndexOptions.builder().stories(false).build())) {
            String body = TestWords.prose(new Random(7), 80) + " " + WORD;
            plain.add(article("x", "2024-03-02", "Herald", body));
            plain.add(article("y", "2024-03-01", "Wire", body));
            plain.commit();
            ResultPage page = plain.search(request(StoryView.FOLD).build());
            assertThat(ids(page)).containsExactlyInAnyOrder("x", "y");
            assertThat(page.stories()).hasValue(2);
            assertThat(plain.search(request(StoryView.ONLY).build())).isEmpty();
        }
    }
}
