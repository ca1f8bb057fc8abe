package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.testkit.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest extends SmallIndexTest {

    /// More than the first articles that are scored again.
    private static final int MANY = 1150;

    @ParameterizedTest
    @CsvSource({
        "newest,    c b a d",
        "oldest,    a b c d",
        "words,     b a c d",
        "words:desc,c d a b",
        "desk,      b c a d",
        "desk:desc, c b a d",
        "price:desc,a b c d",
    })
    void sortsByAFieldWithMissingValuesLast(String sort, String expected) {
        add(
                english("d").title("storm").body("w w w"),
                english("a").title("storm").body("w w").published("2021").extra("price", "9"),
                english("b")
                        .title("storm")
                        .body("w")
                        .published("2022")
                        .extra("desk", "a")
                        .extra("price", "3"),
                english("c").title("storm").body("w w w").published("2023").extra("desk", "b"));
        String found = String.join(" ", ids(request("storm").sort(Sort.parse(sort))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void refusesToSortByWhatIsNoOrder() {
        add(english("1").title("storm"));
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() ->
                        index.search(request("storm").sort(Sort.parse("colour")).build()))
                .withMessageContaining("no such field");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() ->
                        index.search(request("storm").sort(Sort.parse("body")).build()))
                .withMessageContaining("running text");
    }

    @ParameterizedTest
    @CsvSource({"relevance, 17", "newest, 17", "id:desc, 23", "relevance, 100", "relevance, 333", "words, 150"})
    void pagesNeitherOverlapNorSkip(String sort, int limit) {
        index.addAll(IntStream.range(0, MANY)
                .mapToObj(i -> english("a" + i)
                        .title(i % 3 == 0 ? "storm storm" : "storm")
                        .body("word ".repeat(i % 11))
                        .published("20" + (10 + i % 10))
                        .build()));
        index.commit();
        SearchRequest.Builder request = request("storm").sort(Sort.parse(sort)).snippets(0);
        List<String> atOnce = ids(request.limit(MANY));
        List<String> byPages = new ArrayList<>();
        ResultPage page = index.search(request.limit(limit).build());
        byPages.addAll(Samples.ids(page));
        while (page.cursor().isPresent()) {
            page = index.search(request.cursor(page.cursor().get()).build());
            assertThat(page.hits().getFirst().rank()).isEqualTo(byPages.size() + 1L);
            byPages.addAll(Samples.ids(page));
        }
        assertThat(byPages).isEqualTo(atOnce).hasSize(MANY);
        assertThat(ids(request("storm").sort(Sort.parse(sort)).offset(20).limit(5)))
                .isEqualTo(atOnce.subList(20, 25));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 100, 500, 999, 1000})
    void anArticleHasTheScoreThatItIsExplainedByHoweverFarDown(int offset) {
        index.addAll(IntStream.range(0, MANY)
                .mapToObj(i -> english("a" + i)
                        .title(i % 3 == 0 ? "storm" : "gale")
                        .body("ferry storm " + "word ".repeat(i % 11))
                        .build()));
        index.commit();
        SearchRequest.Builder request = request("storm ferry").snippets(0);
        Hit hit = index.search(request.offset(offset).limit(1).build()).hits().getFirst();
        assertThat(index.why(hit.article().id().value(), request.offset(0).build())
                        .orElseThrow()
                        .score())
                .isEqualTo(hit.score());
    }

    /// What a pattern finds scores alike.
    @ParameterizedTest
    @ValueSource(strings = {"stor*", "storm~1", "re:/st.rm/", "caps(storm)", "\"storm warning\"", "storm", "*:*"})
    void ofEqualScoreTheLeastIdComesFirst(String query) {
        List<Article.Builder> articles = new ArrayList<>(IntStream.range(0, 1_500)
                .mapToObj(i -> english("a" + i).title("Storm warning"))
                .toList());
        Collections.shuffle(articles, new Random(3));
        for (int from = 0; from < articles.size(); from += 500) {
            add(articles.subList(from, from + 500).toArray(Article.Builder[]::new));
        }
        index.delete(index.parser().parse("id:a11*").query());
        index.commit();
        List<String> expected = IntStream.range(0, 1_500)
                .mapToObj(i -> "a" + i)
                .filter(id -> !id.startsWith("a11"))
                .sorted()
                .toList();
        assertThat(ids(request(query).limit(7).offset(3).snippets(0))).isEqualTo(expected.subList(3, 10));
        assertThat(ids(request(query).limit(950).snippets(0))).isEqualTo(expected.subList(0, 950));
    }

    @Test
    void refusesCursorsThatMeanNothingAnyMore() {
        index.addAll(IntStream.range(0, 30)
                .mapToObj(i -> english("a" + i).title("storm").build()));
        index.commit();
        String cursor = index.search(request("storm").build()).cursor().orElseThrow();
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> index.search(request("ferry").cursor(cursor).build()))
                .withMessageContaining("another query");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> index.search(request("storm").cursor("xyz").build()))
                .withMessageContaining("invalid cursor");
        index.add(english("new").title("storm").build());
        index.commit();
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> index.search(request("storm").cursor(cursor).build()))
                .withMessageContaining("has changed")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.EXPIRED_CURSOR));
    }

    /// Names are indexed by their words, and sorted by as a whole.
    @Test
    void sortsByNamesOfSeveralWordsWhereMoreIsFoundThanShown() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 400; i++) {
                index.add(Article.builder("a" + i)
                        .body("a ferry")
                        .language("en")
                        .publisher(i % 2 == 0 ? "Coast Daily" : "Northern Wire")
                        .build());
            }
            index.commit();
            SearchRequest request = SearchRequest.builder(Query.any(Query.word("ferry"), Query.word("boat")))
                    .sort(Sort.parse("publisher"))
                    .limit(60)
                    .stories(StoryView.SHOW)
                    .build();
            assertThat(index.search(request).hits())
                    .hasSize(60)
                    .allSatisfy(hit -> assertThat(hit.article().publisher()).contains("Coast Daily"));
        }
    }
}
